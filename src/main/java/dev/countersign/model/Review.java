package dev.countersign.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What people said and decided about a BOM.
 *
 * @param posture the posture it was made under
 * @param predecessor the record it came from
 * @param meeting when and with whom
 * @param signers who must sign, in this order
 * @param questions the review questions
 * @param checklist checklist items a person ticked
 * @param parked what was put off
 * @param annotations remarks
 * @param decisions one a row at most
 * @param conditions what must be done
 * @param evidenceRequired what must exist after each run: proof kinds or own words
 * @param triggers what reopens the decision: trigger ids or own words
 * @param residualRisk what risk remains
 * @param outcome what the review came to
 * @param validUntil the last day it holds
 * @param log who changed what when
 */
public record Review(
        PostureRef posture,
        Predecessor predecessor,
        Meeting meeting,
        List<Signer> signers,
        List<QuestionAnswer> questions,
        List<ChecklistTick> checklist,
        List<Parked> parked,
        List<Annotation> annotations,
        List<Decision> decisions,
        List<String> conditions,
        List<String> evidenceRequired,
        List<String> triggers,
        String residualRisk,
        Optional<Outcome> outcome,
        Optional<LocalDate> validUntil,
        List<LogEntry> log) {
    /** Copies the lists; refuses what cannot be with an {@link IllegalArgumentException}. */
    public Review {
        signers = List.copyOf(signers);
        questions = List.copyOf(questions);
        checklist = List.copyOf(checklist);
        parked = List.copyOf(parked);
        annotations = List.copyOf(annotations);
        decisions = List.copyOf(decisions);
        conditions = List.copyOf(conditions);
        evidenceRequired = List.copyOf(evidenceRequired);
        triggers = List.copyOf(triggers);
        log = List.copyOf(log);
        Unique.check("question", questions.stream().map(QuestionAnswer::id).toList());
        Unique.check("checklist item", checklist.stream().map(ChecklistTick::id).toList());
        Unique.check("annotation", annotations.stream().map(Annotation::id).toList());
        Unique.check("decision", decisions.stream().map(Decision::action).toList());
        Unique.check("signer", signers.stream().map(s -> s.role().word()).toList());
    }

    /** A review in which nothing has been said. */
    public static final Review NONE = new Review(
            new PostureRef("", ""),
            new Predecessor("", ""),
            new Meeting(Optional.empty(), List.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "",
            Optional.empty(),
            Optional.empty(),
            List.of());

    /** The decision about a row; empty when nobody decided. */
    public Optional<Decision> decision(Id action) {
        return decisions.stream().filter(d -> d.action().equals(action)).findFirst();
    }

    /** What was said to a question; empty when nothing was. */
    public Optional<QuestionAnswer> question(Id id) {
        return questions.stream().filter(q -> q.id().equals(id)).findFirst();
    }
}
