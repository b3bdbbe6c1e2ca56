package dev.countersign.ui.draft;

import dev.countersign.draft.Checkout;
import dev.countersign.draft.Progress;
import dev.countersign.draft.SourceFile;
import dev.countersign.model.Evidence;
import dev.countersign.posture.Deceptive;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows the lines that evidence cites, read-only, as they stand in the checkout now. */
public final class FileViewer {
    private static final PseudoClass CITED = PseudoClass.getPseudoClass("cited");
    private static final int ABOVE = 8;

    private FileViewer() {}

    /** Shows where evidence points to; asks for the checkout when it is not known. */
    public static void open(Session session, Evidence evidence, Ui ui) {
        Optional<Path> checkout =
                session.checkoutProperty().get().or(() -> ui.dialogs().folderToOpen());
        checkout.ifPresent(folder -> {
            session.checkoutProperty().set(checkout);
            ui.background()
                    .run(
                            () -> Checkout.of(folder, Progress.NONE).file(evidence.file()),
                            file -> file.ifPresentOrElse(
                                    found -> show(found, evidence, ui), () -> missing(session, evidence, folder, ui)),
                            failure -> missing(session, evidence, folder, ui));
        });
    }

    private static void missing(Session session, Evidence evidence, Path folder, Ui ui) {
        session.checkoutProperty().set(Optional.empty());
        ui.notices().warn(ui.texts().get("viewer.missing", Deceptive.shown(evidence.file()), folder.toString()));
    }

    private static void show(SourceFile file, Evidence evidence, Ui ui) {
        ListView<Integer> lines = new ListView<>();
        lines.getStyleClass().addAll("mono", "viewer-lines");
        lines.setCellFactory(view -> new Line(file.lines(), evidence.line()));
        lines.getItems().setAll(IntStream.range(0, file.lines().size()).boxed().toList());
        VBox.setVgrow(lines, Priority.ALWAYS);
        lines.setPrefHeight(40 * ui.look().pixels());
        lines.setAccessibleText(file.path());
        lines.setId("viewer-lines");
        Button close = new Button(ui.texts().get("viewer.close"));
        close.setCancelButton(true);
        close.setDefaultButton(true);
        close.setOnAction(e -> ui.dialogs().close());
        String title = Deceptive.shown(file.path()) + (evidence.line() > 0 ? ":" + evidence.line() : "");
        VBox card = new VBox(10, Parts.text(title, "overlay-title", "mono"));
        if (!file.line(evidence.line()).contains(evidence.text().strip())) {
            card.getChildren().add(Parts.text(ui.texts().get("viewer.changed"), "problem-text"));
        }
        card.getChildren().addAll(lines, close);
        card.getStyleClass().addAll("overlay-card", "draft-card", "viewer");
        ui.dialogs().show(card);
        lines.getSelectionModel().select(Math.max(0, evidence.line() - 1));
        lines.scrollTo(Math.max(0, evidence.line() - ABOVE));
    }

    private static final class Line extends ListCell<Integer> {
        private final List<String> lines;
        private final int cited;

        Line(List<String> lines, int cited) {
            this.lines = lines;
            this.cited = cited;
        }

        @Override
        protected void updateItem(Integer index, boolean empty) {
            super.updateItem(index, empty);
            boolean shown = !empty && index != null;
            setText(shown ? String.format(java.util.Locale.ROOT, "%5d  %s", index + 1, visible(lines.get(index))) : "");
            pseudoClassStateChanged(CITED, shown && index + 1 == cited);
        }

        private static String visible(String line) {
            return Deceptive.shown(line.replace("\t", "    "));
        }
    }
}
