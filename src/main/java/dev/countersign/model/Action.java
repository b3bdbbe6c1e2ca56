package dev.countersign.model;

import dev.countersign.model.shape.Key;
import dev.countersign.model.shape.Required;
import java.util.List;
import java.util.Optional;

/**
 * One thing the workflow can do: a row of the matrix.
 *
 * @param id its id
 * @param name its name
 * @param actionClass what kind of thing it is
 * @param reach whether the workflow can do it
 * @param declared what the author listed it as
 * @param target what it is done to
 * @param targetScope how wide that is; empty: natural for the class
 * @param environment what it touches; empty: natural for the class
 * @param attendance whether a person watches; empty: the workflow's
 * @param credential what it is done with
 * @param tool the tool it goes through
 * @param approvedPath whether there is an agreed way in, for secrets
 * @param recovery whether it can be undone
 * @param context where it runs
 * @param basis what the row rests on
 * @param conditions when it happens
 * @param evidence where it was seen
 * @param proof proof only this action leaves, on top of the document's
 */
public record Action(
        @Required Id id,
        String name,
        @Key("class") ActionClass actionClass,
        Reach reach,
        Declared declared,
        String target,
        Optional<TargetScope> targetScope,
        Optional<Environment> environment,
        Optional<Attendance> attendance,
        Ref credential,
        Optional<Id> tool,
        YesNo approvedPath,
        YesNo recovery,
        ToolContext context,
        Basis basis,
        List<String> conditions,
        List<Evidence> evidence,
        List<Proof> proof) {
    /** Copies the lists. */
    public Action {
        conditions = List.copyOf(conditions);
        evidence = List.copyOf(evidence);
        proof = List.copyOf(proof);
    }

    /** A row of which only the name and class are known. */
    public static Action of(Id id, String name, ActionClass actionClass) {
        return new Action(
                id,
                name,
                actionClass,
                Reach.UNKNOWN,
                Declared.NONE,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Ref.UNKNOWN,
                Optional.empty(),
                YesNo.UNKNOWN,
                YesNo.UNKNOWN,
                ToolContext.UNKNOWN,
                Basis.DECLARED,
                List.of(),
                List.of(),
                List.of());
    }

    /** Where the row touches, the class's natural value filled in. */
    public Environment effectiveEnvironment() {
        return environment.orElse(actionClass.naturalEnvironment());
    }

    /** How wide the target is, the class's natural value filled in. */
    public TargetScope effectiveTargetScope() {
        return targetScope.orElse(actionClass.naturalTargetScope());
    }

    /** Whether a person watches, the workflow's value filled in. */
    public Attendance effectiveAttendance(Workflow workflow) {
        return attendance.orElse(workflow.attendance());
    }
}
