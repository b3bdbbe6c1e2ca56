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
        for (int fact : rules.asked()) {
            best(fact).ifBetter(found);
        }
        return found;
    }

    private List<Change> pairs() {
        List<Change> found = new ArrayList<>();
        int[] facts = rules.asked();
        for (int first = 0; first < facts.length; first++) {
            for (int second = first + 1; second < facts.length; second++) {
                best(facts[first], facts[second]).ifBetter(found);
            }
        }
        return found;
    }

    private Best best(int fact) {
        Best best = new Best(fact);
        for (int word = 0; word < FactSpace.words(fact); word++) {
            if (word != FactSpace.word(state, fact)) {
                best.offer(FactSpace.with(state, fact, word), distance(fact, word));
            }
        }
        return best;
    }

    private Best best(int first, int second) {
        Best best = new Best(first, second);
        for (int one = 0; one < FactSpace.words(first); one++) {
            for (int two = 0; two < FactSpace.words(second); two++) {
                if (one != FactSpace.word(state, first) && two != FactSpace.word(state, second)) {
                    int changed = FactSpace.with(FactSpace.with(state, first, one), second, two);
                    best.offer(changed, distance(first, one) + distance(second, two));
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

    /** The laxest state so far; of equally lax ones the nearest, of equally near ones the later and so stricter. */
    private final class Best {
        private final int[] facts;
        private int changed = state;
        private int distance = Integer.MAX_VALUE;
        private Verdict to = verdict;

        Best(int... facts) {
            this.facts = facts;
        }

        void offer(int other, int far) {
            Verdict reached = rules.verdict(other);
            if (reached.isLaxerThan(to) || (reached == to && reached.isLaxerThan(verdict) && far <= distance)) {
                to = reached;
                distance = far;
                changed = other;
            }
        }

        void ifBetter(List<Change> found) {
            if (to.isLaxerThan(verdict)) {
                Map<Fact, String> set = new EnumMap<>(Fact.class);
                for (int index : facts) {
                    Fact fact = FactSpace.FACTS.get(index);
                    set.put(fact, fact.words().get(FactSpace.word(changed, index)));
                }
                found.add(new Change(set, to));
            }
        }
    }
}
