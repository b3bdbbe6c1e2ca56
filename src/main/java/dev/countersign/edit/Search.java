package dev.countersign.edit;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Decision;
import dev.countersign.model.Evidence;
import dev.countersign.model.Id;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds a text anywhere in a document: names, ids, evidence, notes, questions, answers, remarks, every field of text. */
public final class Search {
    private static final Map<String, String> KINDS = Map.of(
            "credentials", "credential",
            "tools", "tool",
            "actions", "action",
            "controls", "control",
            "questions", "question",
            "annotations", "annotation");

    private final String sought;
    private final List<Hit> hits = new ArrayList<>();

    private Search(String sought) {
        this.sought = sought;
    }

    /**
     * A place where a text stands.
     *
     * @param at the field
     * @param text what it holds, in NFKC and on one line
     * @param start where the sought text begins in it
     * @param end where it ends
     */
    public record Hit(Address at, String text, int start, int end) {}

    /**
     * The places that hold a text, in the order of the document; none for a blank one. Capitals, and forms of a character that
     * look alike (NFKC), make no difference.
     */
    public static List<Hit> of(AgentActionBom document, String text) {
        Search search = new Search(Folded.of(text.strip()).folded());
        if (!search.sought.isBlank()) {
            search.record(Address.DOCUMENT, document);
        }
        return List.copyOf(search.hits);
    }

    private <R extends Record> void record(Address at, R record) {
        Shape<R> shape = Shape.of(record);
        for (Part part : shape.parts()) {
            part(at, part, shape.get(record, part));
        }
    }

    private void part(Address at, Part part, Object value) {
        Address field = field(at, part.key());
        if (part instanceof Part.Scalar scalar) {
            if (isText(scalar)) {
                look(field, scalar.codec().print(value));
            }
        } else if (part instanceof Part.Scalars scalars) {
            ((List<?>) value).forEach(each -> look(field, scalars.codec().print(each)));
        } else if (part instanceof Part.Nested) {
            record(field, (Record) value);
        } else {
            ((List<?>) value).forEach(entry -> entry(field, part.key(), (Record) entry));
        }
    }

    private void entry(Address list, String key, Record entry) {
        if (KINDS.containsKey(key)) {
            record(new Address(KINDS.get(key) + "/" + Places.idOf(entry)), entry);
        } else if (entry instanceof Evidence evidence) {
            String line = evidence.line() > 0 ? ":" + evidence.line() : "";
            look(list, evidence.file() + line + " " + evidence.text());
        } else {
            look(entry instanceof Decision decision ? decided(decision.action()) : list, said(entry));
        }
    }

    private static Address decided(Id row) {
        return Address.action(row).at("decision");
    }

    /** The texts of an entry that has no place of its own. */
    private static <R extends Record> String said(R entry) {
        Shape<R> shape = Shape.of(entry);
        return shape.parts().stream()
                .filter(part -> part instanceof Part.Scalar scalar
                        && isText(scalar)
                        && !part.key().contains("sha256"))
                .map(part -> ((Part.Scalar) part).codec().print(shape.get(entry, part)))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static boolean isText(Part.Scalar part) {
        return switch (part.codec().kind()) {
            case TEXT, OPEN, ID, CREDENTIAL, TOOL, ADDRESS -> true;
            case CLOSED, INHERITED, FLAG, DATE, INSTANT, NUMBER -> false;
        };
    }

    private void look(Address at, String text) {
        Folded folded = Folded.of(text);
        int found = folded.folded().indexOf(sought);
        if (found >= 0) {
            hits.add(new Hit(at, folded.shown(), folded.at(found), folded.at(found + sought.length())));
        }
    }

    private static Address field(Address at, String key) {
        if (at.equals(Address.DOCUMENT) && (key.equals("workflow") || key.equals("review"))) {
            return new Address(key);
        }
        return at.at(Optional.of(at.key().orElse(""))
                .filter(outer -> !outer.isEmpty())
                .map(outer -> outer + "." + key)
                .orElse(key));
    }

    /** A text for comparing, and where each of its characters stands in the text to show. */
    private record Folded(String shown, String folded, List<Integer> places) {
        static Folded of(String text) {
            String shown = Normalizer.normalize(text, Normalizer.Form.NFKC)
                    .replaceAll("\\s+", " ")
                    .strip();
            StringBuilder folded = new StringBuilder();
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < shown.length(); i += Character.charCount(shown.codePointAt(i))) {
                String one = Character.toString(shown.codePointAt(i));
                // by way of capitals: ß is SS then, and so is what somebody typed in capitals
                String plain = one.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
                for (int k = 0; k < plain.length(); k++) {
                    places.add(i);
                }
                folded.append(plain);
            }
            places.add(shown.length());
            return new Folded(shown, folded.toString(), places);
        }

        int at(int place) {
            return places.get(place);
        }
    }
}
