package dev.countersign.posture;

import dev.countersign.model.Id;
import dev.countersign.model.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A rule of a posture: when its facts hold, its verdict applies.
 *
 * @param id its id
 * @param verdict allow, approve or block
 * @param when the facts it asks for and the values that match; all facts must match, any listed value does
 * @param because the reason, as a sentence for people
 * @param condition what must be done besides, for the record
 */
public record Rule(
        Id id, Verdict verdict, Map<Fact, Set<String>> when, Localized because, Optional<Localized> condition) {
    /** Copies what it is given. */
    public Rule {
        when = Collections.unmodifiableMap(new EnumMap<>(when));
        if (verdict == Verdict.UNDECIDED) {
            throw new IllegalArgumentException("a rule allows, approves or blocks: " + id);
        }
    }
}
