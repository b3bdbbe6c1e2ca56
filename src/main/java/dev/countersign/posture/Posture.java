package dev.countersign.posture;

import java.util.List;

/**
 * Rules for verdicts, as data.
 *
 * @param name its name
 * @param sha256 the digest of its file, lower-case hex
 * @param rules the rules, in the order of the file
 */
public record Posture(String name, String sha256, List<Rule> rules) {
    /** Copies what it is given. */
    public Posture {
        rules = List.copyOf(rules);
    }
}
