package dev.countersign.ui.shell;

import dev.countersign.text.Texts;
import dev.countersign.ui.command.Command;
import dev.countersign.ui.command.Commands;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What the menu of the window offers. */
final class MainMenu {
    private static final List<String> MENU = List.of(
            "new",
            "open",
            "draft",
            "redraft",
            "paste",
            "recover",
            "save",
            "save_as",
            "close",
            "",
            "export",
            "sign",
            "redacted_copy",
            "",
            "meeting",
            "presenter_safe",
            "",
            "paths",
            "what_if",
            "postures",
            "",
            "palette",
            "keys",
            "",
            "theme",
            "text_larger",
            "text_smaller",
            "language",
            "",
            "speaker",
            "trust",
            "",
            "about");

    private MainMenu() {}

    static void fill(MenuButton menu, Commands commands, Texts texts) {
        for (String id : MENU) {
            Optional<Command> command = commands.find(id);
            if (id.isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            } else if (command.isPresent()) {
                MenuItem item = new MenuItem(texts.get("command." + id));
                command.get().key().ifPresent(item::setAccelerator);
                item.setOnAction(e -> command.get().run());
                item.setId("menu-" + id);
                menu.getItems().add(item);
            }
        }
        menu.setOnShowing(e -> menu.getItems()
                .forEach(item -> commands.find(String.valueOf(item.getId()).replaceFirst("^menu-", ""))
                        .ifPresent(command -> item.setDisable(!command.enabled().get()))));
    }
}
