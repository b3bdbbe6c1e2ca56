package dev.countersign.posture;

import java.util.Locale;

/** Whether a text names somebody or something, as a field for an owner, an approver or a control must. */
public final class Named {
    private Named() {}

    /** Whether a text is neither blank nor the word {@code unknown}. */
    public static boolean is(String text) {
        String said = text.strip();
        return !said.isEmpty() && !said.toLowerCase(Locale.ROOT).equals(Fact.UNKNOWN);
    }

    /** A name to show: the name itself, else what else is known. */
    static String or(String name, Object otherwise) {
        return name.isBlank() ? otherwise.toString() : name;
    }
}
