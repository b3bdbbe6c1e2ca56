package dev.countersign.posture;

import dev.countersign.model.Action;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Credential;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.model.Id;
import dev.countersign.model.Ref;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the facts of rows off a document: stated values first, else inherited or natural ones. */
final class RowFacts {
    private final AgentActionBom document;
    private final Map<Id, Credential> credentials = new HashMap<>();
    private final ProofGrades proof;

    RowFacts(AgentActionBom document) {
        this.document = document;
        this.proof = new ProofGrades(document);
        document.credentials().forEach(c -> credentials.put(c.id(), c));
    }

    Facts of(Action action) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.CLASS, action.actionClass().word());
        facts.put(Fact.ACTS, action.actionClass().acts().word());
        facts.put(
                Fact.ATTENDANCE, action.effectiveAttendance(document.workflow()).word());
        facts.put(Fact.ENVIRONMENT, action.effectiveEnvironment().word());
        facts.put(Fact.TARGET_SCOPE, action.effectiveTargetScope().word());
        facts.put(Fact.CREDENTIAL_SCOPE, scope(action.credential()));
        facts.put(Fact.CREDENTIAL_LIFETIME, lifetime(action.credential()));
        facts.put(Fact.APPROVED_PATH, action.approvedPath().word());
        facts.put(Fact.RECOVERY, action.recovery().word());
        facts.put(Fact.PROOF, proof.of(action).grade().word());
        return new Facts(facts);
    }

    ProofPacket proof(Action action) {
        return proof.of(action);
    }

    /** The credential a reference leads to; empty where it names none, none that is there, or nobody knows. */
    Optional<Credential> credential(Ref ref) {
        return ref.id().map(credentials::get);
    }

    private String scope(Ref ref) {
        if (ref.equals(Ref.NONE)) {
            return "narrow";
        }
        CredentialScope scope = credential(ref).map(Credential::scope).orElse(CredentialScope.UNKNOWN);
        if (scope.isNarrow()) {
            return "narrow";
        }
        return scope.isBroad() ? "broad" : Fact.UNKNOWN;
    }

    private String lifetime(Ref ref) {
        if (ref.equals(Ref.NONE)) {
            return "short";
        }
        CredentialLifetime lifetime = credential(ref).map(Credential::lifetime).orElse(CredentialLifetime.UNKNOWN);
        if (lifetime.isShort()) {
            return "short";
        }
        return lifetime.isStanding() ? "standing" : Fact.UNKNOWN;
    }
}
