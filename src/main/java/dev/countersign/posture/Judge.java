package dev.countersign.posture;

import dev.countersign.model.ActionClass;
import dev.countersign.model.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Says of facts what verdict they get, why, and what would relax it. Rows that do not differ in what the
 * rules of their class ask for are judged once. */
final class Judge {
    private static final Judgement UNCLASSIFIED =
            new Judgement(new Explanation(Verdict.UNDECIDED, List.of(), List.of(Fact.CLASS)), List.of());

    private final Map<String, OfClass> classes = new HashMap<>();

    Judge(Posture posture) {
        for (ActionClass actionClass : ActionClass.values()) {
            if (actionClass != ActionClass.UNCLASSIFIED) {
                classes.put(actionClass.word(), new OfClass(ClassRules.of(posture, actionClass)));
            }
        }
    }

    Judgement judge(Facts facts) {
        OfClass ofClass = classes.get(facts.get(Fact.CLASS));
        return ofClass == null ? UNCLASSIFIED : ofClass.judge(FactSpace.state(facts));
    }

    /** What has been judged of one class, by the essence of its states. */
    private record OfClass(ClassRules rules, Map<Integer, Judgement> judged) {
        OfClass(ClassRules rules) {
            this(rules, new ConcurrentHashMap<>());
        }

        Judgement judge(int state) {
            int essence = rules.essence(state);
            Judgement known = judged.get(essence);
            if (known == null) {
                known = new Judgement(Explaining.of(rules, essence), Relaxing.of(rules, essence));
                judged.put(essence, known);
            }
            return known;
        }
    }

    /** The verdict of some facts and what belongs to it. */
    record Judgement(Explanation explanation, List<Change> wouldChange) {}
}
