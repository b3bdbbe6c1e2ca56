package dev.countersign.posture;

import dev.countersign.model.Action;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Credential;
import dev.countersign.model.Id;
import dev.countersign.model.Ref;
import dev.countersign.model.TargetScope;
import dev.countersign.model.Tool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Credentials that nothing uses, that are not there, or that reach further than any row needs. */
final class CredentialContradictions {
    private final AgentActionBom document;
    private final Map<Id, List<Action>> rows = new HashMap<>();
    private final Set<Id> ofTools = new HashSet<>();

    private CredentialContradictions(AgentActionBom document) {
        this.document = document;
        document.actions()
                .forEach(action -> action.credential()
                        .id()
                        .ifPresent(id ->
                                rows.computeIfAbsent(id, i -> new ArrayList<>()).add(action)));
        document.tools().forEach(tool -> tool.credential().id().ifPresent(ofTools::add));
    }

    static List<Remark> in(AgentActionBom document) {
        CredentialContradictions check = new CredentialContradictions(document);
        List<Remark> found = new ArrayList<>(check.unused());
        found.addAll(check.unresolved());
        found.addAll(check.excess());
        return found;
    }

    private List<Remark> unused() {
        return document.credentials().stream()
                .filter(c -> !rows.containsKey(c.id()) && !ofTools.contains(c.id()))
                .map(c -> remark("credential.unused", c))
                .toList();
    }

    private List<Remark> unresolved() {
        Set<Id> there = new HashSet<>();
        document.credentials().forEach(c -> there.add(c.id()));
        List<Remark> found = new ArrayList<>();
        for (Action action : document.actions()) {
            if (isMissing(action.credential(), there)) {
                found.add(unresolved(Address.action(action.id()), Arguments.name(action), action.credential()));
            }
        }
        for (Tool tool : document.tools()) {
            if (isMissing(tool.credential(), there)) {
                found.add(unresolved(Address.tool(tool.id()), Named.or(tool.name(), tool.id()), tool.credential()));
            }
        }
        return found;
    }

    private static boolean isMissing(Ref credential, Set<Id> there) {
        return credential.id().filter(id -> !there.contains(id)).isPresent();
    }

    private static Remark unresolved(Address on, String name, Ref credential) {
        return Remark.of("credential.unresolved", on, name, credential.word());
    }

    private List<Remark> excess() {
        return document.credentials().stream()
                .filter(c -> c.scope().isBroad() && isOnlyUsedNarrowly(c))
                .map(c -> remark("credential.excess", c))
                .toList();
    }

    private boolean isOnlyUsedNarrowly(Credential credential) {
        List<Action> using = rows.getOrDefault(credential.id(), List.of());
        return !using.isEmpty() && using.stream().allMatch(a -> a.effectiveTargetScope() == TargetScope.NARROW);
    }

    private static Remark remark(String code, Credential credential) {
        return Remark.of(
                code,
                Address.credential(credential.id()),
                Named.or(credential.name(), credential.id()),
                Arguments.word(credential.scope()));
    }
}
