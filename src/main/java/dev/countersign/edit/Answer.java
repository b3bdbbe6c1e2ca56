package dev.countersign.edit;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.LogWhat;
import dev.countersign.model.QuestionAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers a review question, or parks or reopens it.
 *
 * @param answer the question as it stands afterwards; its {@code by} and {@code at} are set from the stamp
 * @param stamp who answers, and when
 */
public record Answer(QuestionAnswer answer, Stamp stamp) implements Edit {
    @Override
    public AgentActionBom apply(AgentActionBom document) throws EditRefused {
        QuestionAnswer stamped = new QuestionAnswer(
                answer.id(),
                answer.text(),
                answer.state(),
                answer.answer(),
                answer.note(),
                answer.owner(),
                answer.due(),
                stamp.by(),
                Optional.of(stamp.at()));
        Optional<QuestionAnswer> before = document.review().question(answer.id());
        List<QuestionAnswer> questions = new ArrayList<>(document.review().questions());
        if (before.isPresent()) {
            questions.replaceAll(q -> q.id().equals(answer.id()) ? stamped : q);
        } else {
            questions.add(stamped);
        }
        return Logged.append(
                Places.set(document, Address.REVIEW.at("questions"), questions),
                stamp,
                LogWhat.ANSWER,
                Address.question(answer.id()),
                before.map(Answer::said).orElse(""),
                said(stamped));
    }

    private static String said(QuestionAnswer question) {
        return question.answer().isBlank() ? question.state().word() : question.answer();
    }

    @Override
    public EditName name(AgentActionBom before) {
        return EditName.of("answer", answer.id().value());
    }
}
