package dev.countersign.ui.app;

import dev.countersign.draft.readers.Readers;
import dev.countersign.model.AgentActionBom;
import dev.countersign.ui.draft.DraftCard;
import dev.countersign.ui.draft.Redrafting;
import dev.countersign.ui.session.Desk;
import dev.countersign.ui.session.Library;
import dev.countersign.ui.session.Origin;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Ui;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Drafts checkouts and opens the drafts a person picks. */
final class DraftFiling {
    private final Desk desk;
    private final Ui ui;
    private final Library library;
    private final BiFunction<AgentActionBom, Origin, Session> sessions;
    private final Origin.Keeper fresh;

    DraftFiling(
            Desk desk,
            Ui ui,
            Library library,
            BiFunction<AgentActionBom, Origin, Session> sessions,
            Origin.Keeper fresh) {
        this.desk = desk;
        this.ui = ui;
        this.library = library;
        this.sessions = sessions;
        this.fresh = fresh;
    }

    /** Asks for a folder and drafts it. */
    void draft() {
        ui.dialogs().folderToOpen().ifPresent(this::draft);
    }

    /** Drafts a folder or file. */
    void draft(Path from) {
        DraftCard card =
                new DraftCard(ui, document -> library.evaluate(document).counts(), documents -> open(from, documents));
        ui.dialogs().show(card);
        card.draft(from, Readers.drafting(ui.texts()));
    }

    /** Drafts again what a document came from; asks for the checkout when it is not known. */
    void again(Session session) {
        Optional<Path> checkout =
                session.checkoutProperty().get().or(() -> ui.dialogs().folderToOpen());
        session.checkoutProperty().set(checkout);
        checkout.ifPresent(folder -> Redrafting.again(session, folder, Readers.drafting(ui.texts()), ui));
    }

    private void open(Path from, List<AgentActionBom> documents) {
        Optional<Path> checkout = Files.isDirectory(from) ? Optional.of(from) : Optional.empty();
        for (AgentActionBom document : documents) {
            Origin origin = new Origin(
                    Optional.empty(),
                    ui.texts().get("drafts.origin", String.valueOf(from.getFileName())),
                    AgentActionBom.EMPTY,
                    fresh);
            Session session = sessions.apply(document, origin);
            session.checkoutProperty().set(checkout);
            desk.open(session);
        }
        if (documents.size() > 1) {
            ui.notices().say(ui.texts().get("files.opened.several", documents.size(), from.getFileName()));
        }
    }
}
