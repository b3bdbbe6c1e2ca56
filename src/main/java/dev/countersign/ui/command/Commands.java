package dev.countersign.ui.command;

import dev.countersign.ui.command.Command.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Everything the window can do: for keys, the palette and the list of keys alike. */
public final class Commands {
    private static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);

    private final List<Command> all = new ArrayList<>();
    private boolean done;

    /** Adds something that can always be done. */
    public void add(String id, String key, Runnable action) {
        add(id, key, Scope.WINDOW, ALWAYS, action);
    }

    /**
     * Adds something the window can do.
     *
     * @param key as {@link KeyCombination#valueOf} reads it; empty for none
     */
    public void add(String id, String key, Scope scope, ObservableBooleanValue enabled, Runnable action) {
        Optional<KeyCombination> combination =
                key.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(key));
        all.add(new Command(id, combination, scope, enabled, action));
    }

    /** All of them, in the order they were added. */
    public List<Command> all() {
        return List.copyOf(all);
    }

    /** One by its id. */
    public Optional<Command> find(String id) {
        return all.stream().filter(command -> command.id().equals(id)).findFirst();
    }

    /** Does one, if it can be done now. */
    public void run(String id) {
        find(id).ifPresent(Command::run);
    }

    /** Makes the keys work that work everywhere. */
    public void install(Scene scene) {
        // a key that did something is not also a letter in the field that it put the focus into
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (done) {
                event.consume();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            done = false;
            handle(event, Scope.WINDOW);
            if (!event.isConsumed() && !isTyping(event)) {
                handle(event, Scope.MEETING);
            }
        });
    }

    /** Makes the keys work that work in the matrix, below a node. */
    public void installMatrixKeys(Node node) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!isTyping(event)) {
                handle(event, Scope.MATRIX);
            }
        });
    }

    private static boolean isTyping(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl || event.getTarget() instanceof ComboBoxBase;
    }

    private void handle(KeyEvent event, Scope scope) {
        for (Command command : all) {
            boolean meant = command.scope() == scope
                    && command.key().filter(key -> key.match(event)).isPresent();
            if (meant && command.enabled().get()) {
                event.consume();
                done = true;
                command.run();
                return;
            }
        }
    }
}
