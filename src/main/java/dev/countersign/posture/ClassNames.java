package dev.countersign.posture;

import dev.countersign.model.ActionClass;
import dev.countersign.model.Worded;
import java.util.Arrays;
import java.util.List;

/** The classes a rule can name. */
final class ClassNames {
    static final List<String> ALL = Arrays.stream(ActionClass.values())
            .filter(c -> c != ActionClass.UNCLASSIFIED)
            .map(Worded::word)
            .toList();

    private ClassNames() {}
}
