package dev.countersign.ui.pane;

import dev.countersign.model.Id;
import dev.countersign.posture.Change;
import dev.countersign.posture.Fact;
import dev.countersign.posture.Question;
import dev.countersign.posture.Row;
import dev.countersign.text.Texts;
import dev.countersign.ui.pane.Form.Consequence;
import dev.countersign.ui.session.Session;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the facts that decide verdicts do, said beside their fields. */
public final class FactConsequences {
    private static final Map<String, List<Fact>> OF_ACTION = Map.of(
            "attendance", List.of(Fact.ATTENDANCE),
            "environment", List.of(Fact.ENVIRONMENT),
            "target_scope", List.of(Fact.TARGET_SCOPE),
            "credential", List.of(Fact.CREDENTIAL_SCOPE, Fact.CREDENTIAL_LIFETIME),
            "approved_path", List.of(Fact.APPROVED_PATH),
            "recovery", List.of(Fact.RECOVERY));
    private static final Map<String, Fact> OF_PLACE = Map.of(
            "attendance", Fact.ATTENDANCE,
            "scope", Fact.CREDENTIAL_SCOPE,
            "lifetime", Fact.CREDENTIAL_LIFETIME);

    private final Session session;
    private final Texts texts;

    /** The consequences in a session. */
    public FactConsequences(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
    }

    /** What a field of the selected row does to its verdict. */
    public Consequence ofAction(String key) {
        List<Fact> facts = OF_ACTION.getOrDefault(key, List.of());
        Optional<Row> row = session.selectedRow();
        if (facts.isEmpty() || row.isEmpty()) {
            return Consequence.NONE;
        }
        Optional<Change> change = row.get().wouldChange().stream()
                .filter(c -> c.set().keySet().stream().anyMatch(facts::contains))
                .findFirst();
        boolean assumed = row.get().computed().assumed().stream().anyMatch(facts::contains);
        if (change.isPresent()) {
            return new Consequence(
                    texts.get(
                            change.get().set().size() == 1 ? "consequence.would" : "consequence.would.together",
                            inWords(change.get()),
                            texts.get("consequence.verdict." + change.get().to().word())),
                    true);
        }
        return assumed ? new Consequence(texts.get("consequence.assumed"), true) : Consequence.NONE;
    }

    /** The value alone where it is that of the field itself, else with the name of its fact. */
    private String inWords(Change change) {
        boolean alone = change.set().size() == 1;
        return change.set().entrySet().stream()
                .map(entry -> (alone ? "" : texts.get("fact." + entry.getKey().word()) + ": ")
                        + texts.optional("fact." + entry.getKey().word() + "." + entry.getValue())
                                .orElse(entry.getValue()))
                .collect(Collectors.joining(" + "));
    }

    /** What a field of the workflow or a credential does: how many rows it could relax. */
    public Consequence ofPlace(dev.countersign.model.Address place, String key) {
        Optional<Fact> fact = Optional.ofNullable(OF_PLACE.get(key));
        if (fact.isEmpty()) {
            return Consequence.NONE;
        }
        Optional<Question> question = session.matrix().questions().stream()
                .filter(q -> q.on().equals(place) && q.fact() == fact.get())
                .findFirst();
        if (question.isEmpty()) {
            return Consequence.NONE;
        }
        List<Id> rows = question.get().rows().isEmpty()
                ? question.get().withOthers()
                : question.get().rows();
        String names = rows.stream()
                .flatMap(id -> session.document().action(id).stream())
                .map(action -> action.name())
                .limit(3)
                .collect(Collectors.joining(", "));
        return new Consequence(texts.get("consequence.question", rows.size(), names), true);
    }
}
