package dev.countersign.record.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of the document as reading programs see it. Parts are in reading order, whatever page they are drawn on. A part
 * holds either other parts or marks.
 */
public final class Tag {
    /** What belongs to the page and not to the document: rules, running heads, repeated heads. */
    public static final Tag ARTIFACT = new Tag(Kind.ARTIFACT);

    /** What a part is. */
    public enum Kind {
        /** No part of the document. */
        ARTIFACT,
        /** The document. */
        DOCUMENT,
        /** A title. */
        H1,
        /** A heading. */
        H2,
        /** A heading below it. */
        H3,
        /** A paragraph. */
        P,
        /** A list. */
        LIST,
        /** An item of a list. */
        ITEM,
        /** The bullet of an item. */
        LABEL,
        /** What an item says. */
        BODY,
        /** A table. */
        TABLE,
        /** The heads of a table. */
        HEADS,
        /** The rows of a table. */
        ROWS,
        /** A row. */
        ROW,
        /** The head of a column. */
        COLUMN_HEAD,
        /** The head of a row. */
        ROW_HEAD,
        /** A cell. */
        CELL,
        /** A field to fill in. */
        FIELD,
        /** A picture. */
        FIGURE
    }

    private final Kind kind;
    private final String spoken;
    private final List<Tag> parts = new ArrayList<>();

    private Tag(Kind kind) {
        this(kind, "");
    }

    private Tag(Kind kind, String spoken) {
        this.kind = kind;
        this.spoken = spoken;
    }

    /** The whole document. */
    static Tag document() {
        return new Tag(Kind.DOCUMENT);
    }

    /** A new part at the end of this one; of what is no part of the document, everything is none. */
    Tag add(Kind part) {
        if (this == ARTIFACT) {
            return this;
        }
        Tag added = new Tag(part);
        parts.add(added);
        return added;
    }

    /** A picture at the end of this part. */
    Tag figure(String words) {
        Tag added = new Tag(Kind.FIGURE, words);
        parts.add(added);
        return added;
    }

    /** What is said instead of a picture; empty for all else. */
    public String spoken() {
        return spoken;
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** Its parts, in reading order. */
    public List<Tag> parts() {
        return List.copyOf(parts);
    }
}
