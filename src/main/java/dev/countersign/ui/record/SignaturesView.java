package dev.countersign.ui.record;

import dev.countersign.record.verify.Explanation;
import dev.countersign.record.verify.Trust;
import dev.countersign.record.verify.Verification;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.session.FrozenRecord;
import dev.countersign.ui.session.Session;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What the check of an open record found, in words, and who may be put on the list of known signers. */
public final class SignaturesView extends VBox {
    /** The findings on a record. */
    public SignaturesView(Session session, FrozenRecord record, Texts texts, RecordActions actions) {
        super(6);
        Verification found = record.verification();
        getStyleClass().add("signatures");
        List<String> sentences = new Explanation(texts).of(found);
        for (int i = 0; i < sentences.size(); i++) {
            Label line = Parts.text(sentences.get(i), i == 0 ? headStyle(found) : "plain");
            line.setId("signatures-" + i);
            getChildren().add(line);
        }
        Consumer<Verification.Signature> offer = signature -> getChildren()
                .add(Parts.button(
                        texts.get("signatures.pin", signature.name(), role(signature.role(), texts)),
                        "pin-" + signature.role(),
                        () -> actions.pin(session, signature)));
        found.signatures().stream()
                .filter(signature -> signature.isValid() && signature.trust() != Trust.PINNED)
                .forEach(offer);
        FlowPane tools = new FlowPane();
        tools.getStyleClass().add("pane-tools");
        if (found.intact()) {
            tools.getChildren()
                    .add(Parts.button(texts.get("signatures.sign"), "signatures-sign", () -> actions.sign(session)));
        }
        tools.getChildren()
                .add(Parts.button(texts.get("signatures.review"), "signatures-review", () -> actions.review(session)));
        getChildren().add(tools);
    }

    private static String role(String role, Texts texts) {
        return texts.optional("word.role." + role).orElse(role);
    }

    private static String headStyle(Verification found) {
        if (!found.intact()) {
            return "problem-text";
        }
        return found.complete() ? "ready-text" : "section-title";
    }
}
