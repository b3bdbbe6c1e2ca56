package dev.countersign.ui.control;

import dev.countersign.edit.EditRefused;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.shape.Codec;
import dev.countersign.model.shape.Part;
import dev.countersign.ui.session.FieldModel;
import dev.countersign.ui.theme.Look;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

/**
 * A field of the document in a form. In FXML it only names its key; which control it gets follows from the shape of the
 * document.
 */
public final class FieldRow extends StackPane {
    private String key = "";
    private boolean guided = true;
    private Optional<FormField> field = Optional.empty();
    private Optional<FieldModel> model = Optional.empty();

    /**
     * Gives the field its document.
     *
     * @param model the field
     * @param kind the kind of place it belongs to, for its words
     * @param part its part of the document's shape
     * @param inherited the word that counts while the field is left out; empty for none
     */
    public void attach(
            FieldModel model,
            String kind,
            Part.Scalar part,
            Wording wording,
            Look look,
            ObservableValue<String> inherited) {
        this.model = Optional.of(model);
        Editor editor = editor(model, part, wording);
        editor.onCommit(model::commit);
        String help = guided ? wording.help(kind, key) : "";
        FormField made = new FormField(wording.label(kind, key), help, editor, look);
        field = Optional.of(made);
        getChildren().setAll(made);
        Runnable show = () -> {
            made.show(textOf(model, part, inherited.getValue()));
            editor.lock(model.isHidden());
        };
        show.run();
        model.textProperty().addListener((o, before, now) -> show.run());
        model.ownerProperty().addListener((o, before, now) -> show.run());
        inherited.addListener((o, before, now) -> show.run());
        model.problemProperty().addListener((o, before, now) -> made.problem(sentence(now, wording)));
    }

    private static String textOf(FieldModel model, Part.Scalar part, String inherited) {
        String text = model.textProperty().get();
        if (!text.isEmpty()) {
            return text;
        }
        return inherited.isEmpty() ? part.codec().leftOutWord() : inherited;
    }

    private static String sentence(Optional<EditRefused> refused, Wording wording) {
        return refused.map(e ->
                        wording.texts().get("problem." + e.code(), e.arguments().toArray()))
                .orElse("");
    }

    private static Editor editor(FieldModel model, Part.Scalar part, Wording wording) {
        Codec.Kind kind = part.codec().kind();
        boolean reference = kind == Codec.Kind.CREDENTIAL || kind == Codec.Kind.TOOL;
        return reference ? references(model, part, wording) : FormField.editor(part, wording);
    }

    private static ListEditor references(FieldModel model, Part.Scalar part, Wording wording) {
        ListEditor list = new ListEditor(List.of());
        Runnable offer = () -> {
            AgentActionBom document = model.session().document();
            boolean credential = part.codec().kind() == Codec.Kind.CREDENTIAL;
            list.offer(credential ? wording.credentials(document) : wording.tools(document));
            list.show(textOf(model, part, ""));
        };
        offer.run();
        model.session().documentProperty().addListener((o, before, now) -> offer.run());
        return list;
    }

    /** Says what the field does to the verdict; see {@link FormField#consequence}. */
    public void consequence(String sentence, boolean moves) {
        field.ifPresent(f -> f.consequence(sentence, moves));
    }

    /** Where in the document the field is now; empty while nothing is selected. */
    public Optional<Address> at() {
        return model.flatMap(FieldModel::at);
    }

    /** Puts the focus into the control. */
    public void focusEditor() {
        field.ifPresent(FormField::focusEditor);
    }

    /** The field's key. */
    public String getKey() {
        return key;
    }

    /** Sets the field's key. */
    public void setKey(String value) {
        key = value;
        setId("field-" + value.replace('.', '-'));
    }

    /** Whether the field says what it means. */
    public boolean isGuided() {
        return guided;
    }

    /** Sets whether the field says what it means. */
    public void setGuided(boolean value) {
        guided = value;
    }

    /** All field rows below a node. */
    public static Stream<FieldRow> below(Node node) {
        if (node instanceof FieldRow row) {
            return Stream.of(row);
        }
        if (node instanceof ScrollPane scroll) {
            return below(scroll.getContent());
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(FieldRow::below)
                : Stream.empty();
    }
}
