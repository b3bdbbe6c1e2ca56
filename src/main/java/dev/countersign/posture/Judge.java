package dev.countersign.posture;

import dev.countersign.model.ActionClass;
import dev.countersign.model.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Says of facts what verdict they get, why, and what would relax it. Rows with the same facts are judged once. */
final class Judge {
    private static final Judgement UNCLASSIFIED =
            new Judgement(new Explanation(Verdict.UNDECIDED, List.of(), List.of(Fact.CLASS)), List.of());

    private final Map<String, ClassRules> rulesByClass = new HashMap<>();
    private final Map<Facts, Judgement> judged = new ConcurrentHashMap<>();

    Judge(Posture posture) {
        for (ActionClass actionClass : ActionClass.values()) {
            if (actionClass != ActionClass.UNCLASSIFIED) {
                rulesByClass.put(actionClass.word(), ClassRules.of(posture, actionClass));
            }
        }
    }

    Judgement judge(Facts facts) {
        Judgement known = judged.get(facts);
        if (known == null) {
            known = judgeAnew(facts);
            judged.put(facts, known);
        }
        return known;
    }

    private Judgement judgeAnew(Facts facts) {
        ClassRules rules = rulesByClass.get(facts.get(Fact.CLASS));
        if (rules == null) {
            return UNCLASSIFIED;
        }
        int state = FactSpace.state(facts);
        return new Judgement(Explaining.of(rules, state), Relaxing.of(rules, state));
    }

    /** The verdict of some facts and what belongs to it. */
    record Judgement(Explanation explanation, List<Change> wouldChange) {}
}
