package dev.countersign.edit;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Annotation;
import dev.countersign.model.Id;
import dev.countersign.model.QuestionAnswer;
import dev.countersign.model.QuestionState;
import dev.countersign.model.Review;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds and replaces what an address names. */
public final class Places {
    private static final Map<String, String> LISTS = Map.of(
            "action", "actions",
            "credential", "credentials",
            "tool", "tools",
            "control", "controls",
            "question", "questions",
            "annotation", "annotations");

    private Places() {}

    /** The record at an address, its field left aside; empty when the address leads nowhere. */
    public static Optional<Record> find(AgentActionBom document, Address at) {
        return switch (at.kind()) {
            case "document" -> Optional.of(document);
            case "workflow" -> Optional.of(document.workflow());
            case "review" -> Optional.of(document.review());
            default ->
                at.id()
                        .flatMap(id -> entries(document, at.kind()).stream()
                                .filter(entry -> idOf(entry).equals(id))
                                .findFirst());
        };
    }

    /** A name for what an address names: the entry's own name, else its id, else the address as it stands. */
    public static String label(AgentActionBom document, Address at) {
        return find(document, at)
                .map(record -> part(record, "name")
                        .map(part -> String.valueOf(value(record, part)))
                        .filter(name -> !name.isBlank())
                        .orElseGet(() -> at.id().map(Id::value).orElse(at.place())))
                .orElse(at.text());
    }

    /** The value of the field an address names, as a file holds it; empty when left out or not there. */
    public static String text(AgentActionBom document, Address at) {
        return owner(document, at)
                .flatMap(owner -> part(owner.record(), owner.key())
                        .map(part -> part instanceof Part.Scalar scalar
                                ? scalar.codec().print(value(owner.record(), part))
                                : ""))
                .orElse("");
    }

    /** The part an address names; empty when there is none. */
    public static Optional<Part> part(AgentActionBom document, Address at) {
        return owner(document, at).flatMap(owner -> part(owner.record(), owner.key()));
    }

    /** The list an address names; empty when there is none. */
    public static List<?> list(AgentActionBom document, Address at) {
        return owner(document, at)
                .flatMap(owner -> part(owner.record(), owner.key()).map(part -> value(owner.record(), part)))
                .filter(List.class::isInstance)
                .map(value -> (List<?>) value)
                .orElse(List.of());
    }

    /** The document with the field an address names set to a value of its type. */
    static AgentActionBom set(AgentActionBom document, Address at, Object value) throws EditRefused {
        Owner owner = owner(document, at).orElseThrow(() -> nowhere(at));
        Part part = part(owner.record(), owner.key()).orElseThrow(() -> nowhere(at));
        Record changed = with(owner.record(), part, value);
        if (owner.through().isPresent()) {
            Record whole = owner.through().get();
            changed = with(whole, part(whole, owner.nestedKey()).orElseThrow(() -> nowhere(at)), changed);
        }
        return put(document, at, changed);
    }

    /** The document with the record at an address replaced. */
    static AgentActionBom put(AgentActionBom document, Address at, Record changed) throws EditRefused {
        if (changed instanceof AgentActionBom whole) {
            return whole;
        }
        if (at.kind().equals("workflow") || at.kind().equals("review")) {
            return (AgentActionBom) with(document, part(document, at.kind()).orElseThrow(), changed);
        }
        List<Record> entries = new ArrayList<>(entries(document, at.kind()));
        boolean unsaid = at.kind().equals("question")
                && entries.stream().map(Places::idOf).noneMatch(idOf(changed)::equals);
        if (unsaid) {
            entries.add(changed);
        }
        entries.replaceAll(entry -> at.id().filter(idOf(entry)::equals).isPresent() ? changed : entry);
        return withEntries(document, at.kind(), entries);
    }

    /** The entries of a kind of place: {@code action}, {@code credential} and their like. */
    @SuppressWarnings("unchecked")
    static List<Record> entries(AgentActionBom document, String kind) {
        Record holder = holder(document, kind);
        return Optional.ofNullable(LISTS.get(kind))
                .flatMap(key -> part(holder, key))
                .map(part -> (List<Record>) value(holder, part))
                .orElse(List.of());
    }

    /** The document with the entries of a kind replaced. */
    static AgentActionBom withEntries(AgentActionBom document, String kind, List<Record> entries) throws EditRefused {
        Record holder = holder(document, kind);
        Part part = Optional.ofNullable(LISTS.get(kind))
                .flatMap(key -> part(holder, key))
                .orElseThrow(() -> nowhere(new Address(kind)));
        Record changed = with(holder, part, entries);
        return changed instanceof Review review ? put(document, Address.REVIEW, review) : (AgentActionBom) changed;
    }

    /** The id of an entry. */
    static Id idOf(Record entry) {
        return (Id) value(entry, part(entry, "id").orElseThrow());
    }

    /** The kind of place an entry is. */
    static String kindOf(Record entry) {
        if (entry instanceof QuestionAnswer) {
            return "question";
        }
        return entry instanceof Annotation
                ? "annotation"
                : entry.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    private static Record holder(AgentActionBom document, String kind) {
        return kind.equals("question") || kind.equals("annotation") ? document.review() : document;
    }

    /** The record that holds the field an address names, looking through one dot: {@code workflow#rollback.owner}. */
    private static Optional<Owner> owner(AgentActionBom document, Address at) {
        String key = at.key().orElse("");
        int dot = key.indexOf('.');
        Optional<Record> whole = find(document, at).or(() -> unsaid(at));
        if (dot < 0) {
            return whole.map(record -> new Owner(record, key, Optional.empty(), ""));
        }
        String outer = key.substring(0, dot);
        return whole.flatMap(record -> part(record, outer)
                .map(part -> value(record, part))
                .filter(Record.class::isInstance)
                .map(nested -> new Owner((Record) nested, key.substring(dot + 1), Optional.of(record), outer)));
    }

    /** A question nobody has touched is not in the file; it can be read and written all the same. */
    private static Optional<Record> unsaid(Address at) {
        return at.kind().equals("question")
                ? at.id()
                        .map(id -> new QuestionAnswer(
                                id, "", QuestionState.OPEN, "", "", "", Optional.empty(), "", Optional.empty()))
                : Optional.empty();
    }

    private record Owner(Record record, String key, Optional<Record> through, String nestedKey) {}

    private static Optional<Part> part(Record record, String key) {
        return Shape.of(record).part(key);
    }

    private static Object value(Record record, Part part) {
        return Shape.of(record).get(record, part);
    }

    private static Record with(Record record, Part part, Object value) throws EditRefused {
        try {
            return Shape.of(record).with(record, part, value);
        } catch (IllegalArgumentException e) {
            throw new EditRefused("edit.refused", List.of(String.valueOf(e.getMessage())));
        }
    }

    private static EditRefused nowhere(Address at) {
        return new EditRefused("address.nowhere", List.of(at.text()));
    }
}
