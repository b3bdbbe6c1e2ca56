package dev.countersign.compare;

import dev.countersign.model.ActionClass;
import dev.countersign.model.Words;
import dev.countersign.posture.ProofPacket;
import java.util.List;

/** What is more than what. Unknown is more than all: whoever decided on it counted with the worst, and nothing else may become it. */
final class Ranks {
    static final Ranks CREDENTIAL_SCOPE =
            new Ranks("workflow", "branch", "tool", "environment", "repository", "organization", "account");
    static final Ranks LIFETIME = new Ranks(
            "single_run", "just_in_time", "short_lived", "automatically_rotated", "manually_rotated", "standing");
    static final Ranks CONTEXT = new Ranks("local", "repository", "ci", "shared", "release");
    static final Ranks ACCESS = new Ranks("read", "write");
    static final Ranks ENVIRONMENT = new Ranks("none", "non_production", "production_adjacent", "production");
    static final Ranks WIDTH = new Ranks("narrow", "broad");
    static final Ranks ATTENDANCE = new Ranks("attended", "unattended");
    static final Ranks CLASS = new Ranks(Words.of(ActionClass.class));
    static final Ranks PROOF = new Ranks(Words.of(ProofPacket.Grade.class));
    static final Ranks VERDICT = new Ranks("allow", "approve", "block", "undecided");

    private final List<String> words;

    Ranks(String... words) {
        this(List.of(words));
    }

    Ranks(List<String> words) {
        this.words = List.copyOf(words);
    }

    private int of(String word) {
        int rank = words.indexOf(word);
        return rank < 0 ? words.size() : rank;
    }

    /** Whether it became more. */
    boolean rises(String from, String to) {
        return of(to) > of(from);
    }

    /** Whether it became less. */
    boolean falls(String from, String to) {
        return of(to) < of(from);
    }
}
