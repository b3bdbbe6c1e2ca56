package dev.countersign.ui.app;

import dev.countersign.model.Action;
import dev.countersign.model.Address;
import dev.countersign.posture.Deceptive;
import dev.countersign.text.Texts;
import dev.countersign.ui.command.Command;
import dev.countersign.ui.command.Commands;
import dev.countersign.ui.command.Palette.Entry;
import dev.countersign.ui.shell.PaneId;
import dev.countersign.ui.shell.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the palette finds: every command, every pane, every row, the fields. */
final class PaletteEntries {
    private PaletteEntries() {}

    static List<Entry> of(Commands commands, Optional<WorkView> view, Ui ui) {
        Texts texts = ui.texts();
        List<Entry> entries = new ArrayList<>();
        for (Command command : commands.all()) {
            if (!command.id().equals("palette") && command.enabled().get()) {
                String key = command.key().map(k -> k.getDisplayText()).orElse("");
                entries.add(new Entry(texts.get("command." + command.id()), key, command::run));
            }
        }
        view.ifPresent(work -> {
            for (PaneId pane : PaneId.values()) {
                entries.add(new Entry(
                        texts.get("pane." + pane.word()),
                        texts.get("palette.pane"),
                        () -> work.navigator().paneProperty().set(pane)));
            }
            for (Action action : work.session().document().actions()) {
                entries.add(new Entry(
                        Deceptive.shown(action.name()),
                        texts.get("palette.row"),
                        () -> work.navigator().jump(Address.action(action.id()))));
            }
            entries.addAll(PaletteFields.of(work, ui));
        });
        return entries;
    }
}
