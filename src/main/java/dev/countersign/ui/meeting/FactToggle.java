package dev.countersign.ui.meeting;

import dev.countersign.model.Address;
import dev.countersign.model.Verdict;
import dev.countersign.posture.Question;
import java.util.List;

/**
 * A question whose answer moves a row, with what each answer would do.
 *
 * @param question the question
 * @param at the field that says the fact
 * @param now the word the field holds
 * @param answers what can be said
 */
public record FactToggle(Question question, Address at, String now, List<Answer> answers) {
    /** Copies the list. */
    public FactToggle {
        answers = List.copyOf(answers);
    }

    /**
     * Something that can be said.
     *
     * @param word the word as a file holds it
     * @param to the computed verdict it gives the row
     * @param moves whether that is another than now
     */
    public record Answer(String word, Verdict to, boolean moves) {}
}
