package dev.countersign.source;

import java.util.List;

/** A text that cannot be read, with every problem found, in the order of the text. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** Refuses for one or more problems. */
    public Refused(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    /** Refuses for one problem. */
    public Refused(Problem problem) {
        this(List.of(problem));
    }

    /** What is wrong; at least one problem. */
    public List<Problem> problems() {
        return problems;
    }
}
