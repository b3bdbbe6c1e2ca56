package dev.countersign.ui.app;

import dev.countersign.compare.Side;
import dev.countersign.compare.ThreeWay;
import dev.countersign.edit.Edit;
import dev.countersign.edit.EditName;
import dev.countersign.edit.Replace;
import dev.countersign.model.Address;
import dev.countersign.text.Texts;
import dev.countersign.ui.merge.DiskActions;
import dev.countersign.ui.merge.DiskMergeCard;
import dev.countersign.ui.session.DiskChange;
import dev.countersign.ui.session.Origin;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Ui;
import java.util.Map;
import java.util.Optional;

/** What becomes of documents whose files somebody else changed. */
final class DiskFiling implements DiskActions {
    private final Ui ui;
    private final Texts texts;
    private final Saving saving;
    private final SeenFiles seen;

    DiskFiling(Ui ui, Saving saving, SeenFiles seen) {
        this.ui = ui;
        this.texts = ui.texts();
        this.saving = saving;
        this.seen = seen;
    }

    private static Optional<DiskChange.Changed> changed(Session session) {
        return session.onDiskProperty()
                .get()
                .filter(DiskChange.Changed.class::isInstance)
                .map(DiskChange.Changed.class::cast);
    }

    @Override
    public void merge(Session session) {
        changed(session).ifPresent(change -> {
            ThreeWay merge = ThreeWay.of(
                    session.originProperty().get().saved(),
                    session.document(),
                    change.theirs().document());
            ui.dialogs()
                    .show(new DiskMergeCard(
                            merge,
                            session.originProperty().get().label(),
                            ui,
                            choices -> merged(session, change, merge, choices)));
        });
    }

    private void merged(Session session, DiskChange.Changed change, ThreeWay merge, Map<Address, Side> choices) {
        String file = session.originProperty().get().label();
        take(session, change, merge.edit(EditName.of("merge_disk", file), choices));
        ui.notices().say(texts.get("disk.merged", file));
    }

    @Override
    public void reload(Session session) {
        changed(session).ifPresent(change -> {
            String file = session.originProperty().get().label();
            boolean hadEdits = session.dirtyProperty().get();
            take(
                    session,
                    change,
                    new Replace(EditName.of("reload", file), change.theirs().document()));
            ui.notices().say(texts.get(hadEdits ? "disk.reloaded.dirty" : "disk.reloaded", file));
        });
    }

    private void take(Session session, DiskChange.Changed change, Edit edit) {
        seen.put(session, change.seen());
        session.rebased(theirs(session, change));
        session.submit(edit);
        session.onDiskProperty().set(Optional.empty());
    }

    static Origin theirs(Session session, DiskChange.Changed change) {
        Origin now = session.originProperty().get();
        return new Origin(
                now.file(),
                now.title(),
                change.theirs().document(),
                change.theirs().keeper());
    }

    @Override
    public void saveAs(Session session) {
        saving.saveAs(session);
    }

    @Override
    public void saveOver(Session session) {
        saving.saveOver(session);
    }
}
