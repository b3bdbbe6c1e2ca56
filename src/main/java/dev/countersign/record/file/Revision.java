package dev.countersign.record.file;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One version of a file: what it adds to the version before.
 *
 * @param start where its bytes start
 * @param end where they end, behind the line end after its end mark
 * @param trailer what its cross reference says about the file
 * @param crossReference where its cross reference stands
 * @param places where its objects are
 * @param scaffold the numbers of its cross reference and packs, which no document object may have
 * @param free numbers it says no object has
 */
record Revision(
        int start,
        int end,
        Cos.Dict trailer,
        int crossReference,
        Map<Integer, Place> places,
        Set<Integer> scaffold,
        Set<Integer> free) {
    Revision {
        places = Collections.unmodifiableMap(new TreeMap<>(places));
        scaffold = Set.copyOf(scaffold);
        free = Set.copyOf(free);
    }

    /** Where an object is. */
    sealed interface Place {}

    /**
     * An object that stands in the file by itself.
     *
     * @param value it
     */
    record Plain(Cos value) implements Place {}

    /**
     * An object packed together with others.
     *
     * @param pack the unpacked bytes of all of them
     * @param from where it starts there
     * @param to where it ends there
     */
    @SuppressWarnings("ArrayRecordComponent") // shared by hundreds of objects, never compared
    record Packed(byte[] pack, int from, int to) implements Place {}

    /** The numbers of the objects that it adds or replaces. */
    Set<Integer> numbers() {
        return places.keySet();
    }
}
