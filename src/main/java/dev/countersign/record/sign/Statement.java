package dev.countersign.record.sign;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What somebody signs a record with.
 *
 * @param role in which role
 * @param name who
 * @param outcome what they say
 * @param comment what they add; empty for nothing
 * @param time when, by their own clock
 */
public record Statement(String role, String name, SignatureOutcome outcome, String comment, Instant time) {
    /** The longest comment a signature takes, in characters. */
    public static final int LONGEST_COMMENT = 2000;

    /** The longest name or role, in characters. */
    public static final int LONGEST_NAME = 200;

    /** Trims the texts; times have seconds. */
    public Statement {
        role = role.strip();
        name = name.strip();
        comment = comment.strip();
        time = time.truncatedTo(ChronoUnit.SECONDS);
    }
}
