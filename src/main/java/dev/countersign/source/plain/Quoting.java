package dev.countersign.source.plain;

import dev.countersign.source.plain.lexicon.Lexicon;
import java.util.List;
import java.util.Optional;

/** Puts quotes around what would not be read back as it stands. */
final class Quoting {
    private static final List<String> PAIRS = List.of("\"\"", "“”", "«»", "``");

    private Quoting() {}

    /** An item of a list. */
    static String item(String text) {
        String line = Form.oneLine(text);
        return asIs(line).orElseGet(() -> quoted(line));
    }

    /** The item where it is read back as it stands. */
    static Optional<String> asIs(String item) {
        boolean plain = Items.split(item).equals(List.of(item))
                && !Items.isNothing(item)
                && !Items.isNotKnown(item)
                && !Items.isQuoted(item)
                && !Items.isOpenEnded(item)
                && !Markup.isStruck(item)
                && isOneLine(item)
                && Item.of(0, item).name().equals(item);
        return plain ? Optional.of(item) : Optional.empty();
    }

    /** A credential. */
    static String credential(String name) {
        String line = Form.oneLine(name);
        boolean plain = Items.splitAtSemicolons(line).equals(List.of(line))
                && !Credentials.isNone(line)
                && !Items.isNotKnown(line)
                && !Items.isQuoted(line)
                && !Lexicon.english().isDenial(line)
                && isOneLine(line);
        return plain ? line : quoted(line);
    }

    /** The text of a label that holds one. */
    static String text(String line) {
        return Items.isNothing(line) || Items.isQuoted(line) ? quoted(line) : line;
    }

    /** The text in the first quotes that do not stand in it. */
    static String quoted(String text) {
        for (String pair : PAIRS) {
            String open = pair.substring(0, 1);
            String close = pair.substring(1);
            if (!text.contains(open) && !text.contains(close)) {
                return open + text + close;
            }
        }
        return '"' + text.replace('"', '\'') + '"';
    }

    /** Whether a bullet before the text is all that would be taken off it. */
    private static boolean isOneLine(String text) {
        List<Line> lines = LineReader.lines(text);
        return lines.size() == 1
                && lines.get(0).kind() == Line.Kind.TEXT
                && lines.get(0).text().equals(text)
                && LabelLine.of(text).filter(l -> !l.bare()).isEmpty();
    }
}
