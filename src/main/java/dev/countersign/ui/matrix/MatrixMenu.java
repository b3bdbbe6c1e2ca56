package dev.countersign.ui.matrix;

import dev.countersign.text.Texts;
import dev.countersign.ui.command.Command;
import dev.countersign.ui.command.Commands;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Commands that are offered in the menu above the matrix, below filters and groups. */
final class MatrixMenu {
    private MatrixMenu() {}

    static void offer(MenuButton menu, Commands commands, Texts texts, List<String> ids) {
        menu.getItems().add(new SeparatorMenuItem());
        for (String id : ids) {
            MenuItem item = new MenuItem(texts.get("command." + id));
            item.setId("matrix-menu-" + id);
            item.setMnemonicParsing(false);
            commands.find(id).flatMap(Command::key).ifPresent(item::setAccelerator);
            item.setOnAction(e -> commands.run(id));
            menu.getItems().add(item);
        }
    }
}
