package dev.countersign.model;

import java.util.EnumSet;
import java.util.Set;

/** The kinds of proof we know and what each lets a reviewer reconstruct; files may hold others, which count as weak. */
@SuppressWarnings("ImmutableEnumChecker") // the set is filled here and only copies leave
public enum ProofKind implements Worded {
    /** A link to a pull request. */
    PR_LINK(true, ProofElement.ACTION, ProofElement.TARGET),
    /** The record of a CI run. */
    WORKFLOW_RUN(true, ProofElement.ACTOR, ProofElement.ACTION, ProofElement.TARGET, ProofElement.OUTCOME),
    /** A commit. */
    COMMIT(true, ProofElement.ACTOR, ProofElement.ACTION, ProofElement.TARGET),
    /** Which credential was used. */
    CREDENTIAL_IDENTITY(true, ProofElement.CREDENTIAL),
    /** What a policy said. */
    POLICY_VERDICT(true, ProofElement.APPROVAL),
    /** Who approved. */
    APPROVER(true, ProofElement.APPROVAL),
    /** The record of an approval. */
    APPROVAL_RECORD(true, ProofElement.APPROVAL),
    /** The result of tests or checks. */
    VALIDATION_RESULT(true, ProofElement.VALIDATION),
    /** The record of a tool call. */
    TOOL_INVOCATION(true, ProofElement.ACTOR, ProofElement.ACTION, ProofElement.TARGET),
    /** An event in the system that was changed. */
    TARGET_EVENT(true, ProofElement.ACTION, ProofElement.TARGET, ProofElement.OUTCOME),
    /** What came of it. */
    OUTCOME(true, ProofElement.OUTCOME),
    /** The record of a rollback. */
    ROLLBACK_RECORD(true),
    /** A chat. */
    CHAT_TRANSCRIPT(false),
    /** A picture. */
    SCREENSHOT(false),
    /** The name of a model. */
    MODEL_NAME(false),
    /** A policy nobody enforced. */
    POLICY_DOCUMENT(false),
    /** A log without identity or rule. */
    CI_LOG(false);

    private final boolean durable;
    private final Set<ProofElement> covers;

    ProofKind(boolean durable, ProofElement... covers) {
        this.durable = durable;
        this.covers = EnumSet.noneOf(ProofElement.class);
        for (ProofElement element : covers) {
            this.covers.add(element);
        }
    }

    /** Whether this kind proves something by itself. */
    public boolean isDurable() {
        return durable;
    }

    /** The elements this kind covers; none for weak kinds. */
    public Set<ProofElement> covers() {
        return EnumSet.copyOf(covers);
    }
}
