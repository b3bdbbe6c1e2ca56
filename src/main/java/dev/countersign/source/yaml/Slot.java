package dev.countersign.source.yaml;

/** What stands at one position of a collection after an edit. */
sealed interface Slot {
    /**
     * An entry that was there.
     *
     * @param index where it was
     */
    record Kept(int index) implements Slot {}

    /**
     * A new entry.
     *
     * @param text its text, without blanks before its first line
     */
    record Fresh(String text) implements Slot {}
}
