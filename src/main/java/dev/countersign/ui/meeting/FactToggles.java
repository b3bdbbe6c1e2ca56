package dev.countersign.ui.meeting;

import dev.countersign.edit.EditRefused;
import dev.countersign.edit.Places;
import dev.countersign.edit.SetField;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Credential;
import dev.countersign.model.Id;
import dev.countersign.model.Verdict;
import dev.countersign.model.shape.Codec;
import dev.countersign.model.shape.Part;
import dev.countersign.posture.Evaluator;
import dev.countersign.posture.Fact;
import dev.countersign.posture.Facts;
import dev.countersign.posture.Matrix;
import dev.countersign.posture.Question;
import dev.countersign.posture.Row;
import dev.countersign.ui.explain.FactPlaces;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The questions whose answers move a row, and what each answer would do to it. */
public final class FactToggles {
    /** What the class is and what proof there is are not said in one word. */
    private static final Set<Fact> NOT_ONE_WORD = EnumSet.of(Fact.CLASS, Fact.ACTS, Fact.PROOF);

    private final AgentActionBom document;
    private final Row row;
    private final Evaluator evaluator;

    private FactToggles(AgentActionBom document, Row row, Evaluator evaluator) {
        this.document = document;
        this.row = row;
        this.evaluator = evaluator;
    }

    /** The facts that can move a row now: those nobody knows, and known ones of which another value would relax it. */
    public static Set<Fact> thatMatter(Matrix matrix, Row row) {
        Set<Fact> facts = EnumSet.noneOf(Fact.class);
        matrix.questions().stream()
                .filter(q -> q.rows().contains(row.id()) || q.withOthers().contains(row.id()))
                .forEach(q -> facts.add(q.fact()));
        row.wouldChange().forEach(change -> facts.addAll(change.set().keySet()));
        facts.addAll(row.computed().undecidedBecause());
        facts.removeAll(NOT_ONE_WORD);
        return facts;
    }

    /** The questions about some facts of a row. */
    public static List<FactToggle> of(AgentActionBom document, Row row, Set<Fact> facts, Evaluator evaluator) {
        FactToggles toggles = new FactToggles(document, row, evaluator);
        return facts.stream()
                .sorted()
                .flatMap(fact -> toggles.toggle(fact).stream())
                .toList();
    }

    private Optional<FactToggle> toggle(Fact fact) {
        Address at = FactPlaces.of(document, row.action(), fact);
        if (!(Places.part(document, at).orElse(null) instanceof Part.Scalar scalar)) {
            return Optional.empty();
        }
        Verdict now = row.computed().verdict();
        List<FactToggle.Answer> answers = words(scalar.codec())
                .flatMap(word -> verdict(at, word).map(to -> new FactToggle.Answer(word, to, to != now)).stream())
                .toList();
        String text = Places.text(document, at);
        String shown = text.isEmpty() ? scalar.codec().leftOutWord() : text;
        return Optional.of(new FactToggle(
                new Question(fact, at.whole(), List.of(row.id()), List.of()),
                at,
                shown.isEmpty() ? row.facts().get(fact) : shown,
                answers));
    }

    private Stream<String> words(Codec codec) {
        return codec.kind() == Codec.Kind.CREDENTIAL
                ? Stream.concat(
                        document.credentials().stream().map(Credential::id).map(Id::value),
                        Stream.of("none", "unknown"))
                : codec.words().stream();
    }

    private Optional<Verdict> verdict(Address at, String word) {
        try {
            AgentActionBom answered = new SetField(at, word).apply(document);
            return answered.action(row.id()).map(action -> evaluator.verdict(Facts.of(answered, action)));
        } catch (EditRefused e) {
            return Optional.empty();
        }
    }
}
