package dev.countersign.ui.app;

import dev.countersign.model.AgentActionBom;
import dev.countersign.source.Refused;
import dev.countersign.store.AtomicFile;
import dev.countersign.store.Snapshot;
import dev.countersign.store.StoreFailed;
import dev.countersign.store.Written;
import dev.countersign.text.Texts;
import dev.countersign.ui.session.DocumentReader;
import dev.countersign.ui.session.Origin;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Ui;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Writes documents. One that cannot be written stays as it is, and a sentence says why and what to do. */
final class Saving {
    private final Ui ui;
    private final Texts texts;
    private final FileWords words;
    private final DocumentReader reader;
    private final AtomicFile writer;
    private final SeenFiles seen;
    private final Consumer<Path> used;
    private final BiConsumer<Session, Runnable> changed;

    /**
     * Saving.
     *
     * @param used told each file that was saved
     * @param changed told a document whose file somebody else changed, and what to do when it means the same all the same
     */
    Saving(
            Ui ui,
            DocumentReader reader,
            AtomicFile writer,
            SeenFiles seen,
            Consumer<Path> used,
            BiConsumer<Session, Runnable> changed) {
        this.ui = ui;
        this.texts = ui.texts();
        this.words = new FileWords(texts);
        this.reader = reader;
        this.writer = writer;
        this.seen = seen;
        this.used = used;
        this.changed = changed;
    }

    /** Saves a document where it came from, or asks where. */
    boolean save(Session session) {
        Optional<Path> file = session.originProperty().get().file();
        return file.isPresent() ? write(session, file.get(), seen.of(session)) : saveAs(session);
    }

    /** Saves a document where it came from, whatever is there now. */
    boolean saveOver(Session session) {
        Optional<Path> file = session.originProperty().get().file();
        return file.isPresent() ? write(session, file.get(), Optional.empty()) : saveAs(session);
    }

    /** Asks where to save a document. */
    boolean saveAs(Session session) {
        return ui.dialogs()
                .fileToWrite(Names.suggested(session.document()) + ".bom.yaml", ".bom.yaml")
                .map(file -> write(session, file.toAbsolutePath().normalize(), Optional.empty()))
                .orElse(false);
    }

    private boolean write(Session session, Path file, Optional<Snapshot> expected) {
        AgentActionBom document = session.document();
        byte[] bytes = session.originProperty().get().kept().bytes(document);
        try {
            Written written =
                    expected.isPresent() ? writer.writeOver(file, expected.get(), bytes) : writer.write(file, bytes);
            seen.put(session, written.snapshot());
            session.savedAs(new Origin(Optional.of(file), String.valueOf(file.getFileName()), document, keeper(bytes)));
            session.onDiskProperty().set(Optional.empty());
            used.accept(file);
            say(file, written);
            return true;
        } catch (StoreFailed e) {
            if (e.reason() == StoreFailed.Reason.CHANGED) {
                ui.notices().warn(texts.get("disk.unsaved", file.getFileName()));
                changed.accept(session, () -> save(session));
            } else {
                ui.notices().warn(words.unsaved(e));
            }
            return false;
        }
    }

    private void say(Path file, Written written) {
        if (written.notKept().isPresent()) {
            ui.notices().warn(texts.get("save.no_version", file.getFileName()));
        } else {
            ui.notices().say(texts.get("files.saved", file.getFileName()));
        }
    }

    /** What was just written is what the next save starts from. */
    private Origin.Keeper keeper(byte[] written) {
        try {
            return reader.read(written).get(0).keeper();
        } catch (Refused e) {
            throw new IllegalStateException("what was written cannot be read", e);
        }
    }
}
