package dev.countersign.posture.path;

import dev.countersign.model.Worded;

/** The stops of an action path, in the order in which an action passes them. */
public enum Lane implements Worded {
    /** Who acts. */
    AGENT(13),
    /** Where it runs. */
    REPOSITORY(14),
    /** What it acts with. */
    CREDENTIAL(15),
    /** What it does. */
    ACTION(20),
    /** What that touches. */
    TARGET(15),
    /** Who or what holds it, and what remains to be seen afterwards. */
    PROOF(20);

    private final int share;

    Lane(int share) {
        this.share = share;
    }

    /** Its part of the width, in relation to the other lanes'. */
    public int share() {
        return share;
    }

    /** Whether every path stops here once: one box a path. */
    boolean isOfOnePath() {
        return this == ACTION || this == PROOF;
    }
}
