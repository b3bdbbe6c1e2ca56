package dev.countersign.record.layout;

import dev.countersign.record.content.Frame;
import dev.countersign.record.content.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands on every page around the text: running head and foot, notices, and the word across it. */
final class Frames {
    private static final float ACROSS_SPREAD = 0.78f;

    private final Frame frame;
    private final Sheet sheet;

    Frames(Frame frame, Sheet sheet) {
        this.frame = frame;
        this.sheet = sheet;
    }

    /** What is drawn before the text, and so lies under it. */
    List<Mark> under() {
        return frame.across().map(this::across).map(List::of).orElse(List.of());
    }

    /** What is drawn around the text. */
    List<Mark> around(int page, int pages) {
        List<Mark> marks = new ArrayList<>();
        float aside = Setter.width(frame.classification(), Style.STRONG, Type.FRAME);
        float room = sheet.room() - Math.min(aside, sheet.room() / 2) - 12;
        left(frame.head(), Style.QUIET, Type.FRAME, sheet.headLine(), room, marks);
        right(frame.classification(), Style.STRONG, sheet.headLine(), sheet.room() / 2, marks);
        frame.notice()
                .ifPresent(notice -> left(notice, Style.STRONG, Type.NOTICE, sheet.noticeLine(), sheet.room(), marks));
        marks.add(new Mark.Rule(sheet.left(), sheet.headRule(), sheet.room(), 0.6f, Palette.RULE));
        marks.add(new Mark.Rule(sheet.left(), sheet.footRule(), sheet.room(), 0.6f, Palette.RULE));
        left(frame.foot(), Style.QUIET_CODE, Type.FRAME, sheet.footLine(), sheet.room() * 0.8f, marks);
        right(frame.page(page, pages), Style.QUIET, sheet.footLine(), sheet.room() * 0.2f, marks);
        return marks;
    }

    private void left(String text, Style style, Type type, float y, float room, List<Mark> marks) {
        marks.addAll(Marks.of(oneLine(text, style, type, room), Tag.ARTIFACT, sheet.left(), y, room));
    }

    private void right(String text, Style style, float y, float room, List<Mark> marks) {
        SetLine line = oneLine(text, style, Type.FRAME, room);
        float x = sheet.left() + sheet.room() - line.width();
        marks.addAll(Marks.of(line, Tag.ARTIFACT, x, y, line.width()));
    }

    /** A text in one line; what does not fit is left out with three dots, for it stands in full on the first page. */
    private static SetLine oneLine(String text, Style style, Type type, float room) {
        String visible = Visible.of(text);
        List<SetLine> lines = Setter.set(visible, style, type, room);
        if (lines.size() == 1) {
            return lines.get(0);
        }
        int length =
                lines.get(0).runs().stream().mapToInt(r -> r.text().length()).sum();
        String cut = visible.substring(0, Math.min(length, visible.length()));
        while (Setter.set(cut + " …", style, type, room).size() > 1) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return Setter.set(cut + " …", style, type, room).get(0);
    }

    private Mark across(String word) {
        double diagonal = Math.hypot(sheet.width(), sheet.height());
        Pen unit = new Pen(Face.BOLD, 1, Palette.ACROSS, false);
        float width = 0;
        for (int i = 0; i < word.length(); i++) {
            width += unit.width(word.charAt(i));
        }
        float size = Math.min((float) (diagonal * ACROSS_SPREAD / width), sheet.width() / 3.4f);
        Run run = new Run(
                0,
                width * size,
                word,
                Optional.empty(),
                new Pen(Face.BOLD, size, Palette.ACROSS, false),
                Optional.empty());
        float angle = (float) StrictMath.toDegrees(StrictMath.atan2(sheet.height(), sheet.width()));
        return new Mark.Across(run, sheet.width() / 2, sheet.height() / 2, angle);
    }
}
