package dev.countersign.cli;

/** What the number means with which a command ends. */
final class Exit {
    /** Done, or the answer is yes. */
    static final int YES = 0;

    /** The answer is no. */
    static final int NO = 1;

    /** The input or the call was wrong. */
    static final int WRONG = 2;

    /** A fault of the machine or the program. */
    static final int FAULT = 3;

    private Exit() {}
}
