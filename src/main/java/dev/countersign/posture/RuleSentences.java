package dev.countersign.posture;

import dev.countersign.text.Texts;
import java.util.ArrayList;
import java.util.List;
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
        rule.when().forEach((fact, asked) -> clauses.add(fact == Fact.CLASS ? classes(asked) : clause(fact, asked)));
        return texts.get("rule." + rule.verdict().word(), joined(clauses, texts.get("rule.and")));
    }

    /** The classes in their order; of most of them those that are left out are named. */
    private String classes(Set<String> asked) {
        List<String> all = Fact.CLASS.words();
        boolean most = asked.size() > all.size() / 2 + 1;
        List<String> named = all.stream()
                .filter(word -> asked.contains(word) != most)
                .map(word -> texts.get("rule.quoted", sentences.value(Fact.CLASS, word)))
                .toList();
        if (most && named.isEmpty()) {
            return texts.get("rule.class.any");
        }
        return texts.get(most ? "rule.class.but" : "rule.class", joined(named, texts.get("rule.or")));
    }

    private String clause(Fact fact, Set<String> asked) {
        List<String> clauses = fact.words().stream()
                .filter(asked::contains)
                .map(word -> withoutIf(texts.optional("rule." + fact.word() + "." + word)
                        .orElseGet(() -> texts.get("fact." + fact.word() + "." + word + ".if"))))
                .toList();
        return joined(clauses, texts.get("rule.or"));
    }

    private String withoutIf(String clause) {
        String word = texts.get("suggestion.if") + " ";
        return clause.startsWith(word) ? clause.substring(word.length()) : clause;
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
