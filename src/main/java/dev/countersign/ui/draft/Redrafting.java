package dev.countersign.ui.draft;

import dev.countersign.compare.Proposal;
import dev.countersign.compare.Redraft;
import dev.countersign.draft.Drafted;
import dev.countersign.draft.Drafting;
import dev.countersign.draft.Drafts;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Workflow;
import dev.countersign.posture.Deceptive;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Ui;
import dev.countersign.ui.task.Job;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Drafts a checkout again for a document that is open. */
public final class Redrafting {
    private Redrafting() {}

    /** Drafts anew what a document came from, and shows what has changed. */
    public static void again(Session session, Path checkout, Drafting drafting, Ui ui) {
        Job job = new Job();
        job.start(
                ui.background(),
                control -> drafting.draft(checkout, DraftCard.following(control)),
                drafts -> merge(session, drafts, ui),
                failure -> ui.notices()
                        .warn(ui.texts()
                                .get("files.refused", checkout.getFileName(), String.valueOf(failure.getMessage()))));
        ui.notices().working(ui.texts().get("drafts.working", checkout.toString()), job);
    }

    private static void merge(Session session, Drafts drafts, Ui ui) {
        Workflow mine = session.document().workflow();
        Optional<AgentActionBom> same = drafts.documents().stream()
                .map(Drafted::document)
                .filter(document -> document.workflow().path().equals(mine.path()))
                .filter(document ->
                        mine.job().isBlank() || document.workflow().job().equals(mine.job()))
                .findFirst();
        ui.notices().clear();
        if (same.isEmpty()) {
            ui.notices().warn(ui.texts().get("merge.nothing_like_it", Deceptive.shown(mine.path())));
            return;
        }
        List<Proposal> proposals = Redraft.of(session.document(), same.get());
        if (proposals.isEmpty()) {
            ui.notices().say(ui.texts().get("merge.same"));
        } else {
            ui.dialogs().show(new MergeCard(session, ui, proposals));
        }
    }
}
