package dev.countersign.model;

import java.util.Optional;

/**
 * A place in a document: {@code document}, {@code workflow}, {@code review}, or {@code action/ID} and its like, with
 * {@code #key} where one field is meant. An address that leads nowhere is kept and shown as such.
 *
 * @param text the address as written
 */
public record Address(String text) implements Comparable<Address> {
    /** The whole document. */
    public static final Address DOCUMENT = new Address("document");
    /** The workflow. */
    public static final Address WORKFLOW = new Address("workflow");
    /** The review. */
    public static final Address REVIEW = new Address("review");

    /** A row. */
    public static Address action(Id id) {
        return new Address("action/" + id);
    }

    /** A credential. */
    public static Address credential(Id id) {
        return new Address("credential/" + id);
    }

    /** A tool. */
    public static Address tool(Id id) {
        return new Address("tool/" + id);
    }

    /** A control. */
    public static Address control(Id id) {
        return new Address("control/" + id);
    }

    /** A review question. */
    public static Address question(Id id) {
        return new Address("question/" + id);
    }

    /** An annotation. */
    public static Address annotation(Id id) {
        return new Address("annotation/" + id);
    }

    /** The same place, one field of it. */
    public Address at(String key) {
        return new Address(place() + "#" + key);
    }

    /** The address without its field. */
    public String place() {
        int hash = text.indexOf('#');
        return hash < 0 ? text : text.substring(0, hash);
    }

    /** The address of the thing this field belongs to. */
    public Address whole() {
        return new Address(place());
    }

    /** The field's key; empty when the whole place is meant. */
    public Optional<String> key() {
        int hash = text.indexOf('#');
        return hash < 0 ? Optional.empty() : Optional.of(text.substring(hash + 1));
    }

    /** The kind of place: what stands before the slash. */
    public String kind() {
        int slash = place().indexOf('/');
        return slash < 0 ? place() : place().substring(0, slash);
    }

    /** The id of the entry; empty when the address names none, or none that can exist. */
    public Optional<Id> id() {
        int slash = place().indexOf('/');
        String id = slash < 0 ? "" : place().substring(slash + 1);
        return Id.isValid(id) ? Optional.of(new Id(id)) : Optional.empty();
    }

    @Override
    public int compareTo(Address other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
