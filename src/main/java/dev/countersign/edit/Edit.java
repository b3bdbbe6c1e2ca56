package dev.countersign.edit;

import dev.countersign.model.AgentActionBom;

/** A change of a document, as a value. Everything that changes a document is one of these. */
public sealed interface Edit
        permits SetField,
                SetList,
                Add,
                Remove,
                Move,
                Rename,
                Decide,
                Withdraw,
                Answer,
                Tick,
                SetOutcome,
                Park,
                AdoptPosture,
                Replace,
                Several {
    /**
     * The document after the change.
     *
     * @throws EditRefused when the document does not take it; nothing has changed then
     */
    AgentActionBom apply(AgentActionBom document) throws EditRefused;

    /** What it is called in "Undo: ...". */
    EditName name(AgentActionBom before);
}
