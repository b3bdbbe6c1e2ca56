package dev.countersign.compare;

import dev.countersign.edit.EditName;
import dev.countersign.edit.Replace;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import java.util.List;
import java.util.Map;

/**
 * Two edits of one document brought together by what they mean. What only one side changed is taken over; lists without
 * ids are sets, to which each side adds and from which each takes away; both logs are kept. What both changed in their
 * own way is a {@link Conflict}.
 */
public final class ThreeWay {
    private final AgentActionBom base;
    private final AgentActionBom ours;
    private final AgentActionBom theirs;
    private final Merging asOurs;

    private ThreeWay(AgentActionBom base, AgentActionBom ours, AgentActionBom theirs) {
        this.base = base;
        this.ours = ours;
        this.theirs = theirs;
        this.asOurs = new Merging(base, ours, theirs, Map.of());
    }

    /**
     * Compares.
     *
     * @param base what both started from
     * @param ours what it became here
     * @param theirs what it became elsewhere
     */
    public static ThreeWay of(AgentActionBom base, AgentActionBom ours, AgentActionBom theirs) {
        return new ThreeWay(base, NewEntries.apart(base, ours, theirs), theirs);
    }

    /** What both sides changed, in the order of the document; none when they go together. */
    public List<Conflict> conflicts() {
        return asOurs.conflicts();
    }

    /** What one side alone changed, in the order of the document. */
    public List<Taken> taken() {
        return asOurs.taken();
    }

    /** What it became here; entries that both sides added under one id have one of their own in it. */
    public AgentActionBom ours() {
        return ours;
    }

    /** What it became elsewhere. */
    public AgentActionBom theirs() {
        return theirs;
    }

    /**
     * Both edits in one document.
     *
     * @param choices whose side to take, by the place of the conflict; ours where nothing is chosen
     */
    public AgentActionBom merged(Map<Address, Side> choices) {
        return new Merging(base, ours, theirs, choices).document();
    }

    /** Puts both edits in the place of ours. */
    public Replace edit(EditName called, Map<Address, Side> choices) {
        return new Replace(called, merged(choices));
    }
}
