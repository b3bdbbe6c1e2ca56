package dev.countersign.ui.dialog;

import java.util.List;

/**
 * A question to the person, with its answers.
 *
 * @param title the question
 * @param text what there is to know; empty for nothing
 * @param answers the answers, the safest last
 */
public record Question(String title, String text, List<Answer> answers) {
    /** Copies the list. */
    public Question {
        answers = List.copyOf(answers);
    }

    /**
     * An answer.
     *
     * @param label what the button says: the action, not yes or no
     * @param style how it looks
     * @param action what it does
     */
    public record Answer(String label, Style style, Runnable action) {}

    /** How an answer looks. */
    public enum Style {
        /** What most people want. */
        PRIMARY,
        /** Something is lost. */
        DANGER,
        /** Neither. */
        PLAIN,
        /** Leaves everything as it is; Escape does the same. */
        CANCEL
    }
}
