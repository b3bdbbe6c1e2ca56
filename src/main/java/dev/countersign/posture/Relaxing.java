package dev.countersign.posture;

import dev.countersign.model.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the smallest changes that give a laxer verdict: single facts, and pairs only where no single fact helps.
 *
 * <p>For each set of facts there is one entry: the laxest verdict it can reach, by the values that ask least of people.
 */
final class Relaxing {
    private final ClassRules rules;
    private final int state;
    private final Verdict verdict;

    private Relaxing(ClassRules rules, int state) {
        this.rules = rules;
        this.state = state;
        this.verdict = rules.verdict(state);
    }

    static List<Change> of(ClassRules rules, int state) {
        Relaxing relaxing = new Relaxing(rules, state);
        List<Change> single = relaxing.single();
        return single.isEmpty() ? relaxing.pairs() : single;
    }

    private List<Change> single() {
        List<Change> found = new ArrayList<>();
        for (int fact = 0; fact < FactSpace.FACTS.size(); fact++) {
            best(fact).ifBetter(found);
        }
        return found;
    }

    private List<Change> pairs() {
        List<Change> found = new ArrayList<>();
        for (int first = 0; first < FactSpace.FACTS.size(); first++) {
            for (int second = first + 1; second < FactSpace.FACTS.size(); second++) {
                best(first, second).ifBetter(found);
            }
        }
        return found;
    }

    private Best best(int fact) {
        Best best = new Best();
        for (int word = 0; word < FactSpace.words(fact); word++) {
            if (word != FactSpace.word(state, fact)) {
                int changed = FactSpace.with(state, fact, word);
                best.offer(rules.verdict(changed), distance(fact, word), Map.of(fact, word));
            }
        }
        return best;
    }

    private Best best(int first, int second) {
        Best best = new Best();
        for (int one = 0; one < FactSpace.words(first); one++) {
            for (int two = 0; two < FactSpace.words(second); two++) {
                if (one != FactSpace.word(state, first) && two != FactSpace.word(state, second)) {
                    int changed = FactSpace.with(FactSpace.with(state, first, one), second, two);
                    int distance = distance(first, one) + distance(second, two);
                    best.offer(rules.verdict(changed), distance, Map.of(first, one, second, two));
                }
            }
        }
        return best;
    }

    /** How far a value is from the present one; for an unknown fact from the strictest, which stands last. */
    private int distance(int fact, int word) {
        int present = FactSpace.isUnknown(state, fact) ? FactSpace.words(fact) - 1 : FactSpace.word(state, fact);
        return Math.abs(word - present);
    }

    /** The laxest offer so far; of equally lax ones the nearest, of equally near ones the later and so stricter. */
    private final class Best {
        private Verdict to = verdict;
        private int distance = Integer.MAX_VALUE;
        private Map<Integer, Integer> words = Map.of();

        void offer(Verdict reached, int far, Map<Integer, Integer> by) {
            if (reached.isLaxerThan(to) || (reached == to && reached.isLaxerThan(verdict) && far <= distance)) {
                to = reached;
                distance = far;
                words = by;
            }
        }

        void ifBetter(List<Change> found) {
            if (to.isLaxerThan(verdict)) {
                Map<Fact, String> set = new EnumMap<>(Fact.class);
                words.forEach((fact, word) -> set.put(
                        FactSpace.FACTS.get(fact),
                        FactSpace.FACTS.get(fact).words().get(word)));
                found.add(new Change(set, to));
            }
        }
    }
}
