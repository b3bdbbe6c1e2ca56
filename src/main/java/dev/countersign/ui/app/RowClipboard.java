package dev.countersign.ui.app;

import dev.countersign.compare.RowCopy;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import dev.countersign.source.Refused;
import dev.countersign.ui.command.Command.Scope;
import dev.countersign.ui.session.Desk;
import dev.countersign.ui.session.DocumentReader;
import dev.countersign.ui.session.DocumentReader.Read;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Ui;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/** Copies rows as a text that is a small document of its own, in a ticket as well, and takes such a text into a document. */
final class RowClipboard {
    private static final String NAME = "application/x-countersign-rows";
    private static final int LONGEST = 4 * 1024 * 1024;

    private final Desk desk;
    private final Ui ui;
    private final DocumentReader reader;

    RowClipboard(Desk desk, Ui ui, DocumentReader reader) {
        this.desk = desk;
        this.ui = ui;
        this.reader = reader;
    }

    /** A format can be made once in a process. */
    private static DataFormat format() {
        return Optional.ofNullable(DataFormat.lookupMimeType(NAME)).orElseGet(() -> new DataFormat(NAME));
    }

    void addCommands() {
        command("copy_rows", "Shortcut+C", this::copy);
        command("paste_rows", "Shortcut+V", this::paste);
    }

    private void command(String id, String key, Consumer<Session> action) {
        ui.commands()
                .add(
                        id,
                        key,
                        Scope.MATRIX,
                        Bindings.createBooleanBinding(
                                () -> desk.currentProperty().get().isPresent(), desk.currentProperty()),
                        () -> desk.currentProperty().get().ifPresent(action));
    }

    private void copy(Session session) {
        Set<Id> rows = new HashSet<>(session.alsoSelectedProperty().get());
        session.selectedProperty().get().ifPresent(rows::add);
        AgentActionBom copied = RowCopy.of(session.document(), rows);
        if (copied.actions().isEmpty()) {
            return;
        }
        String text = new String(reader.fresh(copied), StandardCharsets.UTF_8);
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        content.put(format(), text);
        Clipboard.getSystemClipboard().setContent(content);
        ui.notices().say(ui.texts().get("rows.copied", copied.actions().size()));
    }

    private void paste(Session session) {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        Object own = clipboard.getContent(format());
        String text = own instanceof String rows
                ? rows
                : Optional.ofNullable(clipboard.getString()).orElse("");
        try {
            take(session, rows(text));
        } catch (Refused e) {
            ui.notices().warn(ui.texts().get("rows.refused", new FileWords(ui.texts()).refused(e)));
        }
    }

    private Optional<AgentActionBom> rows(String text) throws Refused {
        if (text.isBlank() || text.length() > LONGEST) {
            return Optional.empty();
        }
        List<Read> read = reader.read(text.getBytes(StandardCharsets.UTF_8));
        return read.stream()
                .filter(Read::native_)
                .map(Read::document)
                .filter(document -> !document.actions().isEmpty())
                .findFirst();
    }

    private void take(Session session, Optional<AgentActionBom> copied) {
        if (copied.isEmpty()) {
            ui.notices().warn(ui.texts().get("rows.none"));
            return;
        }
        RowCopy.Arrival arrival = RowCopy.into(session.document(), copied.get());
        if (session.submit(arrival.edit())) {
            session.selectedProperty().set(arrival.rows().stream().findFirst());
            session.alsoSelectedProperty().set(Set.copyOf(arrival.rows()));
            ui.notices().say(ui.texts().get("rows.pasted", arrival.rows().size()));
        }
    }
}
