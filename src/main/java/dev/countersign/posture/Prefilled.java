package dev.countersign.posture;

import dev.countersign.model.Address;
import dev.countersign.model.Id;
import dev.countersign.model.Worded;
import java.util.List;

/**
 * What a document already answers to one of the seven questions. A proposal: the question stays open until a person
 * confirms it.
 *
 * @param question the question
 * @param known how much of the answer is known
 * @param lines the answer, line by line; what is missing is said in lines of its own
 * @param fields the fields the answer comes from; those that lack their part of it first
 */
public record Prefilled(Id question, Known known, List<Line> lines, List<Address> fields) {
    /** Copies what it is given. */
    public Prefilled {
        lines = List.copyOf(lines);
        fields = fields.stream().distinct().toList();
    }

    /** How much of an answer a document knows. */
    public enum Known implements Worded {
        /** Nothing of it. */
        NOTHING,
        /** Some of it. */
        PARTIAL,
        /** All of it. */
        COMPLETE
    }

    /**
     * A line of an answer.
     *
     * @param code {@code prefill.<code>} in the bundles
     * @param arguments what the line names; each is a list of texts, or of keys of words
     */
    public record Line(String code, List<List<String>> arguments) {
        /** Copies what it is given. */
        public Line {
            arguments = arguments.stream().map(List::copyOf).toList();
        }
    }
}
