package dev.countersign.source.plain.lexicon;

import dev.countersign.model.ActionClass;
import dev.countersign.model.Attendance;
import dev.countersign.model.Environment;
import dev.countersign.model.TargetScope;
import dev.countersign.model.YesNo;
import java.util.Optional;

/**
 * What a phrase says.
 *
 * @param actionClass what kind of action it names
 * @param environment the environment it names
 * @param targetScope how wide the target is that it names
 * @param attendance whether it says that somebody watches
 * @param approvedPath whether it says that there is an agreed way in
 * @param recovery whether it says that it can be undone
 */
public record Reading(
        ActionClass actionClass,
        Optional<Environment> environment,
        Optional<TargetScope> targetScope,
        Optional<Attendance> attendance,
        YesNo approvedPath,
        YesNo recovery) {
    /** Whether the lexicon knows what is done. */
    public boolean isUnderstood() {
        return actionClass != ActionClass.UNCLASSIFIED;
    }
}
