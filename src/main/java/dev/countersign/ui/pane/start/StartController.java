package dev.countersign.ui.pane.start;

import dev.countersign.model.Address;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.control.Views;
import dev.countersign.ui.shell.Pane;
import dev.countersign.ui.shell.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** Where a review begins: a file, a pasted text, or nothing yet. */
public final class StartController implements Pane {
    private final Ui ui;
    private final Texts texts;
    private final Supplier<List<Path>> recentFiles;
    private final Consumer<Path> openFile;
    private final Function<String, Optional<String>> readText;

    @FXML
    private VBox root;

    @FXML
    private Button open;

    @FXML
    private Button draft;

    @FXML
    private Button fresh;

    @FXML
    private TextArea text;

    @FXML
    private Button read;

    @FXML
    private Label problem;

    @FXML
    private VBox recent;

    private StartController(
            Ui ui,
            Supplier<List<Path>> recentFiles,
            Consumer<Path> openFile,
            Function<String, Optional<String>> readText) {
        this.ui = ui;
        this.texts = ui.texts();
        this.recentFiles = recentFiles;
        this.openFile = openFile;
        this.readText = readText;
    }

    /**
     * The pane.
     *
     * @param recentFiles files lately opened, newest first
     * @param openFile opens one
     * @param readText reads a pasted text; what is wrong with it, or empty when it was opened
     */
    public static Pane of(
            Ui ui,
            Supplier<List<Path>> recentFiles,
            Consumer<Path> openFile,
            Function<String, Optional<String>> readText) {
        StartController controller = new StartController(ui, recentFiles, openFile, readText);
        Views.load(controller, ui.texts());
        return controller;
    }

    @FXML
    private void initialize() {
        open.setText(texts.get("command.open"));
        open.setOnAction(e -> ui.commands().run("open"));
        draft.setText(texts.get("command.draft"));
        draft.setOnAction(e -> ui.commands().run("draft"));
        fresh.setText(texts.get("command.new"));
        fresh.setOnAction(e -> ui.commands().run("new"));
        text.setAccessibleText(texts.get("pane.start.paste"));
        text.setId("paste-text");
        read.setId("paste-read");
        read.disableProperty().bind(text.textProperty().map(String::isBlank));
        read.setOnAction(e -> read());
        Parts.visible(problem, false);
        root.sceneProperty().addListener((o, before, now) -> showRecent());
        showRecent();
    }

    private void read() {
        Optional<String> wrong = readText.apply(text.getText());
        problem.setText(wrong.orElse(""));
        Parts.visible(problem, wrong.isPresent());
        if (wrong.isEmpty()) {
            text.clear();
        }
    }

    private void showRecent() {
        List<Path> files = recentFiles.get();
        recent.getChildren().clear();
        if (files.isEmpty()) {
            recent.getChildren().add(Parts.text(texts.get("pane.start.recent.none"), "quiet"));
        }
        for (Path file : files) {
            Hyperlink link = new Hyperlink(String.valueOf(file.getFileName()));
            link.setOnAction(e -> openFile.accept(file));
            recent.getChildren()
                    .add(new VBox(0, link, Parts.text(String.valueOf(file.getParent()), "quiet", "recent-folder")));
        }
    }

    /** Puts a text into the box, as from the clipboard. */
    public void paste(String pasted) {
        text.setText(pasted);
        text.requestFocus();
    }

    @Override
    public Node view() {
        return root;
    }

    @Override
    public void focus(Address at) {
        text.requestFocus();
    }
}
