package dev.countersign.ui.app;

import dev.countersign.posture.Remark;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.shell.Ui;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands before sign-off; each line goes to its place. */
final class ReadinessList {
    private ReadinessList() {}

    static void show(WorkView view, Ui ui) {
        Texts texts = ui.texts();
        List<Remark> open = view.session().matrix().readiness();
        Label title = Parts.text(texts.get("readiness.title"), "overlay-title");
        VBox lines = new VBox(4);
        if (open.isEmpty()) {
            lines.getChildren().add(Parts.text(texts.get("readiness.none")));
        }
        for (Remark remark : open) {
            Button line = new Button(ui.sentences().readiness(remark));
            line.setMnemonicParsing(false);
            line.getStyleClass().addAll("flat", "readiness-line");
            line.setWrapText(true);
            line.setMaxWidth(Double.MAX_VALUE);
            line.setId("readiness-" + remark.code().replace('.', '-'));
            line.setOnAction(e -> {
                ui.dialogs().close();
                view.jump(remark);
            });
            HBox.setHgrow(line, Priority.ALWAYS);
            lines.getChildren().add(line);
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("overlay-scroll");
        VBox card = new VBox(12, title, scroll);
        card.getStyleClass().addAll("overlay-card", "readiness-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        ui.dialogs().showToAll(card);
        lines.getChildren().stream().findFirst().ifPresent(first -> first.requestFocus());
    }
}
