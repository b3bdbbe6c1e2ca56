package dev.countersign.ui.app;

import dev.countersign.store.AtomicFile;
import dev.countersign.store.PostureShelf;
import dev.countersign.ui.command.Command.Scope;
import dev.countersign.ui.path.PathsCard;
import dev.countersign.ui.posture.PosturesCard;
import dev.countersign.ui.session.Desk;
import dev.countersign.ui.session.Library;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Ui;
import dev.countersign.ui.whatif.WhatIfCard;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** What helps to understand a document: its paths as a picture, what if, the rules. */
final class UnderstandingCommands {
    private final Desk desk;
    private final Ui ui;
    private final UnaryOperator<Session> seen;
    private final BooleanBinding open;

    private UnderstandingCommands(Desk desk, Ui ui, UnaryOperator<Session> seen) {
        this.seen = seen;
        this.desk = desk;
        this.ui = ui;
        this.open =
                Bindings.createBooleanBinding(() -> desk.currentProperty().get().isPresent(), desk.currentProperty());
    }

    static void add(Desk desk, Ui ui, Library library, AtomicFile writer, UnaryOperator<Session> seen) {
        UnderstandingCommands all = new UnderstandingCommands(desk, ui, seen);
        PostureShelf shelf = new PostureShelf(library.postures(), writer);
        all.window("paths", "Shortcut+G", session -> ui.dialogs().showToAll(new PathsCard(session, ui)));
        all.window(
                "what_if",
                "Shortcut+I",
                session -> ui.dialogs().showToAll(new WhatIfCard(session, ui, library::evaluate)));
        all.window("postures", "", session -> ui.dialogs().show(new PosturesCard(session, ui, shelf)));
    }

    private void window(String id, String key, Consumer<Session> action) {
        ui.commands()
                .add(
                        id,
                        key,
                        Scope.WINDOW,
                        open,
                        () -> desk.currentProperty().get().map(seen).ifPresent(action));
    }
}
