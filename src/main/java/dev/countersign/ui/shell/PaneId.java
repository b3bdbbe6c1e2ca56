package dev.countersign.ui.shell;

import dev.countersign.model.Address;
import dev.countersign.model.Worded;
import java.util.Set;

/** The guided panes, in the order of the list on the left. */
public enum PaneId implements Worded {
    /** New, open, paste, recent. */
    START,
    /** Who and what acts. */
    WORKFLOW,
    /** What it acts with. */
    CREDENTIALS,
    /** What it can do. */
    ACTIONS,
    /** What it can call. */
    TOOLS,
    /** What proof remains. */
    PROOF,
    /** The seven questions and own ones. */
    QUESTIONS,
    /** The seven items. */
    CHECKLIST,
    /** Annotations, parked points, what was not understood, what does not fit together. */
    NOTES,
    /** The five parts of the decision. */
    DECISION,
    /** Readiness, signers, the record. */
    SIGN_OFF;

    private static final Set<String> SIGN_OFF_KEYS =
            Set.of("signers", "meeting", "meeting.date", "meeting.participants");

    /** Whether the pane is about the workflow, as against the review of it. */
    public boolean isAboutWorkflow() {
        return compareTo(PROOF) <= 0 && this != START;
    }

    /** The pane on which an address is found. */
    public static PaneId of(Address at) {
        return switch (at.kind()) {
            case "workflow" -> WORKFLOW;
            case "credential" -> CREDENTIALS;
            case "action" -> ACTIONS;
            case "tool" -> TOOLS;
            case "question" -> QUESTIONS;
            case "annotation" -> NOTES;
            case "review" -> SIGN_OFF_KEYS.contains(at.key().orElse("")) ? SIGN_OFF : DECISION;
            default -> of(at.key().orElse(""));
        };
    }

    private static PaneId of(String documentKey) {
        return switch (documentKey) {
            case "proof" -> PROOF;
            case "credentials" -> CREDENTIALS;
            case "tools" -> TOOLS;
            case "statements", "notes", "findings", "controls" -> NOTES;
            default -> ACTIONS;
        };
    }
}
