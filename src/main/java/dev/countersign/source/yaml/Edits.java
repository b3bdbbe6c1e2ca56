package dev.countersign.source.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Replacements in a text, at its original offsets. What is inserted at one offset stands in the order of the calls. */
final class Edits {
    private record Edit(int start, int end, String with) {}

    private final List<Edit> edits = new ArrayList<>();

    void replace(int start, int end, String with) {
        edits.add(new Edit(start, end, with));
    }

    void insert(int at, String what) {
        replace(at, at, what);
    }

    void addAll(Edits others) {
        edits.addAll(others.edits);
    }

    boolean isEmpty() {
        return edits.isEmpty();
    }

    /**
     * A stretch of the text after the replacements in it.
     *
     * @throws IllegalStateException when two of them overlap
     */
    String applied(String text, int from, int to) {
        List<Edit> sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(Edit::start).thenComparing(edit -> edit.start() < edit.end()));
        StringBuilder changed = new StringBuilder();
        int reached = from;
        for (Edit edit : sorted) {
            if (edit.start() < reached || edit.end() > to) {
                throw new IllegalStateException("overlapping edits at " + edit.start());
            }
            changed.append(text, reached, edit.start()).append(edit.with());
            reached = edit.end();
        }
        return changed.append(text, reached, to).toString();
    }
}
