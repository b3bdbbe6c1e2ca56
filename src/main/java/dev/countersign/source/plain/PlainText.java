package dev.countersign.source.plain;

import dev.countersign.model.AgentActionBom;
import dev.countersign.posture.DenialReader;
import dev.countersign.source.Refused;
import dev.countersign.source.plain.lexicon.DenialWords;
import dev.countersign.source.plain.lexicon.Lexicon;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The plain text form of an Agent Action BOM: {@code Label: value} lines, and its Markdown template. */
public final class PlainText {
    private static final int RECOGNISED = 3;
    private static final Pattern OTHER_FORMAT = Pattern.compile("^\\s*(?:---\\s*)?(?:\\{|\\[|format\\s*:|%PDF|%YAML)");
    private static final Pattern KEY = Pattern.compile("^[a-z][a-z0-9]*(?:_[a-z0-9]+)*:(?:\\s.*)?$");

    private PlainText() {}

    /**
     * Reads bytes in UTF-8.
     *
     * @return the documents of the text, in its order; none when nothing stands in it
     * @throws Refused with the place of the first byte that is not UTF-8
     */
    public static List<AgentActionBom> read(byte[] bytes) throws Refused {
        return read(Utf8.text(bytes));
    }

    /**
     * Reads a text. Any text can be read: what is not understood becomes a note with its line.
     *
     * @return the documents of the text, in its order; none when nothing stands in it
     */
    public static List<AgentActionBom> read(String text) {
        return Outline.of(text).stream().map(FormReader::read).toList();
    }

    /** Whether a text is recognisably this form, by its labels. A text that is not can still be read, mostly to notes. */
    public static boolean looksLikeIt(String text) {
        if (OTHER_FORMAT
                .matcher(text.startsWith("\uFEFF") ? text.substring(1) : text)
                .lookingAt()) {
            return false;
        }
        List<Line> lines = LineReader.lines(text);
        if (isNestedYaml(lines)) {
            return false;
        }
        Map<Label, Integer> found = new EnumMap<>(Label.class);
        Outline.of(text)
                .forEach(s -> s.fields().stream()
                        .filter(f -> !f.isEmpty())
                        .forEach(f -> found.merge(f.label, f.weight(), Math::max)));
        return found.values().stream().mapToInt(w -> w).sum() >= RECOGNISED;
    }

    /** "workflow:" with an indented "name: …" below is YAML, and no line of this form. */
    private static boolean isNestedYaml(List<Line> lines) {
        List<Line> filled =
                lines.stream().filter(l -> l.kind() != Line.Kind.BLANK).toList();
        for (int i = 0; i + 1 < filled.size(); i++) {
            Line line = filled.get(i);
            Line next = filled.get(i + 1);
            boolean opens = KEY.matcher(line.raw()).matches() && line.raw().endsWith(":");
            boolean nested = next.indent() > line.indent() || next.kind() == Line.Kind.BULLET;
            Optional<LabelLine> label = LabelLine.of(next.text());
            boolean key = KEY.matcher(next.text()).matches()
                    && (label.isEmpty() || Character.isLowerCase(next.text().charAt(0)));
            if (opens && nested && key) {
                return true;
            }
        }
        return false;
    }

    /**
     * Writes a document. Reading the text back gives the same rows, classes, declared verdicts and proof kinds, save
     * what is listed as lost.
     */
    public static Written write(AgentActionBom bom) {
        StringBuilder text = new StringBuilder();
        for (Form.Part part : Form.of(bom)) {
            String separator = part.label() == Label.TOOLS ? "; " : ", ";
            text.append(part.label().word())
                    .append(": ")
                    .append(String.join(separator, part.items()))
                    .append("\n");
        }
        return new Written(text.toString(), Loss.of(bom, text.toString()));
    }

    /** What statements deny, by the same words. */
    public static DenialReader denials() {
        return new DenialWords(Lexicon.english());
    }
}
