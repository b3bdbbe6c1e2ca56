package dev.countersign.ui.app;

import dev.countersign.record.RecordTooLarge;
import dev.countersign.store.AtomicFile;
import dev.countersign.store.StoreFailed;
import dev.countersign.ui.record.RecordDesk;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Ui;
import java.nio.file.Path;

/** Writes the record of a document to a file. */
final class Exporting {
    private final Ui ui;
    private final RecordDesk records;
    private final AtomicFile writer;

    Exporting(Ui ui, RecordDesk records, AtomicFile writer) {
        this.ui = ui;
        this.records = records;
        this.writer = writer;
    }

    /** Asks where, makes the record, writes it. */
    void export(Session session) {
        ui.dialogs()
                .fileToWrite(Names.suggested(session.document()) + ".pdf", ".pdf")
                .ifPresent(file -> {
                    records.make(session, pdf -> write(file, pdf));
                    ui.notices().working(ui.texts().get("work.exporting", file.getFileName()), records.exporting());
                });
    }

    /** Asks where, makes a copy without paths, names of credentials and text of evidence, writes it. */
    void redacted(Session session) {
        ui.dialogs()
                .fileToWrite(Names.suggested(session.document()) + ".redacted.pdf", ".pdf")
                .ifPresent(file -> {
                    records.redacted(session, pdf -> write(file, pdf));
                    ui.notices().working(ui.texts().get("work.exporting", file.getFileName()), records.exporting());
                });
    }

    /** Says why a record cannot be made. */
    static void failed(Ui ui, Exception failure) {
        ui.notices()
                .warn(
                        failure instanceof RecordTooLarge large
                                ? ui.texts().get("record.too_large." + large.code(), large.found(), large.most())
                                : ui.texts().get("files.refused", "PDF", String.valueOf(failure.getMessage())));
    }

    private void write(Path file, byte[] pdf) {
        try {
            writer.write(file, pdf);
            ui.notices().say(ui.texts().get("files.exported", file.toString()));
        } catch (StoreFailed e) {
            ui.notices().warn(ui.texts().get("problem." + e.code(), String.valueOf(file.getFileName())));
        }
    }
}
