package dev.countersign.source.plain;

import dev.countersign.model.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of one document, sorted: what stands under which label, and what was not understood. */
final class Section {
    private final List<Field> fields = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private String heading = "";
    private int headingLine;

    void add(Field field) {
        fields.add(field);
    }

    void note(int line, String text) {
        notes.add(new Note(line, text));
    }

    void headed(String text, int line) {
        heading = text;
        headingLine = line;
    }

    int headingLine() {
        return headingLine;
    }

    String heading() {
        return heading;
    }

    List<Field> fields() {
        return List.copyOf(fields);
    }

    List<Field> fields(Label label) {
        return fields.stream().filter(f -> f.label == label).toList();
    }

    Optional<Field> first(Label label) {
        return fields.stream().filter(f -> f.label == label).findFirst();
    }

    boolean has(Label label) {
        return first(label).isPresent();
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    boolean isEmpty() {
        return fields.isEmpty() && notes.isEmpty() && heading.isEmpty();
    }
}
