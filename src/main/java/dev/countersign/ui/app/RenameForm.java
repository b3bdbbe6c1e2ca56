package dev.countersign.ui.app;

import dev.countersign.edit.EditRefused;
import dev.countersign.edit.Places;
import dev.countersign.edit.Rename;
import dev.countersign.model.Action;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Decision;
import dev.countersign.model.Id;
import dev.countersign.posture.Deceptive;
import dev.countersign.posture.FactsDigest;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Navigator;
import dev.countersign.ui.shell.Ui;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Gives the entry in sight another id. References go along, and decisions on its rows stay as fresh as they were. */
final class RenameForm {
    private final Session session;
    private final Ui ui;
    private final Texts texts;

    RenameForm(Session session, Ui ui) {
        this.session = session;
        this.ui = ui;
        this.texts = ui.texts();
    }

    /** Asks for the id of the credential or tool in sight, else of the selected row. */
    void show(Navigator navigator) {
        Optional<Address> at = switch (navigator.paneProperty().get()) {
            case CREDENTIALS -> navigator.credentialProperty().get().map(Address::credential);
            case TOOLS -> navigator.toolProperty().get().map(Address::tool);
            default -> session.selectedAddress();
        };
        at.filter(address -> Places.find(session.document(), address).isPresent())
                .ifPresent(this::ask);
    }

    private void ask(Address at) {
        TextField id = new TextField(at.id().map(Id::value).orElse(""));
        id.setId("rename-id");
        id.setAccessibleText(texts.get("rename.id"));
        Label problem = Parts.text("", "field-problem");
        Button go = new Button(texts.get("rename.go"));
        go.setId("rename-go");
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.setOnAction(e -> {
            Optional<String> wrong = rename(at, id.getText().strip());
            problem.setText(wrong.orElse(""));
            if (wrong.isEmpty()) {
                ui.dialogs().close();
            }
        });
        Button cancel = new Button(texts.get("answer.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(e -> ui.dialogs().close());
        String label = Deceptive.shown(Places.label(session.document(), at));
        VBox card = new VBox(
                12,
                Parts.text(texts.get("rename.title", label), "overlay-title"),
                Parts.text(texts.get("rename.lead"), "quiet"),
                id,
                problem,
                new HBox(8, go, cancel));
        card.getStyleClass().add("overlay-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        ui.dialogs().show(card);
        id.requestFocus();
        id.selectAll();
    }

    /** What is wrong with an id; empty when the entry has it now. */
    private Optional<String> rename(Address at, String typed) {
        if (!Id.isValid(typed)) {
            return Optional.of(texts.get("rename.form"));
        }
        Id to = new Id(typed);
        if (at.id().filter(to::equals).isPresent()) {
            return Optional.empty();
        }
        if (Places.find(session.document(), new Address(at.kind() + "/" + to)).isPresent()) {
            return Optional.of(texts.get("rename.taken"));
        }
        try {
            session.submit(new Rename(at, to, digests(at, to)));
            return Optional.empty();
        } catch (EditRefused e) {
            return Optional.of(texts.get("problem." + e.code(), e.arguments().toArray()));
        }
    }

    /** A digest holds the id of a row's credential and tool: decisions that are fresh get the digest of after. */
    private Map<Id, String> digests(Address at, Id to) throws EditRefused {
        AgentActionBom before = session.document();
        AgentActionBom after = new Rename(at, to, Map.of()).apply(before);
        Map<Id, String> digests = new HashMap<>();
        for (int i = 0; i < before.actions().size(); i++) {
            Action was = before.actions().get(i);
            boolean fresh = before.review().decisions().stream()
                    .filter(decision -> decision.action().equals(was.id()))
                    .map(Decision::factsSha256)
                    .anyMatch(FactsDigest.of(before, was)::equals);
            if (fresh) {
                Action now = after.actions().get(i);
                digests.put(now.id(), FactsDigest.of(after, now));
            }
        }
        return digests;
    }
}
