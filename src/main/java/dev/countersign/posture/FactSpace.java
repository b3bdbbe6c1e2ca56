package dev.countersign.posture;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers every state the changeable facts of a row can be in, so that verdicts can be kept in a table.
 *
 * <p>A state is a mixed-radix number with a digit a fact: the place of its value among the words of the fact, or the
 * number of words when nobody knows it.
 */
final class FactSpace {
    static final List<Fact> FACTS =
            Arrays.stream(Fact.values()).filter(Fact::isChangeable).toList();

    private static final int[] WORDS =
            FACTS.stream().mapToInt(fact -> fact.words().size()).toArray();
    private static final int[] STRIDES = strides();

    /** How many states there are. */
    static final int SIZE = STRIDES[STRIDES.length - 1] * (WORDS[WORDS.length - 1] + 1);

    private FactSpace() {}

    private static int[] strides() {
        int[] strides = new int[WORDS.length];
        int stride = 1;
        for (int fact = 0; fact < WORDS.length; fact++) {
            strides[fact] = stride;
            stride *= WORDS[fact] + 1;
        }
        return strides;
    }

    /** The state the facts are in; a word that is none of a fact's counts as unknown. */
    static int state(Facts facts) {
        int state = 0;
        for (int fact = 0; fact < FACTS.size(); fact++) {
            int word = FACTS.get(fact).words().indexOf(facts.get(FACTS.get(fact)));
            state += STRIDES[fact] * (word < 0 ? WORDS[fact] : word);
        }
        return state;
    }

    /** How many values a fact can take when it is known. */
    static int words(int fact) {
        return WORDS[fact];
    }

    /** The value of a fact in a state. */
    static int word(int state, int fact) {
        return state / STRIDES[fact] % (WORDS[fact] + 1);
    }

    /** Whether nobody knows a fact in a state. */
    static boolean isUnknown(int state, int fact) {
        return word(state, fact) == WORDS[fact];
    }

    /** The first fact nobody knows in a state; the number of facts when all are known. */
    static int firstUnknown(int state) {
        int fact = 0;
        while (fact < WORDS.length && !isUnknown(state, fact)) {
            fact++;
        }
        return fact;
    }

    /** The state with one fact set. */
    static int with(int state, int fact, int word) {
        return state + (word - word(state, fact)) * STRIDES[fact];
    }
}
