package dev.countersign.ui.posture;

import dev.countersign.posture.Posture;
import dev.countersign.source.Problem;
import dev.countersign.source.Refused;
import dev.countersign.source.yaml.PostureYaml;
import dev.countersign.store.PostureShelf;
import dev.countersign.store.Postures.PostureFile;
import dev.countersign.store.StoreFailed;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.shell.Ui;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** A copy of a posture as text, checked as it is typed. What is typed is kept a moment later. */
final class PostureEditor extends VBox {
    private static final Duration REST = Duration.millis(300);

    private final Ui ui;
    private final Texts texts;
    private final PostureShelf shelf;
    private final Consumer<Optional<PostureFile>> judged;
    private final LinedText text;
    private final VBox problems = new VBox(2);
    private final PauseTransition rest = new PauseTransition(REST);
    private boolean begun;

    /**
     * An editor.
     *
     * @param judged told the posture whenever the text is one, and empty while it is none
     */
    PostureEditor(Ui ui, PostureShelf shelf, Consumer<Optional<PostureFile>> judged) {
        super(6);
        this.ui = ui;
        this.texts = ui.texts();
        this.shelf = shelf;
        this.judged = judged;
        this.text = new LinedText(texts.get("postures.text"));
        VBox.setVgrow(text, Priority.ALWAYS);
        text.setMinHeight(0);
        ScrollPane scroll = new ScrollPane(problems);
        scroll.setId("posture-problems");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("overlay-scroll", "posture-problems");
        getChildren().setAll(text, scroll);
        rest.setOnFinished(e -> {
            check();
            keep();
        });
        text.area().textProperty().addListener((o, before, now) -> {
            if (begun) {
                // what was true of the text before is not true of this one
                judged.accept(Optional.empty());
                rest.playFromStart();
            }
        });
    }

    /** Begins with a text. */
    void begin(String from) {
        begun = false;
        text.area().setText(from);
        begun = true;
        check();
        text.go(1, 1);
    }

    /** Keeps what is typed. */
    void keep() {
        if (begun) {
            try {
                shelf.keep(text.area().getText());
            } catch (StoreFailed e) {
                ui.notices().warn(texts.get("postures.not_kept", String.valueOf(e.path())));
            }
        }
    }

    /** The copy has been adopted: there is nothing to keep any more. */
    void forget() {
        begun = false;
        rest.stop();
    }

    private void check() {
        byte[] bytes = text.area().getText().getBytes(StandardCharsets.UTF_8);
        problems.getChildren().clear();
        try {
            Posture posture = PostureYaml.read(bytes);
            List<Problem> gaps = PostureYaml.warnings(posture);
            problems.getChildren()
                    .add(Parts.text(texts.get("postures.sound", posture.rules().size()), "quiet"));
            gaps.forEach(this::add);
            judged.accept(Optional.of(new PostureFile(posture, bytes)));
        } catch (Refused e) {
            problems.getChildren()
                    .add(Parts.text(texts.get("postures.problems", e.problems().size()), "field-problem"));
            e.problems().forEach(this::add);
            judged.accept(Optional.empty());
        }
    }

    private void add(Problem problem) {
        String sentence =
                texts.get("problem." + problem.code(), problem.arguments().toArray());
        int line = problem.place().line();
        if (line == 0) {
            problems.getChildren().add(Parts.text(sentence, "quiet"));
            return;
        }
        Hyperlink link =
                new Hyperlink(texts.get("postures.line", line, problem.place().column()) + " " + sentence);
        link.setWrapText(true);
        link.setId("posture-problem-" + line);
        link.setOnAction(e -> text.go(line, problem.place().column()));
        problems.getChildren().add(link);
    }
}
