package dev.countersign.ui.control;

import dev.countersign.edit.EditRefused;
import dev.countersign.model.shape.Codec;
import dev.countersign.model.shape.Codec.Kind;
import dev.countersign.model.shape.Part;
import dev.countersign.ui.session.FieldModel;
import dev.countersign.ui.theme.Look;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A field of the document in a form: label, control, what it does to the verdict, what it means, and what is wrong with what
 * was typed. In FXML it only names its key; which control it gets follows from the shape of the document.
 */
public final class FieldRow extends GridPane {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final Set<String> LONG_TEXTS = Set.of("purpose", "notes", "text", "residual_risk", "revocation");

    private final StringProperty key = new SimpleStringProperty("");
    private final BooleanProperty guided = new SimpleBooleanProperty(true);
    private final Label label = new Label();
    private final Label consequence = line("field-consequence");
    private final Label help = line("field-help");
    private final Label problem = line("field-problem");
    private final VBox content = new VBox();
    private Optional<Editor> editor = Optional.empty();

    /** A field, to be attached. */
    public FieldRow() {
        getStyleClass().add("field-row");
        label.getStyleClass().add("field-label");
        content.getStyleClass().add("field-content");
        label.setWrapText(true);
    }

    private static Label line(String style) {
        Label line = new Label();
        line.getStyleClass().add(style);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.managedProperty().bind(line.textProperty().isNotEmpty());
        line.visibleProperty().bind(line.managedProperty());
        return line;
    }

    /**
     * Gives the field its document.
     *
     * @param model the field
     * @param wording words for keys and choices
     * @param look decides whether the label stands beside or above
     * @param inherited the word that counts while the field is left out; empty for none
     */
    public void attach(FieldModel model, Wording wording, Look look, ObservableValue<String> inherited) {
        String kind = model.at().map(at -> at.kind()).orElse("");
        String name = wording.label(kind, key.get());
        label.setText(name);
        help.setText(guided.get() ? wording.help(kind, key.get()) : "");
        Editor made = editor(model, wording);
        editor = Optional.of(made);
        made.describe(name, help.getText());
        made.onCommit(model::commit);
        label.setLabelFor(made.node());
        label.setOnMouseClicked(e -> made.focus());
        content.getChildren().setAll(made.node(), consequence, help, problem);
        show(model, made, inherited.getValue());
        model.textProperty().addListener((o, before, now) -> show(model, made, inherited.getValue()));
        model.ownerProperty().addListener((o, before, now) -> show(model, made, inherited.getValue()));
        inherited.addListener((o, before, now) -> show(model, made, now));
        model.problemProperty().addListener((o, before, now) -> showProblem(now, name, made, wording));
        look.labelsBesideProperty().addListener((o, before, now) -> arrange(now));
        arrange(look.labelsBesideProperty().get());
    }

    private static void show(FieldModel model, Editor editor, String inherited) {
        editor.show(
                model.textProperty().get().isEmpty()
                        ? leftOut(model, inherited)
                        : model.textProperty().get());
    }

    private static String leftOut(FieldModel model, String inherited) {
        if (!inherited.isEmpty()) {
            return inherited;
        }
        return model.part()
                .filter(Part.Scalar.class::isInstance)
                .map(part -> ((Part.Scalar) part).codec().leftOutWord())
                .orElse("");
    }

    private void showProblem(Optional<EditRefused> refused, String name, Editor made, Wording wording) {
        String sentence = refused.map(e ->
                        wording.texts().get("problem." + e.code(), e.arguments().toArray()))
                .orElse("");
        problem.setText(sentence);
        pseudoClassStateChanged(INVALID, !sentence.isEmpty());
        made.node().setAccessibleText(sentence.isEmpty() ? name : name + ". " + sentence);
    }

    private Editor editor(FieldModel model, Wording wording) {
        Codec codec = model.part()
                .filter(Part.Scalar.class::isInstance)
                .map(part -> ((Part.Scalar) part).codec())
                .orElseThrow(() -> new IllegalStateException("no such field: " + key.get()));
        return switch (codec.kind()) {
            case CLOSED, INHERITED, FLAG ->
                codec.words().size() <= 5
                        ? new SegmentsEditor(wording.choices(codec, true))
                        : new ListEditor(wording.choices(codec, false));
            case OPEN -> new OpenEditor(wording.choices(codec, false));
            case DATE -> new DateEditor();
            case CREDENTIAL, TOOL -> references(model, wording, codec.kind());
            case TEXT, INSTANT, NUMBER, ID, ADDRESS -> new TextEditor(LONG_TEXTS.contains(key.get()));
        };
    }

    private static ListEditor references(FieldModel model, Wording wording, Kind kind) {
        ListEditor list = new ListEditor(List.of());
        Runnable offer = () -> {
            var document = model.session().document();
            list.offer(kind == Kind.CREDENTIAL ? wording.credentials(document) : wording.tools(document));
            list.show(
                    model.textProperty().get().isEmpty()
                            ? (kind == Kind.CREDENTIAL ? "unknown" : "none")
                            : model.textProperty().get());
        };
        offer.run();
        model.session().documentProperty().addListener((o, before, now) -> offer.run());
        return list;
    }

    private void arrange(boolean beside) {
        getChildren().clear();
        getColumnConstraints().clear();
        if (beside) {
            ColumnConstraints first = new ColumnConstraints();
            first.setPercentWidth(33);
            getColumnConstraints().setAll(first, growing());
            add(label, 0, 0);
            add(content, 1, 0);
            setValignment(label, VPos.TOP);
        } else {
            getColumnConstraints().setAll(growing());
            add(label, 0, 0);
            add(content, 0, 1);
        }
        pseudoClassStateChanged(PseudoClass.getPseudoClass("beside"), beside);
    }

    private static ColumnConstraints growing() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setFillWidth(true);
        return column;
    }

    /** Says what the field does to the verdict. */
    public StringProperty consequenceProperty() {
        return consequence.textProperty();
    }

    /** Puts the focus into the control. */
    public void focusEditor() {
        editor.ifPresent(Editor::focus);
    }

    /** The field's key. */
    public String getKey() {
        return key.get();
    }

    /** Sets the field's key. */
    public void setKey(String value) {
        key.set(value);
        setId("field-" + value.replace('.', '-'));
    }

    /** Whether the field says what it means. */
    public boolean isGuided() {
        return guided.get();
    }

    /** Sets whether the field says what it means. */
    public void setGuided(boolean value) {
        guided.set(value);
    }

    /** All field rows below a node. */
    public static Stream<FieldRow> below(Node node) {
        if (node instanceof FieldRow row) {
            return Stream.of(row);
        }
        if (node instanceof javafx.scene.control.ScrollPane scroll) {
            return below(scroll.getContent());
        }
        return node instanceof javafx.scene.Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(FieldRow::below)
                : Stream.empty();
    }
}
