package dev.countersign.record.content;

import dev.countersign.model.Outcome;
import dev.countersign.model.Verdict;
import dev.countersign.posture.path.ActionPaths;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of a record that stands by itself. */
public sealed interface Block {
    /** How high a heading ranks. */
    enum Rank {
        /** The title of the record. */
        TITLE(1),
        /** A part of the first page. */
        GLANCE(2),
        /** A section. */
        SECTION(2),
        /** A part of a section. */
        PART(3);

        private final int level;

        Rank(int level) {
            this.level = level;
        }

        /** The level for readers that announce headings, from 1. */
        public int level() {
            return level;
        }
    }

    /** How loud a paragraph is. */
    enum Voice {
        /** As the rest. */
        BODY,
        /** Smaller and grey. */
        ASIDE
    }

    /** How a row of a table is marked. */
    enum Mark {
        /** Not at all. */
        NONE,
        /** Decided laxer than the rules. */
        LOOSENED,
        /** Nobody has decided, or the decision no longer holds. */
        UNSURE
    }

    /**
     * A heading. Stays with what follows.
     *
     * @param rank how high it ranks
     * @param text its words
     * @param sign the verdict it is about; empty for none
     * @param bookmark its words in the list of bookmarks; empty for none
     */
    record Heading(Rank rank, String text, Optional<Verdict> sign, Optional<String> bookmark) implements Block {}

    /**
     * A paragraph.
     *
     * @param text what it says
     * @param voice how loud
     */
    record Paragraph(Line text, Voice voice) implements Block {}

    /**
     * A list.
     *
     * @param items its items
     */
    record Bullets(List<Line> items) implements Block {
        /** Copies the list. */
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /**
     * Names and what they are, one a line.
     *
     * @param pairs the pairs
     */
    record Pairs(List<Pair> pairs) implements Block {
        /** Copies the list. */
        public Pairs {
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * A name and what it is.
     *
     * @param name the name
     * @param lines what it is
     */
    record Pair(String name, List<Line> lines) {
        /** Copies the list. */
        public Pair {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A table. Its heads are repeated on each page; a row stays on one page where it can.
     *
     * @param columns its columns
     * @param rows its rows
     */
    record Table(List<Column> columns, List<Row> rows) implements Block {
        /** Copies the lists; refuses a row of another length with an {@link IllegalArgumentException}. */
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (Row row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException("a row of " + row.cells().size() + " cells");
                }
            }
        }
    }

    /**
     * A column.
     *
     * @param head what it holds
     * @param share its part of the width, in relation to the other columns'
     */
    record Column(String head, float share) {}

    /**
     * A row.
     *
     * @param cells the lines of each cell
     * @param mark how it is marked
     */
    record Row(List<List<Line>> cells, Mark mark) {
        /** Copies the lists. */
        public Row {
            cells = cells.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Boxes to sign in.
     *
     * @param boxes the boxes
     */
    record SignBoxes(List<SignBox> boxes) implements Block {
        /** Copies the list. */
        public SignBoxes {
            boxes = List.copyOf(boxes);
        }
    }

    /**
     * A box to sign in.
     *
     * @param field the name of the signature field over it; empty for a box without one
     * @param role who signs
     * @param lines what stands in it until then
     * @param hint what the field is for, for readers that speak
     */
    record SignBox(String field, String role, List<Line> lines, String hint) {
        /** Copies the list. */
        public SignBox {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The outcome, loud.
     *
     * @param outcome what it is; empty when there is none
     * @param headline the outcome in words
     * @param lines what goes with it
     */
    record Banner(Optional<Outcome> outcome, String headline, List<Line> lines) implements Block {
        /** Copies the list. */
        public Banner {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The action paths as a picture. One that is too high for a page is continued on the next.
     *
     * @param lanes the heads of its lanes
     * @param parts the paths, as many as stand on one page together
     */
    record PathPicture(List<String> lanes, List<PathPart> parts) implements Block {
        /** Copies the lists. */
        public PathPicture {
            lanes = List.copyOf(lanes);
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part of the picture.
     *
     * @param paths its paths
     * @param verdicts the word for each verdict in the lane that says who holds it
     * @param spoken the same in words
     */
    record PathPart(ActionPaths paths, Map<Verdict, String> verdicts, String spoken) {
        /** Copies the map. */
        public PathPart {
            verdicts = Map.copyOf(verdicts);
        }
    }

    /** What follows begins a page. */
    record NewPage() implements Block {}

    /**
     * One thing in several lengths: the first that fits on the page is printed, else the last.
     *
     * @param lengths from long to short
     */
    record Fit(List<List<Block>> lengths) implements Block {
        /** Copies the lists. */
        public Fit {
            lengths = lengths.stream().map(List::copyOf).toList();
        }
    }
}
