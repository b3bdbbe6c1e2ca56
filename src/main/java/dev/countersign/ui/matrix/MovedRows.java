package dev.countersign.ui.matrix;

import dev.countersign.model.Id;
import dev.countersign.posture.Deceptive;
import dev.countersign.text.Texts;
import dev.countersign.ui.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The line at the foot of the matrix that says which rows a fact moves. It is there only while it has something to say. */
final class MovedRows {
    private static final PseudoClass MOVED = PseudoClass.getPseudoClass("moved");

    private static final int NAMED = 4;

    private final Session session;
    private final Texts texts;

    MovedRows(Session session, Texts texts, TableView<MatrixLine> table, Label line) {
        this.session = session;
        this.texts = texts;
        session.movedProperty().addListener((o, before, now) -> {
            String words = now.map(this::words).orElse("");
            line.setText(words);
            line.setVisible(!words.isEmpty());
            table.setAccessibleHelp(words);
        });
    }

    private String words(List<Id> rows) {
        String names = rows.stream().limit(NAMED).map(this::name).collect(Collectors.joining(", "));
        return texts.get("moves.rows", rows.size(), names, Math.max(0, rows.size() - NAMED));
    }

    private String name(Id row) {
        return session.document()
                .action(row)
                .map(action -> action.name())
                .filter(name -> !name.isBlank())
                .map(Deceptive::shown)
                .orElse(row.value());
    }

    /** Marks a row of the table now and whenever other rows are moved; held by the row, which the session outlives. */
    static void follow(Session session, TableRow<MatrixLine> row) {
        ChangeListener<Object> marking = (o, before, now) -> mark(session, row);
        row.getProperties().put(MovedRows.class, marking);
        session.movedProperty().addListener(new WeakChangeListener<>(marking));
    }

    static void mark(Session session, TableRow<MatrixLine> row) {
        row.pseudoClassStateChanged(MOVED, isMoved(session, row.getItem()));
    }

    private static boolean isMoved(Session session, @Nullable MatrixLine line) {
        Optional<List<Id>> moved = session.movedProperty().get();
        return line != null
                && moved.isPresent()
                && line.id().filter(moved.get()::contains).isPresent();
    }
}
