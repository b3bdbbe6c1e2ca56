package dev.countersign.source.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes entries out of a collection that is written in brackets or braces, moves them and puts new ones in. An entry goes
 * with the comments above it and behind it on its line; commas follow from the order.
 */
final class FlowSplice {
    /**
     * An entry and what is around it.
     *
     * @param lead what stands between the line break or comma before it and itself
     * @param body itself
     * @param beforeComma what stands between it and its comma
     * @param tail what follows its comma on its line, the line break included; empty where another entry follows
     */
    private record Piece(String lead, String body, String beforeComma, String tail) {
        boolean endsLine() {
            return endsWithBreak(tail);
        }
    }

    private final String text;
    private final String lineBreak;
    private final List<Span> spans;
    private final List<Piece> pieces = new ArrayList<>();
    private final int open;
    private final int close;
    private String opening = "";
    private String closing = "";
    private boolean commaAtEnd;

    /**
     * @param spans the entries, in order; at least one
     * @param open behind the opening bracket
     * @param close at the closing bracket
     */
    FlowSplice(String text, String lineBreak, List<Span> spans, int open, int close) {
        this.text = text;
        this.lineBreak = lineBreak;
        this.spans = spans;
        this.open = open;
        this.close = close;
    }

    /** The edits that make the collection what the slots say; {@code inner} holds the edits within each entry. */
    Edits apply(List<Slot> slots, List<Edits> inner) {
        takeApart(inner);
        List<Piece> arranged = new ArrayList<>();
        for (Slot slot : slots) {
            arranged.add(
                    slot instanceof Slot.Kept kept
                            ? pieces.get(kept.index())
                            : fresh(((Slot.Fresh) slot).text(), arranged));
        }
        Edits edits = new Edits();
        edits.replace(open, close, putTogether(arranged));
        return edits;
    }

    private void takeApart(List<Edits> inner) {
        int leadStart = endOfLineWithin(open, spans.get(0).start(), open);
        opening = text.substring(open, leadStart);
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            boolean last = i == spans.size() - 1;
            int next = last ? close : spans.get(i + 1).start();
            int comma = Gap.find(text, span.end(), next, ',');
            int afterComma = comma < 0 ? span.end() : comma + 1;
            int tailEnd = endOfLineWithin(afterComma, next, afterComma);
            pieces.add(new Piece(
                    text.substring(leadStart, span.start()),
                    inner.get(i).applied(text, span.start(), span.end()),
                    comma < 0 ? "" : text.substring(span.end(), comma),
                    text.substring(afterComma, tailEnd)));
            leadStart = tailEnd;
            commaAtEnd = last && comma >= 0;
        }
        closing = text.substring(leadStart, close);
    }

    /** Behind the first line break of a stretch; {@code otherwise} where it has none. */
    private int endOfLineWithin(int from, int to, int otherwise) {
        int after = Gap.afterBreak(text, from, to);
        return endsWithBreak(text.substring(from, after)) ? after : otherwise;
    }

    private Piece fresh(String body, List<Piece> before) {
        Piece neighbour = before.isEmpty() ? pieces.get(0) : before.get(before.size() - 1);
        boolean startsLine = before.isEmpty()
                ? endsWithBreak(opening)
                : before.size() == 1
                        ? endsWithBreak(opening)
                        : before.get(before.size() - 2).endsLine();
        String indentation = neighbour.lead().substring(lastLine(neighbour.lead()));
        if (before.isEmpty()) {
            return new Piece(startsLine ? indentation : blank(neighbour.lead()), body, "", startsLine ? lineBreak : "");
        }
        if (neighbour.endsLine()) {
            return new Piece(indentation, body, "", lineBreak);
        }
        return new Piece(startsLine ? lineBreak + indentation : separator(), body, "", "");
    }

    /** What stands behind a comma: nothing where nothing stands behind the first. */
    private String separator() {
        return pieces.size() > 1
                        && pieces.get(1).lead().isEmpty()
                        && !pieces.get(0).endsLine()
                ? ""
                : " ";
    }

    private String putTogether(List<Piece> arranged) {
        StringBuilder whole = new StringBuilder(opening);
        boolean startsLine = endsWithBreak(opening);
        for (int i = 0; i < arranged.size(); i++) {
            Piece piece = arranged.get(i);
            boolean last = i == arranged.size() - 1;
            String lead = piece.lead();
            if (!startsLine && i == 0 && lead.isBlank()) {
                lead = blank(pieces.get(0).lead());
            } else if (!startsLine && (lead.startsWith("#") || (lead.isEmpty() && piece.equals(pieces.get(0))))) {
                lead = separator() + lead;
            }
            whole.append(lead).append(piece.body()).append(piece.beforeComma());
            if (!last || commaAtEnd) {
                whole.append(',');
            }
            whole.append(piece.tail().startsWith("#") ? " " : "").append(piece.tail());
            startsLine = piece.endsLine();
        }
        return whole.append(closing).toString();
    }

    private static String blank(String lead) {
        return lead.isBlank() ? lead : "";
    }

    private static int lastLine(String lead) {
        return Math.max(lead.lastIndexOf('\n'), lead.lastIndexOf('\r')) + 1;
    }

    private static boolean endsWithBreak(String stretch) {
        return stretch.endsWith("\n") || stretch.endsWith("\r");
    }
}
