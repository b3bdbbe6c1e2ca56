package dev.countersign.ui.matrix;

import dev.countersign.model.Id;
import dev.countersign.posture.Row;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * A line of the table: a row, or the heading of a group. A row keeps its line while its verdict changes, so that only what is
 * in sight is painted anew.
 */
public final class MatrixLine {
    private final String key;
    private final Optional<Id> id;
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>();

    /**
     * What a line shows.
     *
     * @param row the row; empty for a heading
     * @param heading the key of the heading; empty for a row
     * @param remarks how many annotations hang on the row
     * @param parked whether the row is put off
     */
    public record Shown(Optional<Row> row, String heading, long remarks, boolean parked) {
        /** Whether this is the very same: a line keeps what it shows while nothing of it changes. */
        @SuppressWarnings("ReferenceEquality")
        boolean isSame(Shown other) {
            return this == other;
        }
    }

    private MatrixLine(String key, Optional<Id> id, Shown shown) {
        this.key = key;
        this.id = id;
        this.shown.set(shown);
    }

    static MatrixLine of(Row row, long remarks, boolean parked) {
        return new MatrixLine(
                "row/" + row.id(), Optional.of(row.id()), new Shown(Optional.of(row), "", remarks, parked));
    }

    static MatrixLine heading(String heading) {
        return new MatrixLine("heading/" + heading, Optional.empty(), new Shown(Optional.empty(), heading, 0, false));
    }

    void takeOver(MatrixLine newer) {
        if (!shown.get().equals(newer.shown.get())) {
            shown.set(newer.shown.get());
        }
    }

    /** Stays the same for the same row. */
    String key() {
        return key;
    }

    /** The row's id; empty for a heading. */
    public Optional<Id> id() {
        return id;
    }

    /** What the line shows. */
    public ObjectProperty<Shown> shownProperty() {
        return shown;
    }

    /** The row; empty for a heading. */
    public Optional<Row> row() {
        return shown.get().row();
    }
}
