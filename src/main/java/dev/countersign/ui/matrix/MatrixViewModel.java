package dev.countersign.ui.matrix;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Verdict;
import dev.countersign.posture.Matrix;
import dev.countersign.posture.Row;
import dev.countersign.ui.session.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the matrix shows: its lines, filtered and grouped, and how many there are of each kind. */
public final class MatrixViewModel {
    private final Session session;
    private final ObservableList<MatrixLine> lines = FXCollections.observableArrayList();
    private final ObjectProperty<MatrixFilter> filter = new SimpleObjectProperty<>(MatrixFilter.ALL);
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.NONE);
    private final ReadOnlyObjectWrapper<Map<MatrixFilter, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());

    /** The matrix of a session. */
    public MatrixViewModel(Session session) {
        this.session = session;
        session.matrixProperty().addListener((o, before, now) -> follow());
        session.documentProperty().addListener((o, before, now) -> {
            // facts arrive with the matrix
            if (!before.review().annotations().equals(now.review().annotations())
                    || !before.review().parked().equals(now.review().parked())) {
                follow();
            }
        });
        filter.addListener((o, before, now) -> follow());
        grouping.addListener((o, before, now) -> follow());
        follow();
    }

    private void follow() {
        List<MatrixLine> wanted = wanted(session.matrix(), session.document());
        if (sameKeys(wanted)) {
            for (int i = 0; i < wanted.size(); i++) {
                lines.get(i).takeOver(wanted.get(i));
            }
        } else {
            lines.setAll(reused(wanted));
        }
        counts.set(count(session.matrix(), session.document()));
    }

    private List<MatrixLine> wanted(Matrix matrix, AgentActionBom document) {
        Map<Address, Long> remarks = document.review().annotations().stream()
                .collect(Collectors.groupingBy(a -> a.on().whole(), Collectors.counting()));
        Set<Address> parked =
                document.review().parked().stream().map(p -> p.on().whole()).collect(Collectors.toSet());
        Grouping by = grouping.get();
        List<Row> rows = matrix.rows().stream()
                .filter(filter.get().of(matrix, document))
                .sorted(Comparator.comparingInt(by::orderOf))
                .toList();
        List<MatrixLine> wanted = new ArrayList<>();
        String group = "";
        for (Row row : rows) {
            if (!by.groupOf(row).equals(group)) {
                group = by.groupOf(row);
                wanted.add(MatrixLine.heading(group));
            }
            Address at = Address.action(row.id());
            wanted.add(MatrixLine.of(row, remarks.getOrDefault(at, 0L), parked.contains(at)));
        }
        return wanted;
    }

    private boolean sameKeys(List<MatrixLine> wanted) {
        if (wanted.size() != lines.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).key().equals(lines.get(i).key())) {
                return false;
            }
        }
        return true;
    }

    private List<MatrixLine> reused(List<MatrixLine> wanted) {
        Map<String, MatrixLine> present = new HashMap<>();
        lines.forEach(line -> present.put(line.key(), line));
        List<MatrixLine> reused = new ArrayList<>();
        for (MatrixLine line : wanted) {
            MatrixLine kept = present.getOrDefault(line.key(), line);
            kept.takeOver(line);
            reused.add(kept);
        }
        return reused;
    }

    private static Map<MatrixFilter, Integer> count(Matrix matrix, AgentActionBom document) {
        Map<MatrixFilter, Integer> counts = new EnumMap<>(MatrixFilter.class);
        for (MatrixFilter each : MatrixFilter.values()) {
            counts.put(each, (int)
                    matrix.rows().stream().filter(each.of(matrix, document)).count());
        }
        return counts;
    }

    /** The lines, in the order they are shown. */
    public ObservableList<MatrixLine> lines() {
        return lines;
    }

    /** Which rows are shown. */
    public ObjectProperty<MatrixFilter> filterProperty() {
        return filter;
    }

    /** How they are grouped. */
    public ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    /** How many rows each filter shows. */
    public ReadOnlyObjectProperty<Map<MatrixFilter, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** How many rows have a verdict in force. */
    public int count(Verdict verdict) {
        return session.matrix().counts().getOrDefault(verdict, 0);
    }

    /** The session. */
    public Session session() {
        return session;
    }
}
