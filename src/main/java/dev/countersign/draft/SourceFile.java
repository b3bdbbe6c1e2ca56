package dev.countersign.draft;

import dev.countersign.model.Evidence;
import dev.countersign.model.Source;
import java.util.List;

/**
 * The text of one file of a checkout.
 *
 * @param path where it is, relative to the checkout, with {@code /}
 * @param text its text, without byte order mark
 * @param lines its lines, without breaks
 * @param sha256 the digest of its bytes, lower-case hex
 */
public record SourceFile(String path, String text, List<String> lines, String sha256) {
    private static final int LONGEST_EVIDENCE = 240;

    /** Copies the list. */
    public SourceFile {
        lines = List.copyOf(lines);
    }

    /** A file of some text. */
    static SourceFile of(String path, String text, String sha256) {
        return new SourceFile(path, text, List.of(text.split("\r\n|\n|\r", -1)), sha256);
    }

    /** A line as it stands; empty where there is none. */
    public String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** The line that shows something, without what looks like a secret: a stretch of that very line. */
    public Evidence evidence(int number) {
        String shown = Secrets.withoutSecret(line(number).strip());
        return new Evidence(path, number, shown.length() > LONGEST_EVIDENCE ? shown.substring(0, end(shown)) : shown);
    }

    private static int end(String shown) {
        return Character.isHighSurrogate(shown.charAt(LONGEST_EVIDENCE - 1)) ? LONGEST_EVIDENCE - 1 : LONGEST_EVIDENCE;
    }

    /**
     * The first line from {@code from} to {@code to} that holds a text; {@code from} when none does.
     *
     * @param from the first line looked at, from 1
     * @param to the last line looked at
     */
    public int lineWith(String wanted, int from, int to) {
        for (int i = from; i <= Math.min(to, lines.size()); i++) {
            if (line(i).contains(wanted)) {
                return i;
            }
        }
        return from;
    }

    /** The file as a source of a document. */
    public Source source() {
        return new Source(path, sha256);
    }
}
