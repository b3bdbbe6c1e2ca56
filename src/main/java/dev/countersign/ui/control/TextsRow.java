package dev.countersign.ui.control;

import dev.countersign.edit.Places;
import dev.countersign.edit.SetList;
import dev.countersign.model.Address;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.theme.Look;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

/** A list of texts in a form, one a line. In FXML it only names its key. */
public final class TextsRow extends StackPane {
    private String key = "";
    private Optional<FormField> field = Optional.empty();

    /**
     * Gives the list its document.
     *
     * @param owner whose list it is; empty while nothing is selected
     * @param kind the kind of place it belongs to, for its words
     */
    public void attach(
            Session session, ObservableValue<Optional<Address>> owner, String kind, Wording wording, Look look) {
        TextEditor editor = new TextEditor(true);
        editor.prompt(wording.texts().get("field.one-a-line"));
        FormField made = new FormField(wording.label(kind, key), wording.help(kind, key), editor, look);
        field = Optional.of(made);
        getChildren().setAll(made);
        editor.onCommit(typed ->
                owner.getValue().ifPresent(place -> session.submit(new SetList(place.at(key), lines(typed)))));
        Runnable show = () -> made.show(owner.getValue()
                .map(place -> Places.list(session.document(), place.at(key)).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining("\n")))
                .orElse(""));
        show.run();
        session.documentProperty().addListener((o, before, now) -> show.run());
        owner.addListener((o, before, now) -> show.run());
    }

    private static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Puts the focus into the control. */
    public void focusEditor() {
        field.ifPresent(FormField::focusEditor);
    }

    /** The list's key. */
    public String getKey() {
        return key;
    }

    /** Sets the list's key. */
    public void setKey(String value) {
        key = value;
        setId("field-" + value.replace('.', '-'));
    }

    /** All such lists below a node. */
    public static Stream<TextsRow> below(Node node) {
        if (node instanceof TextsRow row) {
            return Stream.of(row);
        }
        if (node instanceof ScrollPane scroll) {
            return below(scroll.getContent());
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(TextsRow::below)
                : Stream.empty();
    }
}
