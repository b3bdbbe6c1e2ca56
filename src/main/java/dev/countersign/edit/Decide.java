package dev.countersign.edit;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Decision;
import dev.countersign.model.LogWhat;
import dev.countersign.model.PostureRef;
import dev.countersign.model.Worded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides a row, or confirms or completes its decision.
 *
 * @param decision the decision, bound to the facts of the row
 * @param posture the posture it was made under; written with the first decision
 * @param loosening whether it is laxer than the computed verdict
 * @param conditions what the rules ask for besides; proposed to the review
 * @param stamp who decides, and when
 */
public record Decide(Decision decision, PostureRef posture, boolean loosening, List<String> conditions, Stamp stamp)
        implements Edit {
    /** Copies the list. */
    public Decide {
        conditions = List.copyOf(conditions);
    }

    @Override
    public AgentActionBom apply(AgentActionBom document) throws EditRefused {
        Optional<Decision> before = document.review().decision(decision.action());
        List<Decision> decisions = new ArrayList<>(document.review().decisions());
        if (before.isPresent()) {
            decisions.replaceAll(d -> d.action().equals(decision.action()) ? decision : d);
        } else {
            decisions.add(decision);
        }
        AgentActionBom changed = Places.set(document, Address.REVIEW.at("decisions"), decisions);
        if (changed.review().posture().sha256().isEmpty()) {
            changed = Places.set(changed, Address.REVIEW.at("posture"), posture);
        }
        List<String> all = new ArrayList<>(changed.review().conditions());
        conditions.stream().filter(c -> !all.contains(c)).forEach(all::add);
        changed = Places.set(changed, Address.REVIEW.at("conditions"), all);
        if (before.filter(this::saysTheSame).isPresent()) {
            return changed;
        }
        return Logged.append(
                changed,
                stamp,
                loosening ? LogWhat.LOOSENED : LogWhat.DECISION,
                Address.action(decision.action()),
                before.map(Decision::verdict).map(Worded::word).orElse(""),
                decision.verdict().word());
    }

    /** Naming an approver or a control later changes no verdict, so the log stays silent. */
    private boolean saysTheSame(Decision earlier) {
        return earlier.verdict() == decision.verdict()
                && earlier.factsSha256().equals(decision.factsSha256())
                && earlier.confirmed() == decision.confirmed();
    }

    @Override
    public EditName name(AgentActionBom before) {
        return EditName.of(
                "decide",
                "verdict." + decision.verdict().word(),
                Places.label(before, Address.action(decision.action())));
    }
}
