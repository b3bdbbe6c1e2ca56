package dev.countersign.posture;

import dev.countersign.model.Action;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Credential;
import dev.countersign.model.Id;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the unknown facts whose answer could relax a verdict, at the places that state them. */
final class QuestionsThatMatter {
    private final RowFacts facts;
    private final Map<Place, Gain> gains = new LinkedHashMap<>();
    private final Map<Address, Integer> documentOrder = new HashMap<>();

    private QuestionsThatMatter(AgentActionBom document) {
        this.facts = new RowFacts(document);
        takeOrder(Address.WORKFLOW);
        document.credentials().forEach(c -> takeOrder(Address.credential(c.id())));
        document.actions().forEach(a -> takeOrder(Address.action(a.id())));
    }

    /** The questions, those that relax most rows first. */
    static List<Question> in(AgentActionBom document, List<Row> rows) {
        QuestionsThatMatter asked = new QuestionsThatMatter(document);
        rows.forEach(asked::ask);
        return asked.questions();
    }

    private void takeOrder(Address place) {
        documentOrder.put(place, documentOrder.size());
    }

    private void ask(Row row) {
        for (Change change : row.wouldChange()) {
            if (change.set().keySet().stream().allMatch(row.facts()::isUnknown)) {
                boolean alone = change.set().size() == 1;
                change.set().keySet().forEach(fact -> gain(row, fact).add(row.id(), alone));
            }
        }
    }

    private Gain gain(Row row, Fact fact) {
        return gains.computeIfAbsent(new Place(fact, statedAt(row.action(), fact)), place -> new Gain());
    }

    private Address statedAt(Action action, Fact fact) {
        boolean ofCredential = fact == Fact.CREDENTIAL_SCOPE || fact == Fact.CREDENTIAL_LIFETIME;
        if (ofCredential) {
            return facts.credential(action.credential())
                    .map(Credential::id)
                    .map(Address::credential)
                    .orElse(Address.action(action.id()));
        }
        boolean inherited = fact == Fact.ATTENDANCE && action.attendance().isEmpty();
        return inherited ? Address.WORKFLOW : Address.action(action.id());
    }

    private List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        gains.forEach((place, gain) -> questions.add(
                new Question(place.fact(), place.on(), List.copyOf(gain.alone()), List.copyOf(gain.withOthers()))));
        questions.sort(Comparator.comparing((Question q) -> -q.rows().size())
                .thenComparing(q -> -q.withOthers().size())
                .thenComparing(Question::fact)
                .thenComparing(q -> documentOrder.getOrDefault(q.on(), Integer.MAX_VALUE)));
        return questions;
    }

    private record Place(Fact fact, Address on) {}

    private record Gain(Set<Id> alone, Set<Id> withOthers) {
        Gain() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        void add(Id row, boolean alone) {
            (alone ? alone() : withOthers()).add(row);
        }
    }
}
