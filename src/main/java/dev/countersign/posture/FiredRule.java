package dev.countersign.posture;

import java.util.List;

/**
 * A rule that speaks for a verdict.
 *
 * @param rule the rule
 * @param assumed the facts it took for granted because nobody knows them
 */
public record FiredRule(Rule rule, List<Fact> assumed) {
    /** Copies what it is given. */
    public FiredRule {
        assumed = List.copyOf(assumed);
    }
}
