package dev.countersign.ui.shell;

import java.util.List;

/** What stands in the menu, in which order. */
final class MenuOrder {
    /** Ids of commands; an empty one is a line between groups. */
    static final List<String> COMMANDS = List.of(
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

    private MenuOrder() {}
}
