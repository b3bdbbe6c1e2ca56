package dev.countersign.record.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the objects of a version of the file are, as the file itself says: a cross-reference stream. */
final class CrossReference {
    private static final int FREE = 0;
    private static final int PLAIN = 1;
    private static final int PACKED = 2;

    /** Offsets by object. */
    final Map<Integer, Integer> plain = new LinkedHashMap<>();

    /** The number of the pack, and the place within, by object. */
    final Map<Integer, int[]> packed = new LinkedHashMap<>();

    /** Numbers without an object. */
    final Set<Integer> free = new HashSet<>();

    private CrossReference() {}

    static CrossReference read(byte[] file, Cos.Stream stream) throws Broken {
        Cos.Dict dict = stream.dict();
        if (!dict.name("Type").equals("XRef")) {
            throw new Broken("xref", stream.start());
        }
        List<Integer> widths = wholes(dict.get("W"), stream);
        int size = dict.whole("Size").orElse(-1);
        List<Integer> index =
                dict.get("Index") instanceof Cos.Null ? List.of(0, size) : wholes(dict.get("Index"), stream);
        if (widths.size() != 3 || widths.stream().anyMatch(w -> w > 4) || index.size() % 2 != 0 || size < 1) {
            throw new Broken("xref", stream.start());
        }
        byte[] rows = Unpack.bytes(file, stream, Limits.OBJECTS * 12);
        CrossReference read = new CrossReference();
        int at = 0;
        int width = widths.get(0) + widths.get(1) + widths.get(2);
        for (int i = 0; i < index.size(); i += 2) {
            for (int n = 0; n < index.get(i + 1); n++) {
                if (width == 0 || at + width > rows.length) {
                    throw new Broken("xref", stream.start());
                }
                read.row(index.get(i) + n, rows, at, widths, stream);
                at += width;
            }
        }
        if (at != rows.length) {
            throw new Broken("xref", stream.start());
        }
        return read;
    }

    private void row(int number, byte[] rows, int at, List<Integer> widths, Cos.Stream stream) throws Broken {
        long kind = widths.get(0) == 0 ? PLAIN : field(rows, at, widths.get(0));
        long second = field(rows, at + widths.get(0), widths.get(1));
        long third = field(rows, at + widths.get(0) + widths.get(1), widths.get(2));
        boolean known = plain.containsKey(number) || packed.containsKey(number) || free.contains(number);
        boolean inRange = second <= Integer.MAX_VALUE && third <= Limits.OBJECTS && number < Limits.OBJECTS * 4;
        if (kind == FREE && !known && free.size() < Limits.OBJECTS) {
            free.add(number);
            return;
        }
        if (known || number == 0 || !inRange || plain.size() + packed.size() >= Limits.OBJECTS) {
            throw new Broken(known ? "xref.twice" : "objects", number);
        }
        if (kind == PLAIN && third == 0) {
            plain.put(number, (int) second);
        } else if (kind == PACKED) {
            packed.put(number, new int[] {(int) second, (int) third});
        } else {
            throw new Broken("xref", stream.start());
        }
    }

    private static long field(byte[] rows, int at, int width) {
        long value = 0;
        for (int i = 0; i < width; i++) {
            value = value << 8 | rows[at + i] & 0xFF;
        }
        return value;
    }

    private static List<Integer> wholes(Cos value, Cos.Stream stream) throws Broken {
        List<Integer> wholes = new ArrayList<>();
        if (value instanceof Cos.Arr list) {
            for (Cos item : list.items()) {
                wholes.add(Cos.whole(item).filter(n -> n >= 0).orElseThrow(() -> new Broken("xref", stream.start())));
            }
        }
        return wholes;
    }
}
