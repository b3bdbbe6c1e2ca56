package dev.countersign.ui.command;

import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Every key of the window, in one list. */
public final class KeyList extends VBox {
    /** The keys of the commands. */
    public KeyList(Commands commands, Texts texts) {
        getStyleClass().addAll("overlay-card", "key-list");
        Label title = new Label(texts.get("keys.title"));
        title.getStyleClass().add("overlay-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        int row = 0;
        for (Command.Scope scope : Command.Scope.values()) {
            Label heading = new Label(texts.get("keys.scope." + scope.name().toLowerCase(java.util.Locale.ROOT)));
            heading.getStyleClass().add("section-title");
            grid.add(heading, 0, row++, 2, 1);
            for (Command command : commands.all()) {
                if (command.scope() == scope && command.key().isPresent()) {
                    Label key = new Label(command.key().get().getDisplayText());
                    key.getStyleClass().add("key");
                    key.setMinWidth(USE_PREF_SIZE);
                    Label does = new Label(texts.get("command." + command.id()));
                    does.setWrapText(true);
                    grid.add(key, 0, row);
                    grid.add(does, 1, row++);
                }
            }
        }
        getChildren().setAll(title, Parts.scrolling(grid));
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setFocusTraversable(true);
    }
}
