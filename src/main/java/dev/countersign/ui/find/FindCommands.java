package dev.countersign.ui.find;

import dev.countersign.ui.shell.Ui;

/** Find, next and previous. */
public final class FindCommands {
    private FindCommands() {}

    /** Adds them to everything the window can do. */
    public static void add(Finder finder, Ui ui) {
        ui.commands().add("find", "Shortcut+F", () -> ui.dialogs().showToAll(new FindCard(finder, ui)));
        ui.commands().add("find_next", "F3", () -> step(finder, ui, 1));
        ui.commands().add("find_previous", "Shift+F3", () -> step(finder, ui, -1));
    }

    private static void step(Finder finder, Ui ui, int by) {
        if (finder.text().isBlank()) {
            ui.dialogs().showToAll(new FindCard(finder, ui));
        } else if (finder.step(by).isPresent()) {
            ui.notices().say(ui.texts().get("find.at", finder.number(), finder.count(), finder.text()));
        } else {
            ui.notices().say(ui.texts().get("find.gone", finder.text()));
        }
    }
}
