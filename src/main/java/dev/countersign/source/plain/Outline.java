package dev.countersign.source.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sorts the lines of a text under their labels, and into documents. What belongs under no label becomes a note. */
final class Outline {
    private static final Set<String> TITLES =
            Set.of("agent action bom", "first agent action bom", "agent action bill of materials");
    private static final Set<String> COLUMN_TITLES = Set.of("label", "field", "key", "item", "property", "attribute");
    private static final Pattern BREAK_TAG = Pattern.compile("(?i)<br\\s*/?>");
    private static final int NO_BULLET = -1;
    private static final int BARE_LABELS_THAT_MAKE_A_FORM = 3;

    private final List<Line> lines;
    private final boolean bareForm;
    private final List<Section> sections = new ArrayList<>();
    private Section section = new Section();
    private @Nullable Field field;
    private boolean loose;
    private boolean afterBlank;
    private int itemIndent;
    private int bulletIndent = NO_BULLET;

    private Outline(List<Line> lines) {
        this.lines = lines;
        this.bareForm = lines.stream()
                        .filter(l -> l.kind() == Line.Kind.TEXT)
                        .map(l -> LabelLine.of(l.text()))
                        .flatMap(Optional::stream)
                        .filter(LabelLine::bare)
                        .map(LabelLine::label)
                        .distinct()
                        .count()
                >= BARE_LABELS_THAT_MAKE_A_FORM;
    }

    /** The documents of a text; none when nothing stands in it. */
    static List<Section> of(String text) {
        Outline outline = new Outline(LineReader.lines(text));
        for (int i = 0; i < outline.lines.size(); i++) {
            outline.read(i);
        }
        outline.close();
        return outline.sections;
    }

    private void close() {
        if (!section.isEmpty()) {
            sections.add(section);
        }
        section = new Section();
        field = null;
    }

    private void read(int index) {
        Line line = lines.get(index);
        switch (line.kind()) {
            case BLANK -> afterBlank = true;
            case DECORATION -> {
                return;
            }
            case HEADING -> heading(index);
            case ROW -> row(line);
            case BULLET, TEXT -> line(index);
        }
        if (line.kind() != Line.Kind.BLANK) {
            afterBlank = false;
        }
    }

    private void heading(int index) {
        Line line = lines.get(index);
        Optional<LabelLine> label = LabelLine.of(line.text());
        if (label.isPresent()) {
            open(label.get(), line);
            return;
        }
        field = null;
        String text = withoutEmphasis(line.text());
        String title = text.toLowerCase(Locale.ROOT);
        if (TITLES.contains(title)) {
            return;
        }
        if (startsAnother(index)) {
            close();
        }
        if (section.heading().isEmpty() && section.fields().isEmpty()) {
            String name = TITLES.stream()
                    .filter(t -> title.startsWith(t + ":"))
                    .findFirst()
                    .map(t -> text.substring(t.length() + 1).strip())
                    .orElse(text);
            section.headed(name, line.number());
        } else {
            note(line);
        }
    }

    /** A heading starts another document where the first one has its name from a heading and labels come again. */
    private boolean startsAnother(int index) {
        if (section.heading().isEmpty() || section.has(Label.WORKFLOW)) {
            return false;
        }
        for (int i = index + 1; i < lines.size(); i++) {
            Optional<LabelLine> label = LabelLine.of(
                    lines.get(i).kind() == Line.Kind.ROW
                            ? lines.get(i).cells().get(0)
                            : lines.get(i).text());
            if (label.isPresent()) {
                return section.has(label.get().label());
            }
            if (lines.get(i).kind() == Line.Kind.HEADING) {
                return false;
            }
        }
        return false;
    }

