package dev.countersign.record.content;

import dev.countersign.model.ProofKind;
import dev.countersign.model.TriggerId;
import dev.countersign.model.Words;

/** Lists of the review that hold words of ours or people's own. */
final class Lists {
    private Lists() {}

    /** A kind of evidence in words; own words as they are. */
    static String evidence(String entry, Say say) {
        return Words.find(ProofKind.class, entry).map(say::word).orElse(entry);
    }

    /** A trigger in words; own words as they are. */
    static String trigger(String entry, Say say) {
        return Words.find(TriggerId.class, entry).map(say::word).orElse(entry);
    }
}
