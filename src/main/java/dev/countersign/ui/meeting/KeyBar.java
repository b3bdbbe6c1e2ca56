package dev.countersign.ui.meeting;

import dev.countersign.model.Verdict;
import dev.countersign.text.Texts;
import dev.countersign.ui.command.Command;
import dev.countersign.ui.control.VerdictBadge;
import dev.countersign.ui.shell.Ui;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** Below: the keys of the meeting, each also a button. Where there is little room, a few work without being shown. */
final class KeyBar extends BorderPane {
    private static final String BUTTON = "key-";
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    /** The room the verdicts take, in text sizes. */
    private static final double ROOM_FOR_VERDICTS = 48;

    private static final PseudoClass IN_FORCE = PseudoClass.getPseudoClass("in-force");
    private static final List<Verdict> VERDICTS = List.of(Verdict.ALLOW, Verdict.APPROVE, Verdict.BLOCK);
    private static final Set<String> SELDOM = Set.of("meeting_time", "meeting_contrast", "meeting_hide");
    private static final List<String> REST = List.of(
            "meeting_withdraw",
            "meeting_note",
            "meeting_park",
            "meeting_explain",
            "meeting_previous",
            "meeting_next",
            "meeting_open",
            "meeting_agenda",
            "meeting_view",
            "meeting_time",
            "meeting_contrast",
            "meeting_hide",
            "meeting_leave");

    private final Ui ui;
    private final Texts texts;
    private final HBox verdicts = new HBox();
    private final FlowPane rest = new FlowPane();

    KeyBar(Ui ui) {
        this.ui = ui;
        this.texts = ui.texts();
        getStyleClass().add("meeting-keys");
        verdicts.getStyleClass().add("meeting-verdict-keys");
        rest.getStyleClass().add("meeting-other-keys");
        rest.getChildren().setAll(REST.stream().map(this::other).toList());
        setCenter(rest);
        arrange(1440, 13, false);
    }

    /** Where there is little room, the verdicts stand above the other keys. */
    void arrange(double width, double pixels, boolean tight) {
        setLeft(null);
        setTop(null);
        if (tight) {
            setTop(verdicts);
        } else {
            setLeft(verdicts);
        }
        rest.getChildren()
                .forEach(key -> Large.visible(
                        key, !tight || !SELDOM.contains(key.getId().substring(BUTTON.length()))));
        rest.setPrefWrapLength(tight ? width - 4 * pixels : width - ROOM_FOR_VERDICTS * pixels);
        pseudoClassStateChanged(TIGHT, tight);
    }

    /** Shows which verdict is in force; nothing to decide on a question. */
    void show(boolean row, Verdict inForce, double pixels) {
        verdicts.getChildren()
                .setAll(VERDICTS.stream()
                        .map(verdict -> verdictButton(verdict, row, inForce == verdict, pixels))
                        .toList());
        Large.visible(verdicts, row);
    }

    private Node verdictButton(Verdict verdict, boolean row, boolean inForce, double pixels) {
        String id = "meeting_" + verdict.word();
        Label word = new Label(texts.get("command." + verdict.word() + ".short"));
        word.getStyleClass().addAll("meeting-verdict-word", FactQuestions.style(verdict));
        HBox line = new HBox(Large.key(keyOf(id)), Large.sized(VerdictBadge.icon(verdict), pixels * 1.5), word);
        line.getStyleClass().addAll("meeting-answer-line", "decide-" + verdict.word());
        Button button = button(id, line);
        button.getStyleClass().addAll("meeting-verdict-button", FactQuestions.style(verdict));
        button.pseudoClassStateChanged(IN_FORCE, inForce);
        button.setDisable(!row);
        return button;
    }

    private Node other(String id) {
        Label word = new Label(texts.get("command." + id + ".short"));
        word.getStyleClass().add("meeting-key-word");
        HBox line = new HBox(Large.key(keyOf(id)), word);
        line.getStyleClass().add("meeting-answer-line");
        Button button = button(id, line);
        button.getStyleClass().add("meeting-other-key");
        return button;
    }

    private Button button(String id, Node graphic) {
        Button button = new Button("", graphic);
        button.setId(BUTTON + id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setAccessibleText(texts.get("command." + id) + " (" + keyOf(id) + ")");
        button.setOnAction(e -> ui.commands().run(id));
        return button;
    }

    private String keyOf(String id) {
        return ui.commands()
                .find(id)
                .flatMap(Command::key)
                .map(key -> key.getDisplayText())
                .orElse("");
    }
}
