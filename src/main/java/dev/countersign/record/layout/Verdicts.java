package dev.countersign.record.layout;

import dev.countersign.model.Verdict;

/** The colours of verdicts, for those who draw their marks. */
public final class Verdicts {
    private Verdicts() {}

    /** The colour of a verdict, dark enough to be read on white. */
    public static Color color(Verdict verdict) {
        return Palette.of(verdict);
    }
}
