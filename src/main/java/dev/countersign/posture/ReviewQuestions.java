package dev.countersign.posture;

import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import dev.countersign.model.QuestionAnswer;
import dev.countersign.model.QuestionState;
import dev.countersign.model.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The questions of a review: seven that every review answers, then its own. */
public final class ReviewQuestions {
    /** The seven, in their order. Their words are {@code question.<id>.text} and {@code .why} in the bundles. */
    public static final List<Id> SEVEN = Stream.of(
                    "beyond-suggestions", "ownership", "credentials", "tool-reach", "action-kinds", "verdicts", "proof")
            .map(Id::new)
            .toList();

    private ReviewQuestions() {}

    /** Whether a question is one of the seven. */
    public static boolean isOneOfTheSeven(Id question) {
        return SEVEN.contains(question);
    }

    /** Every question of a review: the seven, then its own in their order. One nobody has touched is there, and open. */
    public static List<QuestionAnswer> all(Review review) {
        List<QuestionAnswer> all = new ArrayList<>();
        SEVEN.forEach(id -> all.add(review.question(id).orElseGet(() -> untouched(id))));
        review.questions().stream().filter(q -> !isOneOfTheSeven(q.id())).forEach(all::add);
        return List.copyOf(all);
    }

    private static QuestionAnswer untouched(Id id) {
        return new QuestionAnswer(id, "", QuestionState.OPEN, "", "", "", Optional.empty(), "", Optional.empty());
    }

    /** What a document already answers to each of the seven, in their order. */
    public static List<Prefilled> prefilled(AgentActionBom document, Matrix matrix) {
        return List.of(
                BeyondSuggestionsAnswer.of(document, SEVEN.get(0)),
                OwnershipAnswer.of(document, SEVEN.get(1)),
                CredentialsAnswer.of(document, SEVEN.get(2)),
                ToolReachAnswer.of(document, SEVEN.get(3)),
                ActionKindsAnswer.of(document, SEVEN.get(4)),
                VerdictsAnswer.of(matrix, SEVEN.get(5)),
                ProofAnswer.of(document, matrix, SEVEN.get(6)));
    }

    /** Where a question really stands: one that is parked without an owner or a date is open. */
    public static QuestionState state(QuestionAnswer question) {
        boolean parkedForNobody = question.state() == QuestionState.PARKED
                && (!Named.is(question.owner()) || question.due().isEmpty());
        return parkedForNobody ? QuestionState.OPEN : question.state();
    }
}
