package dev.countersign.edit;

import dev.countersign.model.Evidence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place as people and tools write it: {@code path/to/file.yml:14}, {@code file.yml:14: what stands there}. */
public final class CitedLine {
    private static final Pattern FORM = Pattern.compile(
            "(?<file>(?:[A-Za-z]:[\\\\/])?[^:\\n]*[^:\\n\\s]):(?<line>[1-9]\\d{0,6})(?::\\d+)?(?::?\\s+(?<text>.*))?:?");
    private static final int LONGEST = 2000;

    private CitedLine() {}

    /** Reads a place; empty when the text is none. */
    public static Optional<Evidence> of(String text) {
        String one = text.strip();
        if (one.length() > LONGEST || one.contains("\n")) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(one);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String file = matcher.group("file").strip().replace('\\', '/').replaceFirst("^(\\./)+", "");
        String said = Optional.ofNullable(matcher.group("text")).orElse("").strip();
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(new Evidence(file, Integer.parseInt(matcher.group("line")), said));
    }
}
