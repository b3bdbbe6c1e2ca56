package dev.countersign.ui.shell;

import dev.countersign.edit.EditName;
import dev.countersign.text.Texts;
import java.util.Locale;

/** What an edit is called, in words. */
final class EditNames {
    private EditNames() {}

    static String inWords(EditName name, Texts texts) {
        Object[] arguments = name.arguments().stream()
                .map(argument -> texts.optional(argument)
                        .map(words -> argument.startsWith("field.") ? inSentence(words, texts) : words)
                        .orElse(argument))
                .toArray();
        return texts.get("edit." + name.code(), arguments);
    }

    /** Labels start with a capital; in the middle of an English sentence they do not. */
    private static String inSentence(String label, Texts texts) {
        boolean english = !texts.locale().getLanguage().equals(Locale.GERMAN.getLanguage());
        return english ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1) : label;
    }
}
