package dev.countersign.record.layout;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the letters of a line from left to right, whichever way they are read. */
final class Ordering {
    private static final Map<Integer, Integer> MIRRORED = Map.ofEntries(
            Map.entry((int) '(', (int) ')'),
            Map.entry((int) ')', (int) '('),
            Map.entry((int) '[', (int) ']'),
            Map.entry((int) ']', (int) '['),
            Map.entry((int) '{', (int) '}'),
            Map.entry((int) '}', (int) '{'),
            Map.entry((int) '<', (int) '>'),
            Map.entry((int) '>', (int) '<'),
            Map.entry((int) '«', (int) '»'),
            Map.entry((int) '»', (int) '«'));

    private Ordering() {}

    /** A letter, the level it is read on, and where it stands in reading order. */
    private record Placed(Glyph glyph, byte level, int index) {
        boolean isReversed() {
            return (level & 1) == 1;
        }

        boolean joins(Placed other) {
            return glyph.pen().equals(other.glyph.pen())
                    && level == other.level
                    && glyph.sign().isEmpty()
                    && other.glyph.sign().isEmpty();
        }
    }

    /** The runs of a line of which every letter is read from left to right. */
    static SetLine leftToRight(List<Glyph> line) {
        return line(place(line, new byte[line.size()]), false);
    }

    /**
     * The runs of a line.
     *
     * @param line its letters, in reading order
     * @param levels how each is read
     * @param rightToLeft whether the line begins at the right
     */
    static SetLine mixed(List<Glyph> line, byte[] levels, boolean rightToLeft) {
        Placed[] placed = place(line, levels).toArray(Placed[]::new);
        Bidi.reorderVisually(levels, 0, placed, 0, placed.length);
        return line(List.of(placed), rightToLeft);
    }

    private static List<Placed> place(List<Glyph> line, byte[] levels) {
        List<Placed> placed = new ArrayList<>(line.size());
        for (int i = 0; i < line.size(); i++) {
            placed.add(new Placed(line.get(i), levels[i], i));
        }
        return placed;
    }

    private static SetLine line(List<Placed> visual, boolean rightToLeft) {
        record Found(Run run, int index) {}
        List<Found> found = new ArrayList<>();
        float x = 0;
        int from = 0;
        while (from < visual.size()) {
            int to = from + 1;
            while (to < visual.size() && visual.get(from).joins(visual.get(to))) {
                to++;
            }
            List<Placed> part = visual.subList(from, to);
            Run run = run(part, x);
            found.add(new Found(run, part.stream().mapToInt(Placed::index).min().orElse(0)));
            x += run.width();
            from = to;
        }
        found.sort(Comparator.comparingInt(Found::index));
        float hanging = hanging(visual, rightToLeft);
        float shift = rightToLeft ? -hanging : 0;
        return new SetLine(
                x - hanging,
                rightToLeft,
                found.stream().map(f -> f.run().moved(shift)).toList());
    }

    /** How wide the spaces are at the end of the line, which may stand outside. */
    private static float hanging(List<Placed> visual, boolean rightToLeft) {
        float width = 0;
        for (int i = 0; i < visual.size(); i++) {
            Glyph glyph = visual.get(rightToLeft ? i : visual.size() - 1 - i).glyph();
            if (!glyph.isSpace()) {
                break;
            }
            width += glyph.width();
        }
        return width;
    }

    private static Run run(List<Placed> part, float x) {
        Placed first = part.get(0);
        if (first.glyph().sign().isPresent()) {
            return new Run(
                    x,
                    first.glyph().width(),
                    "",
                    Optional.empty(),
                    first.glyph().pen(),
                    first.glyph().sign());
        }
        StringBuilder text = new StringBuilder(part.size());
        float width = 0;
        boolean asWritten = !first.isReversed();
        for (Placed placed : part) {
            int drawn = placed.glyph().drawn();
            width += placed.glyph().width();
            asWritten &= placed.glyph().source().isEmpty();
            text.appendCodePoint(placed.isReversed() ? MIRRORED.getOrDefault(drawn, drawn) : drawn);
        }
        Optional<String> says = asWritten ? Optional.empty() : Optional.of(said(part));
        return new Run(x, width, text.toString(), says, first.glyph().pen(), Optional.empty());
    }

    /** What a run says, in reading order. */
    private static String said(List<Placed> part) {
        return part.stream()
                .sorted(Comparator.comparingInt(Placed::index))
                .map(placed -> placed.glyph().text())
                .collect(Collectors.joining());
    }
}
