package dev.countersign.ui.matrix;

import dev.countersign.model.Worded;
import dev.countersign.posture.Row;

/** How the matrix is grouped. */
public enum Grouping implements Worded {
    /** Not at all: the order of the document. */
    NONE,
    /** By the verdict in force. */
    VERDICT,
    /** By action class. */
    CLASS;

    /** The key in the bundles of the group a row is in; empty when nothing is grouped. */
    String groupOf(Row row) {
        return switch (this) {
            case NONE -> "";
            case VERDICT -> "word.verdict." + row.inForce().word();
            case CLASS -> "word.action_class." + row.action().actionClass().word();
        };
    }

    /** Where the group of a row stands among the groups. */
    int orderOf(Row row) {
        return switch (this) {
            case NONE -> 0;
            case VERDICT -> -row.inForce().ordinal();
            case CLASS -> row.action().actionClass().ordinal();
        };
    }
}
