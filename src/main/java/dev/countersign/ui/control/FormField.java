package dev.countersign.ui.control;

import dev.countersign.model.AgentActionBom;
import dev.countersign.model.shape.Codec;
import dev.countersign.model.shape.Part;
import dev.countersign.ui.theme.Look;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A line of a form: label, control, what it does to the verdict, what it means, and what is wrong with what was typed. */
public final class FormField extends GridPane {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final PseudoClass BESIDE = PseudoClass.getPseudoClass("beside");
    private static final Set<String> LONG_TEXTS = Set.of("purpose", "notes", "text", "residual_risk", "note", "answer");

    /** The width, in em, from which a label has room beside its control. */
    private static final double ROOM_BESIDE = 27;

    private final Label label = new Label();
    private final Label consequence = line("field-consequence");
    private final Label help = line("field-help");
    private final Label problem = line("field-problem");
    private final VBox content = new VBox();
    private final Editor editor;
    private final String name;
    private final String helpText;
    private boolean isAbove;
    private Optional<Boolean> arranged = Optional.empty();

    FormField(String name, String helpText, Editor editor, Look look) {
        this.name = name;
        this.helpText = helpText;
        this.editor = editor;
        getStyleClass().add("field-row");
        label.getStyleClass().add("field-label");
        content.getStyleClass().add("field-content");
        label.setWrapText(true);
        label.prefWidthProperty().bind(look.textPercentProperty().multiply(8.6 * 0.13));
        label.setText(name);
        label.setLabelFor(editor.node());
        label.setOnMouseClicked(e -> editor.focus());
        help.setText(helpText);
        editor.describe(name, helpText);
        content.getChildren().add(editor.node());
        showLines();
        setMinWidth(0);
        widthProperty().addListener((o, before, now) -> arrange(hasRoomBeside(look)));
        arrange(hasRoomBeside(look));
    }

    /**
     * The line for a part of a record.
     *
     * @param kind the kind of place the part belongs to, for its words
     * @param changed told the text when the person has changed it
     */
    public static FormField of(String kind, Part.Scalar part, Wording wording, Look look, Consumer<String> changed) {
        return of(kind, part.key(), part, wording, look, changed);
    }

    /** The line for a part of a nested record, which has another key there than its own. */
    public static FormField of(
            String kind, String key, Part.Scalar part, Wording wording, Look look, Consumer<String> changed) {
        Editor editor = editor(part, wording);
        editor.onCommit(changed);
        return new FormField(wording.label(kind, key), wording.help(kind, key), editor, look);
    }

    /** The line for a part that may lead to an entry of a document. */
    public static FormField of(
            String kind,
            Part.Scalar part,
            AgentActionBom document,
            Wording wording,
            Look look,
            Consumer<String> changed) {
        if (part.codec().kind() != Codec.Kind.CREDENTIAL) {
            return of(kind, part, wording, look, changed);
        }
        Editor editor = new ListEditor(wording.credentials(document));
        editor.onCommit(changed);
        return new FormField(wording.label(kind, part.key()), wording.help(kind, part.key()), editor, look);
    }

    /** The control that suits a part. */
    static Editor editor(Part.Scalar part, Wording wording) {
        Codec codec = part.codec();
        return switch (codec.kind()) {
            case CLOSED, INHERITED, FLAG ->
                codec.words().size() <= 5
                        ? new SegmentsEditor(wording.choices(codec, true))
                        : new ListEditor(wording.choices(codec, false));
            case OPEN -> new OpenEditor(wording.choices(codec, false));
            case DATE -> new DateEditor();
            case TEXT, INSTANT, NUMBER, ID, ADDRESS, CREDENTIAL, TOOL ->
                new TextEditor(LONG_TEXTS.contains(part.key()));
        };
    }

    private static Label line(String style) {
        Label line = new Label();
        line.getStyleClass().add(style);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }

    /** Lines that say nothing are not there: a form has many, and each costs the window its styles. */
    private void showLines() {
        List<Label> speaking = Stream.of(consequence, help, problem)
                .filter(line -> !line.getText().isEmpty())
                .toList();
        List<Node> there =
                content.getChildren().subList(1, content.getChildren().size());
        if (!there.equals(speaking)) {
            there.clear();
            content.getChildren().addAll(speaking);
        }
    }

    /** Shows a text as a file holds it. */
    public void show(String text) {
        editor.show(text);
    }

    /** Says what is wrong with what was typed; empty for nothing. Screen readers hear it with the field's name. */
    public void problem(String sentence) {
        problem.setText(sentence);
        showLines();
        pseudoClassStateChanged(INVALID, !sentence.isEmpty());
        editor.node().setAccessibleText(sentence.isEmpty() ? name : name + ". " + sentence);
    }

    /** Marks a field that has to be filled before something counts. */
    public void missing(boolean missing) {
        pseudoClassStateChanged(MISSING, missing);
    }

    /**
     * Says what the field does to the verdict.
     *
     * @param sentence in words; empty when it has nothing to do with verdicts
     * @param moves whether it can move the verdict; a field that cannot says so in passing
     */
    public void consequence(String sentence, boolean moves) {
        consequence.setText(moves ? sentence : "");
        help.setText(moves || sentence.isEmpty() ? helpText : (helpText + " " + sentence).strip());
        showLines();
    }

    /** Puts the label above the control, however much room there is, and leaves the help to those who hear it. */
    public FormField bare() {
        help.setText("");
        showLines();
        label.prefWidthProperty().unbind();
        label.setPrefWidth(USE_COMPUTED_SIZE);
        isAbove = true;
        arrange(false);
        return this;
    }

    /** Puts the focus into the control. */
    public void focusEditor() {
        editor.focus();
    }

    private boolean hasRoomBeside(Look look) {
        return !isAbove && getWidth() >= ROOM_BESIDE * look.pixels();
    }

    private void arrange(boolean beside) {
        if (arranged.filter(now -> now == beside).isPresent()) {
            return;
        }
        arranged = Optional.of(beside);
        getChildren().clear();
        getColumnConstraints().clear();
        if (beside) {
            ColumnConstraints first = new ColumnConstraints();
            first.setMinWidth(Region.USE_PREF_SIZE);
            first.prefWidthProperty().bind(label.prefWidthProperty());
            getColumnConstraints().setAll(first, growing());
            add(label, 0, 0);
            add(content, 1, 0);
            setValignment(label, VPos.TOP);
        } else {
            getColumnConstraints().setAll(growing());
            add(label, 0, 0);
            add(content, 0, 1);
        }
        pseudoClassStateChanged(BESIDE, beside);
    }

    private static ColumnConstraints growing() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setFillWidth(true);
        return column;
    }
}
