package dev.countersign.source.plain.lexicon;

import dev.countersign.model.Attendance;
import dev.countersign.model.Environment;
import dev.countersign.model.TargetScope;
import dev.countersign.model.Worded;
import dev.countersign.model.Words;
import dev.countersign.model.YesNo;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the facts that the words of a phrase state. Where it states several, the one that asks for more care counts. */
final class FactReader {
    private final Phrase phrase;
    private final Said.Usable usable;

    FactReader(Phrase phrase, Said.Usable usable) {
        this.phrase = phrase;
        this.usable = usable;
    }

    /** The facts of an action. */
    static FactReader ofAction(Phrase phrase, boolean denied) {
        return new FactReader(phrase, (i, denies) -> denies || !phrase.isLeftOut(i, denied));
    }

    Optional<Environment> environment() {
        return values("environment", Environment.class).stream().max(Comparator.naturalOrder());
    }

    Optional<TargetScope> targetScope() {
        Said.Usable ofTarget = (i, denies) -> usable.test(i, denies) && !phrase.isQualifying(i);
        if (!Said.in(phrase, "target", ofTarget).isEmpty()) {
            return Optional.of(TargetScope.BROAD);
        }
        for (int i = 0; i < phrase.size(); i++) {
            boolean one = phrase.is(i, "single") && !phrase.tokens.get(i).isPlural() && ofTarget.test(i, false);
            if (one && !phrase.is(i + 1, "system")) {
                return Optional.of(TargetScope.NARROW);
            }
        }
        return Optional.empty();
    }

    Optional<Attendance> attendance() {
        return values("attendance", Attendance.class).stream().max(Comparator.naturalOrder());
    }

    YesNo yesNo(String section) {
        return values(section, YesNo.class).stream()
                .max(Comparator.naturalOrder())
                .orElse(YesNo.UNKNOWN);
    }

    <E extends Enum<E> & Worded> List<E> values(String section, Class<E> list) {
        return Said.in(phrase, section, usable).stream()
                .map(s -> Words.find(list, s.value()).orElseThrow())
                .toList();
    }
}
