package dev.countersign.posture;

import dev.countersign.model.Action;
import dev.countersign.model.ActionClass;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Attendance;
import dev.countersign.model.Basis;
import dev.countersign.model.Credential;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.model.Decision;
import dev.countersign.model.Declared;
import dev.countersign.model.Environment;
import dev.countersign.model.Id;
import dev.countersign.model.Proof;
import dev.countersign.model.ProofKind;
import dev.countersign.model.Reach;
import dev.countersign.model.Ref;
import dev.countersign.model.TargetScope;
import dev.countersign.model.ToolContext;
import dev.countersign.model.Verdict;
import dev.countersign.model.YesNo;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Documents and postures by chance; the same seed gives the same. Unknown facts are frequent. */
final class Generated {
    private final Random random;

    Generated(long seed) {
        this.random = new Random(seed);
    }

    AgentActionBom document() {
        return document(1 + random.nextInt(8));
    }

    AgentActionBom document(int rows) {
        AgentActionBom bom = AgentActionBom.EMPTY;
        bom = Made.put(bom, "workflow", Made.put(bom.workflow(), "attendance", any(Attendance.values())));
        if (random.nextBoolean()) {
            bom = Made.put(bom, "workflow", Made.put(bom.workflow(), "owner", "a team"));
        }
        bom = Made.put(
                bom,
                "credentials",
                IntStream.range(0, 3).mapToObj(this::credential).toList());
        bom = Made.put(
                bom, "actions", IntStream.range(0, rows).mapToObj(this::row).toList());
        bom = Made.put(bom, "proof", proof());
        return decided(bom);
    }

    private Credential credential(int number) {
        Credential credential = Made.credential("credential-" + number);
        credential = Made.put(credential, "scope", any(CredentialScope.values()));
        return Made.put(credential, "lifetime", any(CredentialLifetime.values()));
    }

    private Action row(int number) {
        return new Action(
                new Id("row-" + number),
                "row " + number,
                any(ActionClass.values()),
                any(Reach.values()),
                any(Declared.values()),
                random.nextBoolean() ? "" : "target " + random.nextInt(3),
                maybe(TargetScope.values()),
                maybe(Environment.values()),
                maybe(Attendance.values()),
                reference(),
                Optional.empty(),
                any(YesNo.values()),
                any(YesNo.values()),
                ToolContext.UNKNOWN,
                Basis.DECLARED,
                List.of(),
                List.of(),
                random.nextInt(4) == 0 ? proof() : List.of());
    }

    private Ref reference() {
        int which = random.nextInt(7);
        return switch (which) {
            case 0 -> Ref.NONE;
            case 1, 2 -> Ref.UNKNOWN;
            case 3 -> Ref.to(new Id("not-there"));
            default -> Ref.to(new Id("credential-" + (which - 4)));
        };
    }

    private List<Proof> proof() {
        return switch (random.nextInt(3)) {
            case 0 -> List.of();
            case 1 -> List.of(Proof.of(any(ProofKind.values())));
            default -> Made.REVIEWABLE;
        };
    }

    private AgentActionBom decided(AgentActionBom document) {
        List<Decision> decisions = new ArrayList<>();
        for (Action action : document.actions()) {
            if (random.nextBoolean()) {
                Verdict verdict = any(Verdict.ALLOW, Verdict.APPROVE, Verdict.BLOCK);
                decisions.add(Made.decision(document, action.id().value(), verdict));
            }
        }
        return Made.decided(document, decisions.toArray(Decision[]::new));
    }

    Posture posture() {
        List<Rule> rules = new ArrayList<>();
        int count = 1 + random.nextInt(25);
        for (int i = 0; i < count; i++) {
            rules.add(rule("rule-" + i, any(Verdict.ALLOW, Verdict.APPROVE, Verdict.BLOCK)));
        }
        return new Posture("generated", "1".repeat(64), rules);
    }

    /** A rule that asks for one to four facts. */
    Rule rule(String id, Verdict verdict) {
        Map<Fact, Set<String>> when = new EnumMap<>(Fact.class);
        int conditions = 1 + random.nextInt(4);
        while (when.size() < conditions) {
            Fact fact = any(Fact.values());
            Set<String> words = new HashSet<>();
            int most = fact == Fact.CLASS ? 12 : fact.words().size();
            int wanted = 1 + random.nextInt(most);
            while (words.size() < wanted) {
                words.add(any(fact.words().toArray(String[]::new)));
            }
            when.put(fact, words);
        }
        return new Rule(new Id(id), verdict, when, Localized.of("It says so."), Optional.empty());
    }

    @SafeVarargs
    final <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> Optional<T> maybe(T[] values) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(any(values));
    }
}
