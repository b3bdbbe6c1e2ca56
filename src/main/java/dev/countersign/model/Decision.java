package dev.countersign.model;

import dev.countersign.model.shape.LeftOut;
import dev.countersign.model.shape.Required;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the review decided about a row, bound to the facts it was decided on.
 *
 * @param action the row
 * @param verdict allow, approve or block
 * @param rationale why
 * @param approverRole who approves
 * @param control what enforces it
 * @param controlStrength how well
 * @param compensatingControl what makes up for loosening
 * @param until how long the loosening holds
 * @param factsSha256 the digest of the facts
 * @param confirmed whether a person stands by it
 * @param by who decided
 * @param at when
 */
public record Decision(
        @Required Id action,
        @Required Verdict verdict,
        String rationale,
        String approverRole,
        String control,
        ControlStrength controlStrength,
        String compensatingControl,
        Optional<LocalDate> until,
        String factsSha256,
        @LeftOut("yes") boolean confirmed,
        String by,
        Optional<Instant> at) {
    /** Copies the lists; refuses what cannot be with an {@link IllegalArgumentException}. */
    public Decision {
        if (verdict == Verdict.UNDECIDED) {
            throw new IllegalArgumentException("a decision is allow, approve or block");
        }
    }
}
