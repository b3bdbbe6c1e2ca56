package dev.countersign.ui.explain;

import dev.countersign.model.Action;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.posture.Fact;
import java.util.Optional;
import java.util.Set;

/** Where in a document a fact of a row is said, and whether saying it is one click. */
public final class FactPlaces {
    private static final Set<Fact> DIRECT =
            Set.of(Fact.ATTENDANCE, Fact.ENVIRONMENT, Fact.TARGET_SCOPE, Fact.APPROVED_PATH, Fact.RECOVERY);

    private FactPlaces() {}

    /** The field that says a fact of a row. */
    public static Address of(AgentActionBom document, Action row, Fact fact) {
        Address own = Address.action(row.id());
        return switch (fact) {
            case ATTENDANCE -> row.attendance().isPresent() ? own.at("attendance") : Address.WORKFLOW.at("attendance");
            case CREDENTIAL_SCOPE -> credential(document, row, "scope");
            case CREDENTIAL_LIFETIME -> credential(document, row, "lifetime");
            case PROOF -> Address.DOCUMENT.at("proof");
            case CLASS, ACTS -> own.at("class");
            case ENVIRONMENT, TARGET_SCOPE, APPROVED_PATH, RECOVERY -> own.at(fact.word());
        };
    }

    private static Address credential(AgentActionBom document, Action row, String key) {
        return row.credential()
                .id()
                .flatMap(document::credential)
                .map(c -> Address.credential(c.id()).at(key))
                .orElseGet(() -> Address.action(row.id()).at("credential"));
    }

    /** Whether the value of a fact is the word its field takes; else the person has to choose. */
    static boolean isDirect(Set<Fact> facts) {
        return DIRECT.containsAll(facts);
    }

    /** The one fact of a change, when it is one. */
    static Optional<Fact> single(Set<Fact> facts) {
        return facts.size() == 1 ? facts.stream().findFirst() : Optional.empty();
    }
}
