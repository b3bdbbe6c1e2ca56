package dev.countersign.posture;

import dev.countersign.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the rules of a posture into sentences: "Blocked when the class is delete and it cannot be undone." */
public final class RuleSentences {
    private final Texts texts;
    private final Sentences sentences;

    /** Sentences in the language of some texts. */
    public RuleSentences(Texts texts) {
        this.texts = texts;
        this.sentences = new Sentences(texts);
    }

    /** When a rule applies and what it gives. */
    public String of(Rule rule) {
        List<String> clauses = new ArrayList<>();
        for (Map.Entry<Fact, Set<String>> asked : rule.when().entrySet()) {
            clauses.add(texts.get(
                    "rule.fact", sentences.fact(asked.getKey()), values(asked.getKey(), asked.getValue())));
        }
        return texts.get("rule." + rule.verdict().word(), joined(clauses, texts.get("rule.and")));
    }

    /** The values in their order; of most of them those that are left out are named. */
    private String values(Fact fact, Set<String> asked) {
        List<String> all = fact.words();
        boolean most = fact == Fact.CLASS && asked.size() > all.size() / 2 + 1;
        List<String> named = all.stream()
                .filter(word -> asked.contains(word) != most)
                .map(word -> sentences.value(fact, word))
                .toList();
        if (most && named.isEmpty()) {
            return texts.get("rule.any");
        }
        return most
                ? texts.get("rule.all_but", joined(named, texts.get("rule.and")))
                : joined(named, texts.get("rule.or"));
    }

    private static String joined(List<String> things, String last) {
        if (things.size() < 2) {
            return String.join("", things);
        }
        String before = String.join(", ", things.subList(0, things.size() - 1));
        return before + " " + last + " " + things.get(things.size() - 1);
    }

    /** Why, in the language of the texts. */
    public String because(Rule rule) {
        return rule.because().in(texts.locale());
    }
}
