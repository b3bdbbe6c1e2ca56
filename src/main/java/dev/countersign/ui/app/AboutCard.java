package dev.countersign.ui.app;

import dev.countersign.text.Program;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.shell.Ui;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What this program is and whose work is in it, to be copied into a report. */
final class AboutCard extends VBox {
    private final Ui ui;
    private final Texts texts;
    private final Program program;

    AboutCard(Ui ui, Program program) {
        super(12);
        this.ui = ui;
        this.texts = ui.texts();
        this.program = program;
        getStyleClass().addAll("overlay-card", "about-card");
        setMaxHeight(USE_PREF_SIZE);
        setAccessibleText(texts.get("command.about"));
        getChildren().setAll(Parts.text(texts.get("app.name"), "overlay-title"), facts(), parts(), new VBox(buttons()));
    }

    static void show(Ui ui, Program program) {
        AboutCard card = new AboutCard(ui, program);
        ui.dialogs().showToAll(card);
        card.lookup("#about-close").requestFocus();
    }

    private GridPane facts() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("about-facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, values);
        fact(grid, "about.version", program.version());
        fact(grid, "about.commit", commit());
        fact(grid, "about.java", Program.java());
        fact(grid, "about.licence", Program.LICENCE);
        return grid;
    }

    private void fact(GridPane grid, String name, String value) {
        int row = grid.getRowCount();
        Label label = Parts.text(texts.get(name), "quiet");
        Label said = Parts.text(value);
        label.setLabelFor(said);
        grid.addRow(row, label, said);
    }

    private String commit() {
        return program.commit()
                .map(id -> program.changed() ? texts.get("about.commit.changed", id) : id)
                .orElseGet(() -> texts.get("about.commit.none"));
    }

    private VBox parts() {
        VBox lines = new VBox(8);
        program.byLicence()
                .forEach((licence, parts) -> lines.getChildren()
                        .add(new VBox(
                                Parts.text(licence, "about-licence"),
                                Parts.text(
                                        parts.stream()
                                                .map(part -> part.name() + " " + part.version())
                                                .collect(Collectors.joining(", ")),
                                        "quiet"))));
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("overlay-scroll", "about-parts");
        scroll.setAccessibleText(texts.get("about.parts"));
        return new VBox(6, Parts.text(texts.get("about.parts"), "section-title"), scroll);
    }

    private FlowPane buttons() {
        Button copy = Parts.button(texts.get("about.copy"), "about-copy", this::copy);
        Button close = Parts.button(
                texts.get("viewer.close"), "about-close", () -> ui.dialogs().close());
        close.setDefaultButton(true);
        FlowPane buttons = new FlowPane(close, copy);
        buttons.getStyleClass().add("overlay-buttons");
        return buttons;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(
                texts.get("app.name") + " " + program.version() + "\n" + commit() + "\nJava " + Program.java() + "\n");
        Clipboard.getSystemClipboard().setContent(content);
        ui.notices().say(texts.get("about.copied"));
    }
}
