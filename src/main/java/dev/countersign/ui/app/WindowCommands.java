package dev.countersign.ui.app;

import dev.countersign.model.Verdict;
import dev.countersign.ui.command.Command.Scope;
import dev.countersign.ui.command.Commands;
import dev.countersign.ui.explain.Deciding;
import dev.countersign.ui.explain.ExplainController;
import dev.countersign.ui.session.Desk;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Asking;
import dev.countersign.ui.shell.Ui;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** The commands that act on the document in sight. */
final class WindowCommands {
    private final Desk desk;
    private final Commands commands;
    private final Function<Session, WorkView> views;
    private final BooleanBinding open;

    WindowCommands(Desk desk, Commands commands, Function<Session, WorkView> views) {
        this.desk = desk;
        this.commands = commands;
        this.views = views;
        this.open =
                Bindings.createBooleanBinding(() -> desk.currentProperty().get().isPresent(), desk.currentProperty());
    }

    void add() {
        window("undo", "Shortcut+Z", view -> {
            // what the line says may no longer be so
            view.ui().notices().clear();
            view.session().undo();
        });
        window("redo", "Shortcut+Y", view -> view.session().redo());
        window("add_action", "", WorkView::addAction);
        window("rename", "F2", view -> new RenameForm(view.session(), view.ui()).show(view.navigator()));
        window("changes", "", WorkView::changes);
        window("accept_allowed", "", view -> asking(view, () -> view.deciding().acceptAllowed()));
        matrix("allow", "A", view -> decide(view, Verdict.ALLOW));
        matrix("approve", "R", view -> decide(view, Verdict.APPROVE));
        matrix("block", "B", view -> decide(view, Verdict.BLOCK));
        matrix(
                "accept_computed",
                "C",
                view -> asking(view, () -> told(view, view.deciding().acceptComputed())));
        matrix("withdraw", "U", view -> asking(view, () -> view.deciding().withdraw()));
        matrix("annotate", "N", view -> asking(view, () -> view.explain().annotate()));
        matrix("park", "P", view -> asking(view, () -> ParkForm.show(view.session(), view.ui())));
        matrix("explain", "E", view -> view.explain().focus());
    }

    private void window(String id, String key, Consumer<WorkView> action) {
        commands.add(id, key, Scope.WINDOW, open, () -> current().ifPresent(action));
    }

    private void matrix(String id, String key, Consumer<WorkView> action) {
        commands.add(id, key, Scope.MATRIX, open, () -> current().ifPresent(action));
    }

    private Optional<WorkView> current() {
        return desk.currentProperty().get().map(views);
    }

    private static void asking(WorkView view, Runnable then) {
        if (view.session().record().isPresent()) {
            view.review();
            return;
        }
        new Asking(view.session().speaker(), view.ui()).whoSpeaks(then, () -> {});
    }

    private static void decide(WorkView view, Verdict verdict) {
        asking(view, () -> told(view, view.deciding().decide(verdict)));
    }

    private static void told(WorkView view, Deciding.Result result) {
        Ui ui = view.ui();
        ExplainController explain = view.explain();
        switch (result) {
            case LOOSENS_SEVERAL -> ui.notices().warn(ui.texts().get("decision.several.loosens"));
            case NEEDS_REASONS -> explain.focusDecision("rationale");
            case DONE, NOTHING -> {
                ui.notices().clear();
                explain.revealLacking();
            }
        }
    }
}
