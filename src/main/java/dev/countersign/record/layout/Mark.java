package dev.countersign.record.layout;

import dev.countersign.model.Verdict;
import java.util.List;

/** Something at its place. Places are in points from the top left corner, downwards; a page turns them round. */
public sealed interface Mark {
    /** The same mark somewhere else. */
    Mark moved(float dx, float dy);

    /**
     * Letters.
     *
     * @param tag the part they belong to
     * @param x where they begin
     * @param y the line they stand on
     * @param run the letters
     */
    record Letters(Tag tag, float x, float y, Run run) implements Mark {
        @Override
        public Letters moved(float dx, float dy) {
            return new Letters(tag, x + dx, y + dy, run);
        }
    }

    /**
     * The mark of a verdict.
     *
     * @param verdict the verdict
     * @param x its left side
     * @param y its upper side
     * @param size its width and height
     */
    record Sign(Verdict verdict, float x, float y, float size) implements Mark {
        @Override
        public Sign moved(float dx, float dy) {
            return new Sign(verdict, x + dx, y + dy, size);
        }
    }

    /**
     * A line across.
     *
     * @param x its left end
     * @param y its height
     * @param length how long it is
     * @param weight how thick
     * @param color its colour
     */
    record Rule(float x, float y, float length, float weight, Color color) implements Mark {
        @Override
        public Rule moved(float dx, float dy) {
            return new Rule(x + dx, y + dy, length, weight, color);
        }
    }

    /**
     * A filled area.
     *
     * @param x its left side
     * @param y its upper side
     * @param width how wide
     * @param height how high
     * @param color its colour
     */
    record Fill(float x, float y, float width, float height, Color color) implements Mark {
        @Override
        public Fill moved(float dx, float dy) {
            return new Fill(x + dx, y + dy, width, height, color);
        }
    }

    /**
     * The outline of a box with round corners.
     *
     * @param x its left side
     * @param y its upper side
     * @param width how wide
     * @param height how high
     * @param color its colour
     */
    record Box(float x, float y, float width, float height, Color color) implements Mark {
        @Override
        public Box moved(float dx, float dy) {
            return new Box(x + dx, y + dy, width, height, color);
        }
    }

    /**
     * A filled box with its outline.
     *
     * @param x its left side
     * @param y its upper side
     * @param width how wide
     * @param height how high
     * @param stroke the colour of its outline
     * @param fill the colour within
     * @param dashed whether the outline is of dashes
     */
    record Card(float x, float y, float width, float height, Color stroke, Color fill, boolean dashed) implements Mark {
        @Override
        public Card moved(float dx, float dy) {
            return new Card(x + dx, y + dy, width, height, stroke, fill, dashed);
        }
    }

    /**
     * A line that leaves and arrives level.
     *
     * @param x where it begins
     * @param y where it begins
     * @param toX where it ends
     * @param toY where it ends
     * @param weight how thick
     * @param color its colour
     * @param dashed whether it is of dashes
     */
    record Curve(float x, float y, float toX, float toY, float weight, Color color, boolean dashed) implements Mark {
        @Override
        public Curve moved(float dx, float dy) {
            return new Curve(x + dx, y + dy, toX + dx, toY + dy, weight, color, dashed);
        }
    }

    /**
     * A picture: marks that are one part of the document together.
     *
     * @param tag the part they are
     * @param x its left side
     * @param y its upper side
     * @param width how wide
     * @param height how high
     * @param marks what is drawn
     */
    record Picture(Tag tag, float x, float y, float width, float height, List<Mark> marks) implements Mark {
        /** Copies the list. */
        public Picture {
            marks = List.copyOf(marks);
        }

        @Override
        public Picture moved(float dx, float dy) {
            List<Mark> all = marks.stream().map(mark -> mark.moved(dx, dy)).toList();
            return new Picture(tag, x + dx, y + dy, width, height, all);
        }
    }

    /**
     * A word from corner to corner.
     *
     * @param run the word, at its size
     * @param x the middle of the page
     * @param y the middle of the page
     * @param angle how much it rises, in degrees
     */
    record Across(Run run, float x, float y, float angle) implements Mark {
        @Override
        public Across moved(float dx, float dy) {
            return new Across(run, x + dx, y + dy, angle);
        }
    }

    /**
     * A field to sign in.
     *
     * @param tag the part it is
     * @param name its name
     * @param hint what it is for
     * @param x its left side
     * @param y its upper side
     * @param width how wide
     * @param height how high
     */
    record Field(Tag tag, String name, String hint, float x, float y, float width, float height) implements Mark {
        @Override
        public Field moved(float dx, float dy) {
            return new Field(tag, name, hint, x + dx, y + dy, width, height);
        }
    }

    /**
     * A place the list of bookmarks leads to.
     *
     * @param title its words there
     * @param level how deep it stands in that list, from 1
     * @param y its height
     */
    record Bookmark(String title, int level, float y) implements Mark {
        @Override
        public Bookmark moved(float dx, float dy) {
            return new Bookmark(title, level, y + dy);
        }
    }
}
