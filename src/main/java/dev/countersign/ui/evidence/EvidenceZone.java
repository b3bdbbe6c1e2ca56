package dev.countersign.ui.evidence;

import dev.countersign.model.Address;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.EvidenceList;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.shell.Ui;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** Below a list of evidence: where more of it is dropped, chosen or typed. */
public final class EvidenceZone extends VBox {
    private EvidenceZone(Citing citing, Ui ui, Supplier<Optional<Address>> entry) {
        super(6);
        Texts texts = ui.texts();
        getStyleClass().add("evidence-zone");
        setId("evidence-zone");
        TextField place = new TextField();
        place.setPromptText(texts.get("cite.prompt"));
        place.setAccessibleText(texts.get("cite.place"));
        place.setAccessibleHelp(texts.get("cite.hint"));
        place.setId("evidence-place");
        place.setOnAction(e -> entry.get().ifPresent(at -> {
            if (!place.getText().isBlank() && citing.text(at, place.getText())) {
                place.clear();
            }
        }));
        Button choose = Parts.button(
                texts.get("cite.choose"),
                "evidence-choose",
                () -> entry.get().ifPresent(at -> citing.files(at, ui.dialogs().filesToOpen())));
        place.setPrefColumnCount(16);
        getChildren().setAll(new FlowPane(8, 6, place, choose), Parts.text(texts.get("cite.hint"), "quiet"));
        EvidenceDrop.on(this, citing, event -> entry.get());
    }

    /** Puts such a place below a list. */
    public static void below(EvidenceList list, Citing citing, Ui ui, Supplier<Optional<Address>> entry) {
        Pane parent = (Pane) list.getParent();
        parent.getChildren().add(parent.getChildren().indexOf(list) + 1, new EvidenceZone(citing, ui, entry));
    }
}
