package dev.countersign.record.layout;

import dev.countersign.record.Progress;
import dev.countersign.record.content.Block;
import dev.countersign.record.content.Block.Heading;
import dev.countersign.record.content.Block.Rank;
import dev.countersign.record.content.Block.Voice;
import dev.countersign.record.content.Line;
import dev.countersign.record.content.Style;
import java.util.ArrayList;
import java.util.List;

/** Sets blocks as strips. */
final class BlockSetter {
    private static final float INDENT = 11;
    private static final float SIGN_ROOM = 14.5f;

    /** So many items are kept on one page. */
    private static final int FEW = 5;

    private final Sheet sheet;
    private boolean afterSection;

    BlockSetter(Sheet sheet) {
        this.sheet = sheet;
    }

    /**
     * The strips of a block.
     *
     * @param block any block but those about pages
     * @param parent the part of the document it goes into
     * @param progress asked whether to go on
     */
    List<Strip> set(Block block, Tag parent, Progress progress) {
        List<Strip> strips = strips(block, parent, progress);
        afterSection = block instanceof Heading heading && heading.rank() == Rank.SECTION;
        return strips;
    }

    private List<Strip> strips(Block block, Tag parent, Progress progress) {
        if (block instanceof Heading heading) {
            return heading(heading, parent);
        } else if (block instanceof Block.Paragraph paragraph) {
            return paragraph(paragraph, parent);
        } else if (block instanceof Block.Bullets bullets) {
            return bullets(bullets, parent);
        } else if (block instanceof Block.Pairs pairs) {
            return TableSetter.set(pairs, sheet, parent, progress);
        } else if (block instanceof Block.Table table) {
            return TableSetter.set(table, sheet, parent, progress);
        } else if (block instanceof Block.SignBoxes boxes) {
            return BoxSetter.set(boxes, sheet, parent);
        } else if (block instanceof Block.Banner banner) {
            return List.of(BoxSetter.set(banner, sheet, parent));
        } else if (block instanceof Block.PathPicture picture) {
            return PathSetter.set(picture, sheet, parent);
        }
        throw new IllegalArgumentException("not a block that is set: " + block);
    }

    private List<Strip> heading(Heading heading, Tag parent) {
        Type type = type(heading.rank());
        float indent = heading.sign().isPresent() ? SIGN_ROOM : 0;
        Tag tag = parent.add(kind(heading.rank()));
        List<SetLine> lines = Setter.set(heading.text(), Style.PLAIN, type, sheet.room() - indent);
        List<Strip> strips =
                new ArrayList<>(lines(lines, tag, type, indent, sheet.room() - indent, before(heading.rank())));
        Strip first = strips.get(0);
        List<Mark> more = new ArrayList<>();
        heading.bookmark().ifPresent(title -> more.add(new Mark.Bookmark(title, bookmarkLevel(heading.rank()), 0)));
        heading.sign()
                .ifPresent(sign ->
                        more.add(new Mark.Sign(sign, 0, type.ascent() - type.size() * 0.8f, type.size() * 0.9f)));
        strips.set(0, first.with(more));
        return strips.stream().map(Strip::glue).toList();
    }

    private static Type type(Rank rank) {
        return switch (rank) {
            case TITLE -> Type.TITLE;
            case GLANCE -> Type.GLANCE;
            case SECTION -> Type.SECTION;
            case PART -> Type.PART;
        };
    }

    private static Tag.Kind kind(Rank rank) {
        return switch (rank.level()) {
            case 1 -> Tag.Kind.H1;
            case 2 -> Tag.Kind.H2;
            default -> Tag.Kind.H3;
        };
    }

    /** The room above a heading; less where it stands right below another. */
    private float before(Rank rank) {
        if (afterSection && rank == Rank.PART) {
            return 7;
        }
        return switch (rank) {
            case TITLE -> 0;
            case GLANCE -> 11;
            case SECTION -> 28;
            case PART -> 16;
        };
    }

    private static int bookmarkLevel(Rank rank) {
        return rank == Rank.PART || rank == Rank.GLANCE ? 2 : 1;
    }

    private List<Strip> paragraph(Block.Paragraph paragraph, Tag parent) {
        Type type = paragraph.voice() == Voice.BODY ? Type.BODY : Type.ASIDE;
        List<SetLine> lines = Setter.set(paragraph.text(), type, sheet.room());
        return lines(lines, parent.add(Tag.Kind.P), type, 0, sheet.room(), 5);
    }

    private List<Strip> bullets(Block.Bullets bullets, Tag parent) {
        List<Strip> strips = new ArrayList<>();
        Tag list = parent.add(Tag.Kind.LIST);
        for (Line item : bullets.items()) {
            Tag tag = list.add(Tag.Kind.ITEM);
            List<SetLine> lines = Setter.set(item, Type.BODY, sheet.room() - INDENT);
            boolean fromRight = lines.get(0).rightToLeft();
            SetLine bullet = Setter.set("•", Style.PLAIN, Type.BODY, INDENT).get(0);
            float at = fromRight ? sheet.room() - bullet.width() - 1.5f : 1.5f;
            List<Mark> label = Marks.of(bullet, tag.add(Tag.Kind.LABEL), at, Type.BODY.ascent(), INDENT);
            float indent = fromRight ? 0 : INDENT;
            List<Strip> body = new ArrayList<>(lines(
                    lines, tag.add(Tag.Kind.BODY), Type.BODY, indent, sheet.room() - INDENT, strips.isEmpty() ? 3 : 1));
            body.set(0, body.get(0).after(label));
            strips.addAll(body);
        }
        boolean few = bullets.items().size() <= FEW;
        for (int i = 0; i < strips.size() - 1; i++) {
            if (few || i == 0 || i == strips.size() - 2) {
                strips.set(i, strips.get(i).glue());
            }
        }
        return strips;
    }

    /** Lines as strips, so that neither the first nor the last of several stands alone on a page. */
    private static List<Strip> lines(List<SetLine> lines, Tag tag, Type type, float indent, float room, float before) {
        List<Strip> strips = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Mark> marks = Marks.of(lines.get(i), tag, indent, type.ascent(), room);
            Strip strip = Strip.of(i == 0 ? before : 0, type.leading(), marks);
            boolean glued = i < lines.size() - 1 && (i == 0 || i == lines.size() - 2);
            strips.add(glued ? strip.glue() : strip);
        }
        return strips;
    }
}
