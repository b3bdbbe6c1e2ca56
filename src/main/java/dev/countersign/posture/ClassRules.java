package dev.countersign.posture;

import dev.countersign.model.ActionClass;
import dev.countersign.model.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a posture that can match one class, and the verdict they give in every state of the other facts.
 *
 * <p>Verdicts are worked out when first asked for and kept. Threads may work out the same one twice; they get the same.
 */
final class ClassRules {
    private final List<Rule> rules;
    private final int[][] masks;
    private final int[] asked;
    private final @Nullable Verdict[] verdicts = new Verdict[FactSpace.SIZE];

    private ClassRules(List<Rule> rules) {
        this.rules = rules;
        this.masks = rules.stream().map(ClassRules::masks).toArray(int[][]::new);
        this.asked = IntStream.range(0, FactSpace.FACTS.size())
                .filter(this::isAskedFor)
                .toArray();
    }

    /** The rules for a class. */
    static ClassRules of(Posture posture, ActionClass actionClass) {
        return new ClassRules(posture.rules().stream()
                .filter(rule -> asksFor(rule, Fact.CLASS, actionClass.word()))
                .filter(rule -> asksFor(rule, Fact.ACTS, actionClass.acts().word()))
                .toList());
    }

    private static boolean asksFor(Rule rule, Fact fact, String word) {
        Set<String> words = rule.when().get(fact);
        return words == null || words.contains(word);
    }

    /** For each fact the values that match, as bits. */
    private static int[] masks(Rule rule) {
        Map<Fact, Set<String>> when = rule.when();
        return FactSpace.FACTS.stream()
                .mapToInt(fact -> mask(fact, when.getOrDefault(fact, Set.copyOf(fact.words()))))
                .toArray();
    }

    private static int mask(Fact fact, Set<String> matching) {
        int mask = 0;
        for (int word = 0; word < fact.words().size(); word++) {
            mask |= matching.contains(fact.words().get(word)) ? 1 << word : 0;
        }
        return mask;
    }

    private boolean isAskedFor(int fact) {
        int every = (1 << FactSpace.words(fact)) - 1;
        return Arrays.stream(masks).anyMatch(mask -> mask[fact] != every);
    }

    /** The facts these rules ask for; no other can change a verdict. */
    int[] asked() {
        return asked.clone();
    }

    /** The state that stands for all which differ only in facts these rules do not ask for. */
    int essence(int state) {
        int essence = 0;
        for (int fact : asked) {
            essence = FactSpace.with(essence, fact, FactSpace.word(state, fact));
        }
        return essence;
    }

    /** The verdict in a state: the worst over everything that the unknown facts could be. */
    Verdict verdict(int state) {
        Verdict kept = verdicts[state];
        if (kept == null) {
            kept = worst(state);
            verdicts[state] = kept;
        }
        return kept;
    }

    private Verdict worst(int state) {
        int fact = FactSpace.firstUnknown(state);
        if (fact == FactSpace.FACTS.size()) {
            return strictest(state);
        }
        Verdict worst = Verdict.ALLOW;
        for (int word = 0; word < FactSpace.words(fact); word++) {
            Verdict verdict = verdict(FactSpace.with(state, fact, word));
            worst = verdict.isStricterThan(worst) ? verdict : worst;
        }
        return worst;
    }

    /** The strictest of the rules that match a state in which every fact is known. */
    private Verdict strictest(int state) {
        Verdict strictest = Verdict.UNDECIDED;
        for (int rule = 0; rule < masks.length; rule++) {
            Verdict verdict = rules.get(rule).verdict();
            boolean counts = strictest == Verdict.UNDECIDED || verdict.isStricterThan(strictest);
            if (counts && matchesWhateverIsUnknown(rule, state)) {
                strictest = verdict;
            }
        }
        return strictest;
    }

    /** The rules of a verdict that match on what is known in a state; where none does, those that can match. */
    List<Rule> speakingFor(Verdict verdict, int state) {
        List<Rule> sure = rulesOf(verdict, rule -> matchesWhateverIsUnknown(rule, state));
        return sure.isEmpty() ? rulesOf(verdict, rule -> canMatch(rule, state)) : sure;
    }

    private List<Rule> rulesOf(Verdict verdict, IntPredicate matches) {
        return IntStream.range(0, masks.length)
                .filter(rule -> rules.get(rule).verdict() == verdict)
                .filter(matches)
                .mapToObj(rules::get)
                .toList();
    }

    private boolean matchesWhateverIsUnknown(int rule, int state) {
        for (int fact = 0; fact < masks[rule].length; fact++) {
            int possible = possible(state, fact);
            if ((masks[rule][fact] & possible) != possible) {
                return false;
            }
        }
        return true;
    }

    private boolean canMatch(int rule, int state) {
        for (int fact = 0; fact < masks[rule].length; fact++) {
            if ((masks[rule][fact] & possible(state, fact)) == 0) {
                return false;
            }
        }
        return true;
    }

    /** The values a fact can have in a state, as bits. */
    private static int possible(int state, int fact) {
        return FactSpace.isUnknown(state, fact) ? (1 << FactSpace.words(fact)) - 1 : 1 << FactSpace.word(state, fact);
    }
}
