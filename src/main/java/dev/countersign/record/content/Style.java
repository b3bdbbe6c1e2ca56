package dev.countersign.record.content;

/** What a piece of text is, as far as its look goes. */
public enum Style {
    /** What is said. */
    PLAIN,
    /** What matters most. */
    STRONG,
    /** What stands beside. */
    QUIET,
    /** Files, digests and commands, in letters of one width. */
    CODE,
    /** The same, standing beside. */
    QUIET_CODE,
    /** Unknown, assumed or undecided. */
    UNSURE,
    /** Laxer than the rules: loosened. */
    LOOSENED,
    /** No longer holds. */
    STRUCK
}
