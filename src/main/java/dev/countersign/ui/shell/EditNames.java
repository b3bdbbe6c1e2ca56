package dev.countersign.ui.shell;

import dev.countersign.edit.EditName;
import dev.countersign.text.Texts;

/** What an edit is called, in words. */
final class EditNames {
    private EditNames() {}

    static String inWords(EditName name, Texts texts) {
        Object[] arguments = name.arguments().stream()
                .map(argument -> texts.optional(argument).orElse(argument))
                .toArray();
        return texts.get("edit." + name.code(), arguments);
    }
}
