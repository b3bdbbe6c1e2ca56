package dev.countersign.ui.pane;

import dev.countersign.model.Address;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import dev.countersign.ui.control.FieldRow;
import dev.countersign.ui.control.InSight;
import dev.countersign.ui.control.TextsRow;
import dev.countersign.ui.session.FieldModel;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Ui;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** The fields of one record below a node: each gets its model, and says what it does to the verdict. */
public final class Form {
    private final Session session;
    private final Ui ui;
    private final Map<String, FieldRow> rows = new LinkedHashMap<>();
    private final Map<String, TextsRow> lists = new LinkedHashMap<>();

    /** A form of a session. */
    public Form(Session session, Ui ui) {
        this.session = session;
        this.ui = ui;
    }

    /**
     * Attaches every field below a node to a record of the document.
     *
     * @param owner whose fields they are; empty while nothing is selected
     * @param kind the kind of place: {@code workflow}, {@code action} and their like
     * @param type the record
     */
    public Form attach(Node root, ObservableValue<Optional<Address>> owner, String kind, Class<? extends Record> type) {
        return attach(root, owner, kind, type, key -> Optional.empty());
    }

    /**
     * As above, with fields that show what is inherited while they are left out.
     *
     * @param inherited the inherited word of a field by its key; empty where nothing is inherited
     */
    public Form attach(
            Node root,
            ObservableValue<Optional<Address>> owner,
            String kind,
            Class<? extends Record> type,
            Function<String, Optional<ObservableValue<String>>> inherited) {
        FieldRow.below(root).forEach(row -> {
            FieldModel model = new FieldModel(session, owner, row.getKey());
            Part.Scalar part = Shape.of(type).scalar(row.getKey());
            ObservableValue<String> above =
                    inherited.apply(row.getKey()).orElseGet(() -> new ReadOnlyStringWrapper("").getReadOnlyProperty());
            row.attach(model, kind, part, ui.wording(), ui.look(), above);
            rows.put(row.getKey(), row);
        });
        TextsRow.below(root).forEach(row -> {
            row.attach(session, owner, kind, ui.wording(), ui.look());
            lists.put(row.getKey(), row);
        });
        return this;
    }

    /** Says beside every field below a node what it does to the verdict, now and after every change. */
    public Form explain(Node root, Consequences consequences) {
        Runnable say = () -> rows.forEach((key, row) -> say(row, consequences.of(key)));
        InSight.show(root, say, session.matrixProperty(), session.selectedProperty());
        return this;
    }

    private static void say(FieldRow row, Consequence consequence) {
        row.consequence(consequence.sentence(), consequence.moves());
    }

    /** Puts the focus into a field; into the first one when there is no such field. */
    public void focus(Optional<String> key) {
        Optional<FieldRow> row = key.map(rows::get);
        Optional<TextsRow> list = key.map(lists::get);
        if (list.isPresent()) {
            list.get().focusEditor();
        } else {
            row.or(() -> rows.values().stream().findFirst()).ifPresent(FieldRow::focusEditor);
        }
    }

    /** What a field does to the verdict. */
    @FunctionalInterface
    public interface Consequences {
        /** What a field does, by its key. */
        Consequence of(String key);
    }

    /**
     * What a field does to the verdict.
     *
     * @param sentence in words; empty when it has nothing to do with verdicts
     * @param moves whether it can move the verdict
     */
    public record Consequence(String sentence, boolean moves) {
        /** A field that has nothing to do with verdicts. */
        public static final Consequence NONE = new Consequence("", false);
    }
}
