package dev.countersign.record.layout;

import dev.countersign.model.Outcome;
import dev.countersign.model.Verdict;
import java.util.Optional;

/** The colours of a record: greys for the frame, one colour a verdict, each dark enough to be read on white. */
final class Palette {
    static final Color TEXT = new Color(0x1F2328);
    static final Color QUIET = new Color(0x59636E);
    static final Color RULE = new Color(0xD1D9E0);
    static final Color HEAD_RULE = new Color(0x8C959F);
    static final Color ACROSS = new Color(0xF0E9FB);
    static final Color UNSURE = new Color(0x7A3FD1);
    static final Color LOOSENED = new Color(0x8A5A00);
    static final Color WHITE = new Color(0xFFFFFF);

    private Palette() {}

    static Color of(Verdict verdict) {
        return switch (verdict) {
            case ALLOW -> new Color(0x1A7F37);
            case APPROVE -> new Color(0x9A6700);
            case BLOCK -> new Color(0xCF222E);
            case UNDECIDED -> UNSURE;
        };
    }

    static Verdict verdict(Optional<Outcome> outcome) {
        if (outcome.isEmpty()) {
            return Verdict.UNDECIDED;
        }
        return switch (outcome.get()) {
            case APPROVED -> Verdict.ALLOW;
            case APPROVED_WITH_CONDITIONS -> Verdict.APPROVE;
            case REJECTED -> Verdict.BLOCK;
            case DEFERRED -> Verdict.UNDECIDED;
        };
    }

    static Color wash(Verdict verdict) {
        return switch (verdict) {
            case ALLOW -> new Color(0xDDF7E3);
            case APPROVE -> new Color(0xFFF8C5);
            case BLOCK -> new Color(0xFFEBE9);
            case UNDECIDED -> new Color(0xF6EEFF);
        };
    }
}
