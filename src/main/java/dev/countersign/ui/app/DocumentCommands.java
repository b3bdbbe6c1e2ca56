package dev.countersign.ui.app;

import dev.countersign.store.StoreFailed;
import dev.countersign.text.Texts;
import dev.countersign.ui.command.Commands;
import dev.countersign.ui.session.Desk;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Ui;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The commands that open, save, close and hand on documents. */
final class DocumentCommands {
    private final Desk desk;
    private final Commands commands;
    private final Filing filing;
    private final DraftFiling drafts;
    private final RecordFiling records;
    private final Exporting exporting;
    private final Templates templates;
    private final Ui ui;

    DocumentCommands(
            Desk desk,
            Commands commands,
            Filing filing,
            DraftFiling drafts,
            RecordFiling records,
            Exporting exporting,
            Templates templates,
            Ui ui) {
        this.desk = desk;
        this.commands = commands;
        this.filing = filing;
        this.drafts = drafts;
        this.records = records;
        this.exporting = exporting;
        this.templates = templates;
        this.ui = ui;
    }

    void add() {
        commands.add("new", "Shortcut+N", filing::fresh);
        commands.add("open", "Shortcut+O", filing::open);
        commands.add("draft", "Shortcut+D", drafts::draft);
        current("redraft", "", drafts::again);
        commands.add("paste", "Shortcut+Shift+V", () -> Pasting.show(ui, filing));
        current("save", "Shortcut+S", filing::save);
        current("save_as", "Shortcut+Shift+S", filing::saveAs);
        current("close", "Shortcut+W", session -> filing.close(session, () -> {}));
        current("save_template", "", this::keepAsTemplate);
        current("export", "Shortcut+E", exporting::export);
        current("redacted_copy", "", exporting::redacted);
        current("sign", "", records::sign);
    }

    private void current(String id, String key, Consumer<Session> action) {
        commands.add(id, key, () -> desk.currentProperty().get().ifPresent(action));
    }

    private void keepAsTemplate(Session session) {
        Texts texts = ui.texts();
        try {
            byte[] bytes = session.originProperty().get().kept().bytes(session.document());
            Path kept = templates.keep(Names.suggested(session.document()), bytes);
            ui.notices().say(texts.get("template.kept", kept.toString()));
        } catch (StoreFailed | IOException e) {
            ui.notices().warn(texts.get("template.not_kept", String.valueOf(e.getMessage())));
        }
    }
}
