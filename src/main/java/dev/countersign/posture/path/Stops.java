package dev.countersign.posture.path;

import dev.countersign.model.Action;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Credential;
import dev.countersign.model.Decision;
import dev.countersign.model.Id;
import dev.countersign.model.Ref;
import dev.countersign.model.Tool;
import dev.countersign.model.Verdict;
import dev.countersign.model.Workflow;
import dev.countersign.posture.Fact;
import dev.countersign.posture.Named;
import dev.countersign.posture.ProofPacket.Grade;
import dev.countersign.posture.Row;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds the stops of paths. */
final class Stops {
    private final AgentActionBom document;
    private final PathWords words;
    private final Stop agent;
    private final Stop repository;

    Stops(AgentActionBom document, PathWords words) {
        this.document = document;
        this.words = words;
        this.agent = agent(document.workflow());
        this.repository = repository(document.workflow());
    }

    /** The stops of rows that share a credential and a verdict. */
    List<Stop> of(List<Row> rows) {
        Row first = rows.get(0);
        return List.of(
                agent, repository, credential(first.action().credential()), action(rows), target(rows), end(rows));
    }

    private Stop agent(Workflow workflow) {
        Set<String> agents = new LinkedHashSet<>();
        if (Named.is(workflow.agent())) {
            agents.add(workflow.agent());
        }
        workflow.agents().stream().filter(Named::is).forEach(agents::add);
        String attendance = words.value(Fact.ATTENDANCE, workflow.attendance().word());
        boolean unknown = workflow.attendance().isUnknown();
        String detail = unknown ? words.text("attendance.unknown") : attendance;
        return agents.isEmpty()
                ? new Stop(Lane.AGENT, words.text("agent.none"), true, detail, unknown)
                : new Stop(Lane.AGENT, String.join(", ", agents), false, detail, unknown);
    }

    private Stop repository(Workflow workflow) {
        boolean known = Named.is(workflow.repository());
        String path = Named.is(workflow.path()) ? workflow.path() : "";
        return new Stop(
                Lane.REPOSITORY, known ? workflow.repository() : words.text("repository.none"), !known, path, false);
    }

    private Stop credential(Ref ref) {
        if (ref.equals(Ref.NONE)) {
            return Stop.known(Lane.CREDENTIAL, words.text("credential.none"), "");
        }
        Optional<Credential> credential = ref.id().flatMap(document::credential);
        if (credential.isEmpty()) {
            String text = ref.id().isEmpty()
                    ? words.text("credential.unknown")
                    : words.text("credential.missing", ref.word());
            return new Stop(Lane.CREDENTIAL, text, true, "", false);
        }
        Credential found = credential.get();
        boolean unknown = found.scope().isUnknown();
        String scope = unknown
                ? words.text("scope.unknown")
                : words.text(found.scope().isBroad() ? "scope.broad" : "scope.narrow");
        return new Stop(Lane.CREDENTIAL, named(found.name(), found.id()), false, scope, unknown);
    }

    private Stop action(List<Row> rows) {
        Row first = rows.get(0);
        String kind = words.actionClass(first.action().actionClass());
        Set<Fact> assumed = new LinkedHashSet<>();
        rows.stream()
                .filter(row -> row.inForce() == row.computed().verdict())
                .forEach(row -> assumed.addAll(row.computed().assumed()));
        String detail = assumed.isEmpty()
                ? kind
                : words.text("assumed", words.facts(assumed.stream().sorted().toList()));
        String name = rows.size() > 1
                ? words.text("rows", rows.size(), kind)
                : named(first.action().name(), first.id());
        boolean plain = detail.equals(kind) && (rows.size() > 1 || sameWords(name, kind));
        return new Stop(Lane.ACTION, name, false, plain ? "" : detail, !assumed.isEmpty());
    }

    /** A class below a row of the same name would say it twice. */
    private static boolean sameWords(String name, String kind) {
        return name.strip().toLowerCase(Locale.ROOT).equals(kind.toLowerCase(Locale.ROOT));
    }

    private Stop target(List<Row> rows) {
        List<Stop> targets =
                rows.stream().map(row -> target(row, row.action())).distinct().toList();
        return targets.size() == 1
                ? targets.get(0)
                : new Stop(
                        Lane.TARGET,
                        words.text("targets", targets.size()),
                        false,
                        "",
                        targets.stream().anyMatch(Stop::unsure));
    }

    private Stop target(Row row, Action action) {
        Optional<String> tool =
                action.tool().map(id -> document.tool(id).map(t -> toolName(t)).orElse(id.value()));
        boolean unknown = row.facts().isUnknown(Fact.ENVIRONMENT);
        String environment = environment(row, unknown);
        if (Named.is(action.target())) {
            return new Stop(Lane.TARGET, action.target(), false, environment, unknown);
        }
        if (tool.isPresent()) {
            return new Stop(Lane.TARGET, tool.get(), false, environment, unknown);
        }
        boolean scopeUnknown = row.facts().isUnknown(Fact.TARGET_SCOPE);
        String scope = scopeUnknown
                ? words.text("target.unknown")
                : words.text("target." + row.facts().get(Fact.TARGET_SCOPE));
        return new Stop(Lane.TARGET, scope, scopeUnknown, environment, unknown);
    }

    private String environment(Row row, boolean unknown) {
        if (unknown) {
            return words.text("environment.unknown");
        }
        String word = row.facts().get(Fact.ENVIRONMENT);
        return word.equals("none") ? "" : words.value(Fact.ENVIRONMENT, word);
    }

    private static String toolName(Tool tool) {
        return named(tool.name(), tool.id());
    }

    private Stop end(List<Row> rows) {
        List<Held> held = rows.stream().map(this::held).distinct().toList();
        Held by = held.size() == 1
                ? held.get(0)
                : new Held(
                        words.text("held.several", held.size()), held.stream().anyMatch(Held::unsure));
        Grade worst = rows.stream()
                .map(row -> row.proof().grade())
                .min(Enum::compareTo)
                .orElse(Grade.MISSING);
        return new Stop(
                Lane.PROOF, by.words(), by.unsure(), words.text("proof." + worst.word()), worst == Grade.MISSING);
    }

    private record Held(String words, boolean unsure) {}

    /** Who approves, or which control holds it back. */
    private Held held(Row row) {
        Optional<Decision> decision = row.decision().filter(d -> !row.stale() && row.complete());
        Verdict verdict = row.inForce();
        return switch (verdict) {
            case ALLOW -> new Held(words.text("held.allow"), false);
            case APPROVE -> held(decision, Decision::approverRole, "approve");
            case BLOCK -> held(decision, Decision::control, "block");
            case UNDECIDED -> new Held(words.text("held.undecided"), true);
        };
    }

    private Held held(Optional<Decision> decision, Function<Decision, String> by, String key) {
        return decision.map(by)
                .filter(Named::is)
                .map(name -> new Held(words.text("held." + key, name), false))
                .orElseGet(() -> new Held(words.text("held." + key + ".none"), true));
    }

    private static String named(String name, Id id) {
        return name.isBlank() ? id.value() : name;
    }
}
