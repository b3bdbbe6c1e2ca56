package dev.countersign.ui.app;

import dev.countersign.store.Journals;
import dev.countersign.store.StoreFailed;
import dev.countersign.ui.session.Desk;
import dev.countersign.ui.shell.Ui;

/** Sees to it that nothing typed is lost: a journal of every open document, and the way back from one. */
final class LostWork {
    private final Journals journals;
    private final Desk desk;
    private final Ui ui;
    private final Filing filing;
    private final Journaling journaling;
    private final Recovery recovery;

    LostWork(Journals journals, Desk desk, Ui ui, Filing filing) {
        this.journals = journals;
        this.desk = desk;
        this.ui = ui;
        this.filing = filing;
        this.journaling = new Journaling(
                journals, desk, ui.background().promptly(), filing::seen, failed -> warn("recover.unwritten"));
        this.recovery = new Recovery(ui, journals, this::recover);
    }

    /** Looks for what a window that did not end as it should left behind; says so when asked and there is nothing. */
    void look(boolean asked) {
        recovery.look(asked);
    }

    /** Ends every journal; the documents live on in a window built anew. */
    void endAll() {
        journaling.endAll();
    }

    private void recover(Journals.Told told) {
        filing.recover(told).ifPresent(session -> {
            journaling.startsFrom(session, told.base(), () -> forget(told));
            desk.open(session);
        });
    }

    private void forget(Journals.Told told) {
        try {
            journals.discard(told);
        } catch (StoreFailed e) {
            warn("recover.unread");
        }
    }

    private void warn(String key) {
        ui.notices().warn(ui.texts().get(key));
    }
}
