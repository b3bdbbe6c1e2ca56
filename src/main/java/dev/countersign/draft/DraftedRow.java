package dev.countersign.draft;

import dev.countersign.model.ActionClass;
import dev.countersign.model.Attendance;
import dev.countersign.model.Basis;
import dev.countersign.model.Declared;
import dev.countersign.model.Environment;
import dev.countersign.model.Evidence;
import dev.countersign.model.Id;
import dev.countersign.model.Proof;
import dev.countersign.model.Ref;
import dev.countersign.model.TargetScope;
import dev.countersign.model.ToolContext;
import dev.countersign.model.YesNo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something a file shows to be possible. Rows of one class, object, environment and credential become one action.
 *
 * @param actionClass what kind of thing it is
 * @param object what tells it from others of its class: a registry, server, secret's name, environment; empty for none
 * @param name what people call it; empty for the natural name of class and object
 * @param basis what it rests on
 * @param target what it is done to
 * @param targetScope how wide that is; empty: natural
 * @param environment what it touches; empty: natural
 * @param attendance whether a person watches; empty: the workflow's
 * @param credential what it is done with
 * @param tool the tool it goes through
 * @param declared what the file lists it as
 * @param recovery whether it can be undone
 * @param context where it runs
 * @param conditions when it happens
 * @param evidence where it was seen
 * @param proof proof only this action leaves
 */
public record DraftedRow(
        ActionClass actionClass,
        String object,
        String name,
        Basis basis,
        String target,
        Optional<TargetScope> targetScope,
        Optional<Environment> environment,
        Optional<Attendance> attendance,
        Ref credential,
        Optional<Id> tool,
        Declared declared,
        YesNo recovery,
        ToolContext context,
        List<String> conditions,
        List<Evidence> evidence,
        List<Proof> proof) {
    /** Copies the lists. */
    public DraftedRow {
        conditions = List.copyOf(conditions);
        evidence = List.copyOf(evidence);
        proof = List.copyOf(proof);
    }

    /** A row of which class, object and place are known. */
    public static DraftedRow of(ActionClass actionClass, String object, Basis basis, Evidence evidence) {
        return new DraftedRow(
                actionClass,
                object,
                "",
                basis,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Ref.UNKNOWN,
                Optional.empty(),
                Declared.NONE,
                YesNo.UNKNOWN,
                ToolContext.UNKNOWN,
                List.of(),
                List.of(evidence),
                List.of());
    }

    /** What rows that become one action have in common. */
    record Key(ActionClass actionClass, String object, Optional<Environment> environment, Ref credential) {}

    Key key() {
        return new Key(actionClass, Slugs.of(object), environment, credential);
    }

    /** The same with a name. */
    public DraftedRow named(String text) {
        return new DraftedRow(
                actionClass,
                object,
                text,
                basis,
                target,
                targetScope,
                environment,
                attendance,
                credential,
                tool,
                declared,
                recovery,
                context,
                conditions,
                evidence,
                proof);
    }

    /** The same on a target. */
    public DraftedRow on(String text, TargetScope scope) {
        return new DraftedRow(
                actionClass,
                object,
                name,
                basis,
                text,
                Optional.of(scope),
                environment,
                attendance,
                credential,
                tool,
                declared,
                recovery,
                context,
                conditions,
                evidence,
                proof);
    }

    /** The same in an environment. */
    public DraftedRow in(Environment where) {
        return new DraftedRow(
                actionClass,
                object,
                name,
                basis,
                target,
                targetScope,
                Optional.of(where),
                attendance,
                credential,
                tool,
                declared,
                recovery,
                context,
                conditions,
                evidence,
                proof);
    }

    /** The same, watched or not. */
    public DraftedRow watched(Attendance by) {
        return new DraftedRow(
                actionClass,
                object,
                name,
                basis,
                target,
                targetScope,
                environment,
                Optional.of(by),
                credential,
                tool,
                declared,
                recovery,
                context,
                conditions,
                evidence,
                proof);
    }

    /** The same with a credential. */
    public DraftedRow with(Ref ref) {
        return new DraftedRow(
                actionClass,
                object,
                name,
                basis,
                target,
                targetScope,
                environment,
                attendance,
                ref,
                tool,
                declared,
                recovery,
                context,
                conditions,
                evidence,
                proof);
    }

    /** The same through a tool. */
    public DraftedRow through(Id id) {
        return new DraftedRow(
                actionClass,
                object,
                name,
                basis,
                target,
                targetScope,
                environment,
                attendance,
                credential,
                Optional.of(id),
                declared,
                recovery,
                context,
                conditions,
                evidence,
                proof);
    }

    /** The same, listed as something. */
    public DraftedRow declared(Declared as) {
        return new DraftedRow(
                actionClass,
                object,
                name,
                basis,
                target,
                targetScope,
                environment,
                attendance,
                credential,
                tool,
                as,
                recovery,
                context,
                conditions,
                evidence,
                proof);
    }

    /** The same on another basis. */
    public DraftedRow on(Basis other) {
        return new DraftedRow(
                actionClass,
                object,
                name,
                other,
                target,
                targetScope,
                environment,
                attendance,
                credential,
                tool,
                declared,
                recovery,
                context,
                conditions,
                evidence,
                proof);
    }

    /** The same, run somewhere. */
    public DraftedRow at(ToolContext where) {
        return new DraftedRow(
                actionClass,
                object,
                name,
                basis,
                target,
                targetScope,
                environment,
                attendance,
                credential,
                tool,
                declared,
                recovery,
                where,
                conditions,
                evidence,
                proof);
    }

    /** The same under one more condition. */
    public DraftedRow onlyIf(String condition) {
        List<String> all = new ArrayList<>(conditions);
        all.add(condition);
        return new DraftedRow(
                actionClass,
                object,
                name,
                basis,
                target,
                targetScope,
                environment,
                attendance,
                credential,
                tool,
                declared,
                recovery,
                context,
                all,
                evidence,
                proof);
    }

    /** The same with one more piece of evidence. */
    public DraftedRow seen(Evidence more) {
        List<Evidence> all = new ArrayList<>(evidence);
        all.add(more);
        return new DraftedRow(
                actionClass,
                object,
                name,
                basis,
                target,
                targetScope,
                environment,
                attendance,
                credential,
                tool,
                declared,
                recovery,
                context,
                conditions,
                all,
                proof);
    }

    /** The same, leaving proof. */
    public DraftedRow leaving(Proof more) {
        List<Proof> all = new ArrayList<>(proof);
        all.add(more);
        return new DraftedRow(
                actionClass,
                object,
                name,
                basis,
                target,
                targetScope,
                environment,
                attendance,
                credential,
                tool,
                declared,
                recovery,
                context,
                conditions,
                evidence,
                all);
    }
}
