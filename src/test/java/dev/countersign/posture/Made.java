package dev.countersign.posture;

import dev.countersign.model.Action;
import dev.countersign.model.ActionClass;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Credential;
import dev.countersign.model.CredentialKind;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.model.Decision;
import dev.countersign.model.Id;
import dev.countersign.model.Open;
import dev.countersign.model.Proof;
import dev.countersign.model.ProofKind;
import dev.countersign.model.Ref;
import dev.countersign.model.Review;
import dev.countersign.model.Tool;
import dev.countersign.model.ToolAccess;
import dev.countersign.model.ToolContext;
import dev.countersign.model.ToolKind;
import dev.countersign.model.Verdict;
import dev.countersign.model.shape.NotAWord;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes documents for tests. Fields are written as files write them: {@code "reach: reachable"}. */
final class Made {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final DenialReader SAYS_NOTHING =
            statement -> new Denial(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    static final List<Proof> REVIEWABLE = Stream.of(
                    ProofKind.PR_LINK,
                    ProofKind.WORKFLOW_RUN,
                    ProofKind.CREDENTIAL_IDENTITY,
                    ProofKind.POLICY_VERDICT,
                    ProofKind.APPROVER,
                    ProofKind.VALIDATION_RESULT)
            .map(Proof::of)
            .toList();

    private Made() {}

    /** A row with fields set. */
    static Action row(String id, ActionClass actionClass, String... fields) {
        return with(Action.of(new Id(id), id.replace('-', ' '), actionClass), fields);
    }

    /** A credential with fields set. */
    static Credential credential(String id, String... fields) {
        return with(
                new Credential(
                        new Id(id),
                        id.replace('-', ' '),
                        Open.of(CredentialKind.class, ""),
                        CredentialScope.UNKNOWN,
                        CredentialLifetime.UNKNOWN,
                        "",
                        "",
                        List.of(),
                        ""),
                fields);
    }

    /** A tool with fields set. */
    static Tool tool(String id, String... fields) {
        return with(
                new Tool(
                        new Id(id),
                        id.replace('-', ' '),
                        Open.of(ToolKind.class, ""),
                        ToolContext.UNKNOWN,
                        ToolAccess.UNKNOWN,
                        Ref.UNKNOWN,
                        List.of()),
                fields);
    }

    /** A fresh decision about a row of a document, with fields set. */
    static Decision decision(AgentActionBom document, String row, Verdict verdict, String... fields) {
        Id id = new Id(row);
        return with(
                new Decision(
                        id,
                        verdict,
                        "",
                        "",
                        "",
                        dev.countersign.model.ControlStrength.UNKNOWN,
                        "",
                        Optional.empty(),
                        FactsDigest.of(document, document.action(id).orElseThrow()),
                        true,
                        "",
                        Optional.empty()),
                fields);
    }

    /** A document of rows. */
    static AgentActionBom document(Action... rows) {
        return put(AgentActionBom.EMPTY, "actions", List.of(rows));
    }

    /** A record with fields set, each {@code "key: value"}; a dot leads into a field of a field. */
    static <R extends Record> R with(R record, String... fields) {
        R changed = record;
        for (String field : fields) {
            String[] pair = field.split(":\\s*", 2);
            changed = set(changed, pair[0], pair[1]);
        }
        return changed;
    }

    private static <R extends Record> R set(R record, String key, String text) {
        int dot = key.indexOf('.');
        if (dot >= 0) {
            String outer = key.substring(0, dot);
            return put(record, outer, set((Record) get(record, outer), key.substring(dot + 1), text));
        }
        try {
            Part.Scalar scalar = (Part.Scalar) part(record, key);
            return put(record, key, scalar.codec().read(text));
        } catch (NotAWord e) {
            throw new AssertionError(e);
        }
    }

    /** A record with one field replaced by a value of its type. */
    static <R extends Record> R put(R record, String key, Object value) {
        return Shape.of(record).with(record, part(record, key), value);
    }

    /** A document with its review changed. */
    static AgentActionBom reviewed(AgentActionBom document, String key, Object value) {
        return put(document, "review", put(document.review(), key, value));
    }

    /** A document with decisions. */
    static AgentActionBom decided(AgentActionBom document, Decision... decisions) {
        return reviewed(document, "decisions", List.of(decisions));
    }

    /** A document with a review whose fields are written as files write them. */
    static AgentActionBom reviewing(AgentActionBom document, String... fields) {
        Review review = with(document.review(), fields);
        return put(document, "review", review);
    }

    private static Object get(Record record, String key) {
        return Shape.of(record).get(record, part(record, key));
    }

    private static Part part(Record record, String key) {
        return Shape.of(record).part(key).orElseThrow(() -> new AssertionError("no field " + key));
    }

    /** Ids. */
    static List<Id> ids(String... ids) {
        return Arrays.stream(ids).map(Id::new).toList();
    }

    /** The matrix under the first rollout posture, on a day, of a document whose statements say nothing. */
    static Matrix evaluated(AgentActionBom document) {
        return Evaluator.evaluate(document, FirstRollout.POSTURE, TODAY, SAYS_NOTHING);
    }
}
