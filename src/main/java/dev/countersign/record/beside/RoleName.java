package dev.countersign.record.beside;

import dev.countersign.record.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A role as file names and lists of SSH keys can hold it: letters, digits, hyphens and underscores. */
final class RoleName {
    private static final int LONGEST = 60;
    private static final int DIGITS = 12;

    private RoleName() {}

    /** The name; two roles never share one. What it cannot hold is written as its bytes, in hex after a percent sign. */
    static String of(String role) {
        StringBuilder name = new StringBuilder();
        role.codePoints().forEach(letter -> append(name, letter));
        return name.length() <= LONGEST
                ? name.toString()
                : name.substring(0, LONGEST) + "+"
                        + Sha256.of(role.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    private static void append(StringBuilder name, int letter) {
        boolean plain = letter < 0x80 && (Character.isLetterOrDigit(letter) || letter == '-' || letter == '_');
        if (plain) {
            name.appendCodePoint(letter);
            return;
        }
        for (byte part : Character.toString(letter).getBytes(StandardCharsets.UTF_8)) {
            name.append(String.format(Locale.ROOT, "%%%02X", part));
        }
    }
}
