package dev.countersign.source.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes entries out of a collection that is written in lines, moves them and puts new ones in. An entry is its lines, with
 * the comment lines right above; all other lines stay as they are.
 */
final class BlockSplice {
    private final String text;
    private final Lines lines;
    private final String lineBreak;
    private final List<Span> spans;
    private final int from;
    private final String indentation;

    /**
     * @param text the text; its last line ends with a break
     * @param spans the entries, in order; at least one
     * @param from where what stands before the first entry ends
     */
    BlockSplice(String text, Lines lines, String lineBreak, List<Span> spans, int from) {
        this.text = text;
        this.lines = lines;
        this.lineBreak = lineBreak;
        this.spans = spans;
        this.from = from;
        this.indentation = " ".repeat(lines.column(spans.get(0).start()));
    }

    /** The edits that make the collection what the slots say; {@code inner} holds the edits within each entry. */
    Edits apply(List<Slot> slots, List<Edits> inner) {
        Set<Integer> stable = Alignment.longestRise(slots);
        Edits edits = new Edits();
        List<String> front = new ArrayList<>();
        int anchor = -1;
        for (Slot slot : slots) {
            if (slot instanceof Slot.Kept kept && stable.contains(kept.index())) {
                anchor = kept.index();
                edits.addAll(inner.get(anchor));
            } else if (anchor < 0) {
                front.add(chunk(slot, inner));
            } else {
                edits.insert(after(anchor), chunk(slot, inner) + lineBreak);
            }
        }
        boolean startsMidLine = !startsItsLine(0);
        if (startsMidLine && !stable.contains(0)) {
            replaceStart(front, stable, edits);
        } else {
            putFirst(front, startsMidLine, edits);
        }
        deleteLines(stable, startsMidLine, edits);
        return edits;
    }

    private String chunk(Slot slot, List<Edits> inner) {
        if (slot instanceof Slot.Fresh fresh) {
            return indentation + fresh.text();
        }
        int index = ((Slot.Kept) slot).index();
        String chunk = inner.get(index).applied(text, lead(index), after(index));
        return (startsItsLine(index) ? "" : indentation) + withoutBreak(chunk);
    }

    private String withoutBreak(String chunk) {
        return chunk.endsWith(lineBreak)
                ? chunk.substring(0, chunk.length() - lineBreak.length())
                : chunk.stripTrailing();
    }

    private void putFirst(List<String> front, boolean startsMidLine, Edits edits) {
        for (String chunk : front) {
            if (startsMidLine) {
                edits.insert(spans.get(0).start(), chunk.substring(indentation.length()) + lineBreak + indentation);
            } else {
                edits.insert(lead(0), chunk + lineBreak);
            }
        }
    }

    /** The first entry goes, and it shares its line with what stands before it: what comes first now moves up there. */
    private void replaceStart(List<String> front, Set<Integer> stable, Edits edits) {
        int next = firstStable(stable);
        String first = String.join(lineBreak, front);
        int start = spans.get(0).start();
        if (next == spans.size()) {
            int end = spans.get(spans.size() - 1).end();
            edits.replace(start, end, first.substring(Math.min(indentation.length(), first.length())));
            return;
        }
        boolean commented = lead(next) < lines.start(spans.get(next).start());
        if (front.isEmpty()) {
            edits.replace(
                    commented ? withoutBlanksBefore(start) : start,
                    commented ? lead(next) : spans.get(next).start(),
                    commented ? lineBreak : "");
        } else {
            edits.replace(start, lead(next), first.substring(indentation.length()) + lineBreak);
        }
    }

    private void deleteLines(Set<Integer> stable, boolean startsMidLine, Edits edits) {
        int first = startsMidLine && !stable.contains(0) ? firstStable(stable) : 0;
        for (int i = first; i < spans.size(); i++) {
            if (!stable.contains(i)) {
                edits.replace(leadWithBlankLine(i), after(i), "");
            }
        }
    }

    private int firstStable(Set<Integer> stable) {
        return stable.stream().min(Integer::compare).orElse(spans.size());
    }

    private boolean startsItsLine(int index) {
        int start = spans.get(index).start();
        int lineStart = lines.start(start);
        return lineStart >= bound(index) && Gap.isBlank(text, lineStart, start);
    }

    /** Where an entry starts, the comment lines right above included. */
    private int lead(int index) {
        if (!startsItsLine(index)) {
            return spans.get(index).start();
        }
        int lead = lines.start(spans.get(index).start());
        while (lead > 0 && lines.start(lead - 1) >= bound(index) && isComment(lines.start(lead - 1))) {
            lead = lines.start(lead - 1);
        }
        return lead;
    }

    /** The same, and the empty line before it where another follows: two would remain. */
    private int leadWithBlankLine(int index) {
        int lead = lead(index);
        int after = after(index);
        boolean blankAfter = after == text.length() || Gap.isBlank(text, after, lines.end(after));
        int above = lead == 0 ? 0 : lines.start(lead - 1);
        boolean blankBefore = index > 0 && above >= bound(index) && Gap.isBlank(text, above, lead);
        return blankAfter && blankBefore ? above : lead;
    }

    /** Where the line after an entry starts. */
    private int after(int index) {
        return lines.next(lines.end(spans.get(index).end()));
    }

    private int bound(int index) {
        return index == 0 ? from : spans.get(index - 1).end();
    }

    private boolean isComment(int lineStart) {
        int at = lineStart;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at < text.length() && text.charAt(at) == '#';
    }

    private int withoutBlanksBefore(int at) {
        int start = at;
        while (start > from && text.charAt(start - 1) == ' ') {
            start--;
        }
        return start;
    }
}
