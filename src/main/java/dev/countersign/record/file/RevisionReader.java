package dev.countersign.record.file;

import dev.countersign.record.file.Revision.Packed;
import dev.countersign.record.file.Revision.Place;
import dev.countersign.record.file.Revision.Plain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one version of a file from its first byte to its last. A byte that belongs to nothing listed refuses the file. */
final class RevisionReader {
    private final byte[] file;
    private int structure;

    RevisionReader(byte[] file) {
        this.file = file;
    }

    /** An object that stands by itself, and where it ends. */
    record Found(int number, Cos value, int end) {}

    /**
     * The cross reference at a place.
     *
     * @throws Broken when there is none
     */
    Found crossReference(int offset) throws Broken {
        if (offset < 0 || offset >= file.length) {
            throw new Broken("xref", offset);
        }
        return object(offset);
    }

    Revision read(int start, int offset) throws Broken {
        Found found = crossReference(offset);
        if (!(found.value() instanceof Cos.Stream stream)) {
            throw new Broken("xref", offset);
        }
        CrossReference listed = CrossReference.read(file, stream);
        Map<Integer, Place> places = new HashMap<>();
        int reached = plain(start, offset, found, listed, places);
        Set<Integer> scaffold = packed(listed, places);
        scaffold.add(found.number());
        places.keySet().removeAll(scaffold);
        int size = stream.dict().whole("Size").orElse(0);
        if (places.keySet().stream().anyMatch(number -> number >= size)) {
            throw new Broken("xref", offset);
        }
        return new Revision(start, end(reached, offset), stream.dict(), offset, places, scaffold, listed.free);
    }

    private int plain(int start, int offset, Found reference, CrossReference listed, Map<Integer, Place> places)
            throws Broken {
        Map<Integer, Integer> offsets = new HashMap<>(listed.plain);
        if (!offsets.getOrDefault(reference.number(), offset).equals(offset)
                || listed.packed.containsKey(reference.number())) {
            throw new Broken("xref", offset);
        }
        offsets.put(reference.number(), offset);
        List<Map.Entry<Integer, Integer>> inOrder = new ArrayList<>(offsets.entrySet());
        inOrder.sort(Map.Entry.comparingByValue(Comparator.naturalOrder()));
        int at = start;
        for (Map.Entry<Integer, Integer> entry : inOrder) {
            refuseUnlisted(at, entry.getValue());
            Found found = entry.getValue() == offset ? reference : object(entry.getValue());
            if (found.number() != entry.getKey()) {
                throw new Broken("object.number", entry.getKey());
            }
            places.put(found.number(), new Plain(found.value()));
            at = found.end();
        }
        if (at != reference.end()) {
            throw new Broken("xref.order", offset);
        }
        return at;
    }

    /** Between listed objects there is nothing but blanks; a hidden object or comment would stand there. */
    private void refuseUnlisted(int from, int to) throws Broken {
        if (to < from || to >= file.length) {
            throw new Broken("unlisted", Math.min(from, to));
        }
        for (int i = from; i < to; i++) {
            if (!Scanner.isBlank(file[i] & 0xFF)) {
                throw new Broken("unlisted", i);
            }
        }
    }

    Found object(int offset) throws Broken {
        CosReader reader = new CosReader(file, offset, file.length);
        int number = reader.whole();
        reader.expect(" 0 obj");
        Cos value = reader.value();
        reader.skipBlanks();
        if (value instanceof Cos.Dict dict && reader.take("stream")) {
            if (!reader.take("\r\n")) {
                reader.expect("\n");
            }
            int length = dict.whole("Length").filter(n -> n >= 0).orElse(Integer.MAX_VALUE);
            if (length > file.length - reader.at) {
                throw new Broken("stream.length", number);
            }
            value = new Cos.Stream(dict, reader.at, length);
            reader.at += length;
            reader.skipLineEnd();
            reader.expect("endstream");
            reader.skipBlanks();
        }
        reader.expect("endobj");
        return new Found(number, value, reader.at);
    }

    /** Adds packed objects; gives the numbers of the packs. */
    private Set<Integer> packed(CrossReference listed, Map<Integer, Place> places) throws Broken {
        Map<Integer, Pack> packs = new HashMap<>();
        for (Map.Entry<Integer, int[]> entry : listed.packed.entrySet()) {
            int number = entry.getValue()[0];
            Pack pack = packs.get(number);
            if (pack == null) {
                pack = pack(number, places);
                packs.put(number, pack);
            }
            places.put(entry.getKey(), pack.object(entry.getKey(), entry.getValue()[1]));
        }
        for (Pack pack : packs.values()) {
            pack.refuseUnlisted(listed.packed.keySet());
        }
        return new HashSet<>(packs.keySet());
    }

    private Pack pack(int number, Map<Integer, Place> places) throws Broken {
        Place place = places.get(number);
        if (place instanceof Plain plain
                && plain.value() instanceof Cos.Stream stream
                && stream.dict().name("Type").equals("ObjStm")) {
            byte[] bytes = Unpack.bytes(file, stream, Limits.STRUCTURE - structure);
            structure += bytes.length;
            return Pack.of(number, stream.dict(), bytes);
        }
        throw new Broken("pack", number);
    }

    /** Behind the cross reference: where it stands, and the end mark. */
    private int end(int reached, int offset) throws Broken {
        Scanner scanner = new Scanner(file, reached, file.length);
        scanner.skipBlanks();
        scanner.expect("startxref");
        scanner.skipLineEnd();
        if (scanner.whole() != offset) {
            throw new Broken("xref", offset);
        }
        scanner.skipLineEnd();
        scanner.expect("%%EOF");
        scanner.skipLineEnd();
        return scanner.at;
    }

    /** Objects packed together. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Pack(int number, byte[] bytes, int[] numbers, int[] offsets) {
        static Pack of(int number, Cos.Dict dict, byte[] bytes) throws Broken {
            int count = dict.whole("N").orElse(-1);
            int first = dict.whole("First").orElse(-1);
            if (count < 0
                    || count > Limits.OBJECTS
                    || first < 0
                    || first > bytes.length
                    || !(dict.get("Extends") instanceof Cos.Null)) {
                throw new Broken("pack", number);
            }
            Scanner head = new Scanner(bytes, 0, first);
            int[] numbers = new int[count];
            int[] offsets = new int[count + 1];
            for (int i = 0; i < count; i++) {
                head.skipBlanks();
                numbers[i] = head.whole();
                head.skipBlanks();
                offsets[i] = first + head.whole();
                if (offsets[i] < 0 || offsets[i] > bytes.length || i > 0 && offsets[i] < offsets[i - 1]) {
                    throw new Broken("pack", number);
                }
            }
            offsets[count] = bytes.length;
            return new Pack(number, bytes, numbers, offsets);
        }

        Place object(int wanted, int index) throws Broken {
            if (index >= numbers.length || numbers[index] != wanted) {
                throw new Broken("pack", number);
            }
            return new Packed(bytes, offsets[index], offsets[index + 1]);
        }

        void refuseUnlisted(Set<Integer> listed) throws Broken {
            for (int each : numbers) {
                if (!listed.contains(each)) {
                    throw new Broken("unlisted.packed", each);
                }
            }
        }
    }
}
