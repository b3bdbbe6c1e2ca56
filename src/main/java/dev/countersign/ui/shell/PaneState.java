package dev.countersign.ui.shell;

import dev.countersign.model.Worded;

/** How far a pane has come. */
public enum PaneState implements Worded {
    /** Nothing is there yet. */
    EMPTY,
    /** Something is missing for sign-off. */
    INCOMPLETE,
    /** Something nobody knows would change a verdict. */
    OPEN,
    /** Something does not fit. */
    PROBLEM,
    /** Nothing is missing. */
    DONE
}
