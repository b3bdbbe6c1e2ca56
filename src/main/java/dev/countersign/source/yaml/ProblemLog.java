package dev.countersign.source.yaml;

import dev.countersign.source.Place;
import dev.countersign.source.Problem;
import dev.countersign.source.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a text while it is read, so that all of it can be said at once. */
final class ProblemLog {
    /** Nobody reads more, and a hostile file must not make us write more. */
    private static final int MOST = 200;

    private static final int LONGEST_QUOTE = 60;

    private final Lines lines;
    private final List<Problem> problems = new ArrayList<>();

    ProblemLog(Lines lines) {
        this.lines = lines;
    }

    void add(String code, int offset, String... arguments) {
        if (!isFull()) {
            problems.add(Problem.of(code, lines.place(offset), arguments));
        }
    }

    /** The number of the line an offset is in, from 1. */
    int line(int offset) {
        return lines.line(offset) + 1;
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    boolean isFull() {
        return problems.size() >= MOST;
    }

    /** Refuses when anything is wrong. */
    void refuseIfAny() throws Refused {
        if (!problems.isEmpty()) {
            throw refused();
        }
    }

    /** Refuses for a last problem, and all before. */
    Refused refused(String code, int offset, String... arguments) {
        add(code, offset, arguments);
        return refused();
    }

    private Refused refused() {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(Comparator.comparing(Problem::place, Comparator.comparingInt(Place::line))
                .thenComparing(Problem::place, Comparator.comparingInt(Place::column)));
        return new Refused(sorted);
    }

    /** Text of a file as a sentence can quote it: short, and without characters that play tricks on a terminal. */
    static String quoted(String text) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        while (at < text.length() && shown.length() < LONGEST_QUOTE) {
            int character = text.codePointAt(at);
            if (Characters.isVisible(character)) {
                shown.appendCodePoint(character);
            } else {
                shown.append(Characters.escape(character));
            }
            at += Character.charCount(character);
        }
        return at < text.length() ? shown + "…" : shown.toString();
    }
}
