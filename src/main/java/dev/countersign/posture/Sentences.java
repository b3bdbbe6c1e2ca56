package dev.countersign.posture;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import dev.countersign.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts what a matrix says into sentences that can be read aloud. Names from the document are shown as {@link Deceptive}
 * shows them, so no sentence can deceive.
 */
public final class Sentences {
    private static final Pattern KEY = Pattern.compile("(word|question)\\.[a-z0-9_.-]+");

    private final Texts texts;
    private final Reasons reasons;

    /** Sentences in the language of some texts. */
    public Sentences(Texts texts) {
        this.texts = texts;
        this.reasons = new Reasons(texts);
    }

    /** Why a row has its computed verdict, with everything that was assumed. */
    public String explanation(Row row) {
        return Stream.concat(Stream.of(reason(row)), assumptions(row).stream()).collect(Collectors.joining(" "));
    }

    /** Why a row has its computed verdict: "Approval, because a job nobody watches is about to change code." */
    public String reason(Row row) {
        Explanation computed = row.computed();
        if (!computed.rules().isEmpty()) {
            return reasons.of(computed);
        }
        List<Fact> unknown = computed.undecidedBecause();
        if (unknown.isEmpty()) {
            return texts.get("undecided.no_rule");
        }
        return unknown.contains(Fact.CLASS)
                ? texts.get("undecided.unclassified")
                : texts.get("undecided.unknown", joined(unknown.stream().map(this::fact)));
    }

    /** What was assumed for a row, a sentence a fact, in the order of facts. */
    public List<String> assumptions(Row row) {
        return row.computed().assumedValues().entrySet().stream()
                .map(assumed -> "assumed." + assumed.getKey().word() + "." + assumed.getValue())
                .map(texts::get)
                .toList();
    }

    /** What the rules of a row ask for besides, in the language of the texts. */
    public List<String> conditions(Row row) {
        return row.computed().conditions().stream()
                .map(condition -> condition.in(texts.locale()))
                .toList();
    }

    /** What a fact is called. */
    public String fact(Fact fact) {
        return texts.get("fact." + fact.word());
    }

    /** What a value of a fact is called, {@code unknown} included. */
    public String value(Fact fact, String word) {
        if (fact == Fact.CLASS) {
            return texts.optional("word.action_class." + word).orElse(word);
        }
        String key = word.equals(Fact.UNKNOWN) ? "fact.unknown" : "fact." + fact.word() + "." + word;
        return texts.optional(key).orElse(word);
    }

    /** The condition of a change: "If a person attends each run". */
    public String condition(Change change) {
        List<String> clauses = change.set().entrySet().stream()
                .map(set -> texts.get("fact." + set.getKey().word() + "." + set.getValue() + ".if"))
                .toList();
        return Reasons.capitalised(clauses.stream()
                .reduce((first, second) -> texts.get("suggestion.both", first, withoutIf(second)))
                .orElse(""));
    }

    /** The second of two conditions does not say "if" again. */
    private String withoutIf(String clause) {
        String word = texts.get("suggestion.if") + " ";
        return clause.startsWith(word) ? clause.substring(word.length()) : clause;
    }

    /** What a change would do: "If a person attends each run, this would be allowed." */
    public String change(Change change) {
        return texts.get("suggestion." + change.to().word(), condition(change));
    }

    /** What to ask: "Can “delete branch” be undone?" */
    public String question(Question question, AgentActionBom document) {
        return texts.get("ask." + question.fact().word() + "." + question.on().kind(), label(document, question.on()));
    }

    /** What an answer could do: which rows it could relax, alone or with another answer. */
    public String gain(Question question, AgentActionBom document) {
        return Stream.of(Map.entry("ask.relaxes", question.rows()), Map.entry("ask.with_others", question.withOthers()))
                .filter(gain -> !gain.getValue().isEmpty())
                .map(gain -> texts.get(gain.getKey(), gain.getValue().size(), names(document, gain.getValue())))
                .collect(Collectors.joining(" "));
    }

    /** What a contradiction is. */
    public String contradiction(Remark remark) {
        return remark("contradiction.", remark);
    }

    /** What to do about something that stands before sign-off. */
    public String readiness(Remark remark) {
        return remark("readiness.", remark);
    }

    private String remark(String kind, Remark remark) {
        return texts.get(
                        kind + remark.code(),
                        remark.arguments().stream().map(this::argument).toArray())
                .strip();
    }

    /** What a document already answers to a question, a sentence a line. */
    public List<String> prefilled(Prefilled answer) {
        return answer.lines().stream()
                .map(line -> texts.get(
                        "prefill." + line.code(),
                        line.arguments().stream()
                                .map(list -> joined(list.stream().map(this::argument)))
                                .toArray()))
                .toList();
    }

    /** A key of a word becomes the word; everything else is a text of the document. */
    private String argument(String argument) {
        Optional<String> word = KEY.matcher(argument).matches() ? texts.optional(argument) : Optional.empty();
        return word.orElseGet(() -> Deceptive.shown(argument));
    }

    private String names(AgentActionBom document, List<Id> rows) {
        return joined(rows.stream().map(id -> label(document, Address.action(id))));
    }

    private static String joined(Stream<String> texts) {
        return texts.collect(Collectors.joining(", "));
    }

    private static String label(AgentActionBom document, Address on) {
        Optional<String> name = on.kind().equals("credential")
                ? on.id().flatMap(document::credential).map(c -> Named.or(c.name(), c.id()))
                : on.id().flatMap(document::action).map(Arguments::name);
        return Deceptive.shown(name.orElse(on.text()));
    }
}
