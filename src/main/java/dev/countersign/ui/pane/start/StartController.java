package dev.countersign.ui.pane.start;

import dev.countersign.model.Address;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.control.Views;
import dev.countersign.ui.shell.Pane;
import dev.countersign.ui.shell.Ui;
import java.io.IOException;
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
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Where a review begins: a file, a pasted text, or nothing yet. */
public final class StartController implements Pane {
    private final Ui ui;
    private final Texts texts;
    private final Supplier<List<Path>> recentFiles;
    private final Consumer<Path> openFile;
    private final Function<String, Optional<String>> readText;
    private final Supplier<List<Template>> templates;
    private final Consumer<Template> begin;

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

    @FXML
    private FlowPane templateList;

    /**
     * A document to begin with.
     *
     * @param id its name in the window
     * @param name what it is called
     * @param help what it is for
     * @param bytes its file
     */
    public record Template(String id, String name, String help, Content bytes) {}

    /** The bytes of a file, read when they are wanted. */
    @FunctionalInterface
    public interface Content {
        /** Reads them. */
        byte[] read() throws IOException;
    }

    private StartController(
            Ui ui,
            Supplier<List<Path>> recentFiles,
            Consumer<Path> openFile,
            Function<String, Optional<String>> readText,
            Supplier<List<Template>> templates,
            Consumer<Template> begin) {
        this.ui = ui;
        this.texts = ui.texts();
        this.recentFiles = recentFiles;
        this.openFile = openFile;
        this.readText = readText;
        this.templates = templates;
        this.begin = begin;
    }

    /**
     * The pane.
     *
     * @param recentFiles files lately opened, newest first
     * @param openFile opens one
     * @param readText reads a pasted text; what is wrong with it, or empty when it was opened
     * @param templates documents to begin with
     * @param begin begins with one
     */
    public static Pane of(
            Ui ui,
            Supplier<List<Path>> recentFiles,
            Consumer<Path> openFile,
            Function<String, Optional<String>> readText,
            Supplier<List<Template>> templates,
            Consumer<Template> begin) {
        StartController controller = new StartController(ui, recentFiles, openFile, readText, templates, begin);
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
        text.textProperty().addListener((o, before, now) -> Parts.visible(problem, false));
        root.sceneProperty().addListener((o, before, now) -> showLists());
        showLists();
    }

    private void read() {
        Optional<String> wrong = readText.apply(text.getText());
        problem.setText(wrong.orElse(""));
        Parts.visible(problem, wrong.isPresent());
        if (wrong.isEmpty()) {
            text.clear();
        }
    }

    private void showLists() {
        showRecent();
        templateList.getChildren().clear();
        for (Template template : templates.get()) {
            Button button = new Button(template.name());
            button.setMnemonicParsing(false);
            button.setId("template-" + template.id());
            button.setOnAction(e -> begin.accept(template));
            button.setTooltip(new Tooltip(template.help()));
            button.setAccessibleHelp(template.help());
            templateList.getChildren().add(button);
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
