package dev.countersign.ui.record;

import dev.countersign.source.Refused;
import dev.countersign.source.yaml.TrustedSigner;
import dev.countersign.store.StoreFailed;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.shell.Ui;
import java.io.IOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Whose keys are known here, with the roles they are known for. Keys come onto the list from an open record. */
public final class TrustCard extends VBox {
    private static final int DIGITS = 16;

    private final Ui ui;
    private final Texts texts;
    private final TrustedKeys keys;
    private final VBox list = new VBox(6);

    /** The list as it is now. */
    public TrustCard(Ui ui, TrustedKeys keys) {
        super(12);
        this.ui = ui;
        this.texts = ui.texts();
        this.keys = keys;
        getStyleClass().addAll("overlay-card", "sign-card");
        setMaxHeight(USE_PREF_SIZE);
        Button close = new Button(texts.get("viewer.close"));
        close.setCancelButton(true);
        close.setDefaultButton(true);
        close.setOnAction(e -> ui.dialogs().close());
        getChildren()
                .setAll(
                        Parts.text(texts.get("trust.title"), "overlay-title"),
                        Parts.text(texts.get("trust.lead"), "quiet"),
                        list,
                        close);
        show();
    }

    private void show() {
        list.getChildren().clear();
        try {
            List<TrustedSigner> signers = keys.signers();
            if (signers.isEmpty()) {
                list.getChildren().add(Parts.text(texts.get("trust.none")));
            }
            signers.forEach(signer -> list.getChildren().add(line(signer)));
        } catch (Refused | IOException e) {
            list.getChildren().add(Parts.text(texts.get("trust.unread"), "field-problem"));
        }
    }

    private Node line(TrustedSigner signer) {
        String roles = String.join(
                ", ",
                signer.roles().stream()
                        .map(role -> ui.wording().word("role", role))
                        .toList());
        Label name = Parts.text(signer.name().isBlank() ? texts.get("trust.unnamed") : signer.name(), "section-title");
        Label detail = Parts.text(
                roles + " \u00b7 " + signer.certificateSha256().substring(0, DIGITS) + " \u2026", "quiet", "mono");
        VBox words = new VBox(2, name, detail);
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(
                8,
                words,
                Parts.button(
                        texts.get("trust.remove"),
                        "trust-remove-" + signer.certificateSha256().substring(0, DIGITS),
                        () -> remove(signer)));
    }

    private void remove(TrustedSigner signer) {
        try {
            keys.remove(signer.certificateSha256());
            show();
        } catch (Refused | IOException | StoreFailed e) {
            ui.notices().warn(texts.get("trust.unread"));
        }
    }
}
