package dev.countersign.ui.session;

import dev.countersign.model.Id;
import dev.countersign.posture.Matrix;
import dev.countersign.posture.Row;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which rows of a matrix are selected; there is a selected row while there are rows. */
final class Selection {
    private final ObjectProperty<Optional<Id>> one = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Set<Id>> also = new SimpleObjectProperty<>(Set.of());

    /** The row everything is about. */
    ObjectProperty<Optional<Id>> one() {
        return one;
    }

    /** All selected rows, when they are several. */
    ObjectProperty<Set<Id>> also() {
        return also;
    }

    /** Selects what another selects, and the other way round. */
    void bind(Selection other) {
        one.bindBidirectional(other.one);
        also.bindBidirectional(other.also);
    }

    /** Keeps what is selected of the rows that are left. */
    void keep(Matrix now) {
        List<Id> ids = now.rows().stream().map(Row::id).toList();
        if (one.get().filter(ids::contains).isEmpty()) {
            one.set(ids.stream().findFirst());
        }
        Set<Id> others = new LinkedHashSet<>(also.get());
        if (others.retainAll(ids)) {
            also.set(others);
        }
    }
}