    private void row(Line line) {
        String first = line.cells().get(0);
        String value = BREAK_TAG.matcher(line.cells().get(1)).replaceAll("; ");
        Optional<LabelLine> label = LabelLine.of(first.endsWith(":") ? first : first + ":");
        if (label.isPresent() && label.get().value().isEmpty()) {
            open(
                    new LabelLine(
                            label.get().label(),
                            value,
                            label.get().aside(),
                            label.get().speaking(),
                            false),
                    line);
            line.cells().stream().skip(2).filter(c -> !c.isEmpty()).forEach(c -> section.note(line.number(), c));
            return;
        }
        if (first.isEmpty() && field != null && field.label.isList() && !value.isEmpty()) {
            field.add(value, line.number(), Line.Box.NONE);
            return;
        }
        field = null;
        if (!COLUMN_TITLES.contains(withoutEmphasis(first).toLowerCase(Locale.ROOT))) {
            note(line);
        }
    }

    private void line(int index) {
        Line line = lines.get(index);
        Optional<LabelLine> label = LabelLine.of(line.text());
        if (label.isPresent() && (!label.get().bare() || isAlone(index))) {
            open(label.get(), line);
        } else if (line.kind() == Line.Kind.BULLET) {
            bullet(line);
        } else {
            text(line);
        }
    }

    /** A label without a colon counts where what follows stands under it, or where the whole form is written so. */
    private boolean isAlone(int index) {
        Line line = lines.get(index);
        boolean emphasised = line.text().startsWith("*") || line.text().startsWith("_");
        for (int i = index + 1; i < lines.size(); i++) {
            Line next = lines.get(i);
            if (next.kind() != Line.Kind.BLANK && next.kind() != Line.Kind.DECORATION) {
                boolean under = next.kind() == Line.Kind.BULLET || next.indent() > line.indent();
                return line.kind() == Line.Kind.TEXT && (under || bareForm || emphasised);
            }
        }
        return false;
    }

    private void open(LabelLine found, Line line) {
        if (found.label() == Label.WORKFLOW && section.has(Label.WORKFLOW)) {
            close();
        }
        Field opened = new Field(found, line);
        opened.start(found.value(), line.number());
        section.add(opened);
        if (!found.aside().isEmpty()) {
            section.note(line.number(), found.aside());
        }
        field = opened;
        loose = false;
        itemIndent = line.indent();
        bulletIndent = NO_BULLET;
    }

    private void bullet(Line line) {
        Field under = field;
        if (under != null && takes(under, line)) {
            under.add(line.text(), line.number(), line.box());
            bulletIndent = line.indent();
            loose = false;
        } else {
            note(line);
            field = null;
        }
    }

    private static boolean takes(Field field, Line bullet) {
        boolean open = field.label.isList() || field.startedEmpty();
        return open && (!field.bulleted || bullet.indent() > field.indent || field.startedEmpty());
    }

    private void text(Line line) {
        Field under = field;
        if (under == null || line.text().startsWith("<!--")) {
            note(line);
        } else if (line.indent() > under.indent && !(afterBlank && !under.startedEmpty())) {
            indented(under, line);
        } else if (!afterBlank && under.isUnfinished()) {
            under.continueWith(line.text());
        } else if (!afterBlank && (under.isEmpty() || loose) && !LabelLine.looksLabelled(line.text())) {
            loose = true;
            under.add(line.text(), line.number(), Line.Box.NONE);
        } else if (afterBlank && (bareForm || under.headed) && under.isEmpty()) {
            loose = true;
            under.add(line.text(), line.number(), Line.Box.NONE);
        } else {
            note(line);
            field = null;
        }
    }

    /** Goes on with the line above; without a bullet, lines at one depth under an empty list label are its items. */
    private void indented(Field under, Line line) {
        boolean item = under.startedEmpty()
                && under.label.isList()
                && !under.isUnfinished()
                && (under.isEmpty() || line.indent() == itemIndent)
                && !(bulletIndent >= 0 && line.indent() > bulletIndent);
        if (item || under.isEmpty()) {
            under.add(line.text(), line.number(), Line.Box.NONE);
            itemIndent = line.indent();
            bulletIndent = NO_BULLET;
        } else {
            under.continueWith(line.text());
        }
    }

    private void note(Line line) {
        section.note(line.number(), line.raw());
    }

    static String withoutEmphasis(String text) {
        return text.replaceAll("[*_`]{1,3}(?=\\S)|(?<=\\S)[*_`]{1,3}", "").strip();
    }
}
