package dev.countersign.posture;

import dev.countersign.model.Address;
import dev.countersign.model.Id;
import dev.countersign.posture.Prefilled.Known;
import dev.countersign.posture.Prefilled.Line;
import java.util.ArrayList;
import java.util.List;

/** Puts a prefilled answer together: lines that say something, lines that say what is missing, and where to look. */
final class AnswerLines {
    private final List<Line> said = new ArrayList<>();
    private final List<Line> missing = new ArrayList<>();
    private final List<Address> sources = new ArrayList<>();
    private final List<Address> gaps = new ArrayList<>();

    /** Says a line about single texts. */
    void say(String code, String... arguments) {
        said.add(new Line(code, List.of(arguments).stream().map(List::of).toList()));
    }

    /** Says a line that lists things; nothing when there are none. */
    void sayAll(String code, List<String> things) {
        if (!things.isEmpty()) {
            said.add(new Line(code, List.of(things)));
        }
    }

    /** Says a line whose arguments are lists. */
    void sayLists(String code, List<List<String>> arguments) {
        said.add(new Line(code, arguments));
    }

    /** Says that something is missing. */
    void miss(String code) {
        missing.add(new Line(code, List.of()));
    }

    /** Says of a thing that others are missing. */
    void missOf(String code, List<String> missed, List<String> things) {
        missing.add(new Line(code, List.of(missed, things)));
    }

    /** Says for which things something is missing; nothing when there are none. */
    void missFor(String code, List<String> things) {
        if (!things.isEmpty()) {
            missing.add(new Line(code, List.of(things)));
        }
    }

    /** Names fields the answer comes from. */
    void from(Address... places) {
        sources.addAll(List.of(places));
    }

    /** Names a field that lacks its part of the answer. */
    void lacking(Address place) {
        gaps.add(place);
    }

    /** The answer to a question: complete when nothing is missing, nothing when only that can be said. */
    Prefilled to(Id question) {
        List<Line> lines = new ArrayList<>(said);
        lines.addAll(missing);
        Known known = said.isEmpty() ? Known.NOTHING : missing.isEmpty() ? Known.COMPLETE : Known.PARTIAL;
        List<Address> fields = new ArrayList<>(gaps);
        fields.addAll(sources);
        return new Prefilled(question, known, lines, fields);
    }
}
