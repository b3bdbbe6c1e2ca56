package dev.countersign.record.reopen;

import dev.countersign.record.RecordSize;
import dev.countersign.record.content.RecordContent;
import dev.countersign.record.file.Broken;
import dev.countersign.record.file.Cos;
import dev.countersign.record.file.PdfView;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files inside a record.
 *
 * @param document the document's file
 * @param posture the posture's file
 * @param record what the record says about itself
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes, compared below where it matters
public record Payload(byte[] document, byte[] posture, byte[] record) {
    /** A document that could not be printed on the pages there are is not even read. */
    private static final int BYTES = 512 * 1024;

    private static final int POSTURE = 1024 * 1024;
    private static final int RECORD = 256 * 1024;
    private static final int BYTES_A_PAGE = 64 * 1024;
    private static final Set<String> NAMES =
            new TreeSet<>(Set.of(RecordContent.DOCUMENT, RecordContent.POSTURE, RecordContent.RECORD));

    /** Whether a file has files inside at all. */
    public static boolean isThere(PdfView view) throws Broken {
        return !(view.catalog().get("AF") instanceof Cos.Null)
                || !(view.dict(view.catalog().get("Names")).get("EmbeddedFiles") instanceof Cos.Null);
    }

    /**
     * The files that a version of a record holds.
     *
     * @throws Broken when they are not exactly the three a record has, or the two places that name them differ
     */
    public static Payload of(PdfView view) throws Broken {
        TreeMap<String, Cos> named = named(view);
        List<Cos> associated = view.list(view.catalog().get("AF"));
        if (!named.keySet().equals(NAMES)
                || associated.size() != NAMES.size()
                || !new TreeSet<>(numbers(associated)).equals(new TreeSet<>(numbers(named.values())))) {
            throw new Broken("files");
        }
        byte[] document = file(view, named, RecordContent.DOCUMENT, RecordSize.DOCUMENT);
        if (document.length > BYTES + (long) BYTES_A_PAGE * view.pages().size()) {
            throw new Broken("files.pages");
        }
        return new Payload(
                document,
                file(view, named, RecordContent.POSTURE, POSTURE),
                file(view, named, RecordContent.RECORD, RECORD));
    }

    private static TreeMap<String, Cos> named(PdfView view) throws Broken {
        Cos.Dict tree = view.dict(view.dict(view.catalog().get("Names")).get("EmbeddedFiles"));
        List<Cos> pairs = view.list(tree.get("Names"));
        TreeMap<String, Cos> named = new TreeMap<>();
        if (!(tree.get("Kids") instanceof Cos.Null) || pairs.size() != 2 * NAMES.size()) {
            throw new Broken("files");
        }
        for (int i = 0; i < pairs.size(); i += 2) {
            if (!(view.resolve(pairs.get(i)) instanceof Cos.Str name)
                    || named.put(PdfText.of(name), pairs.get(i + 1)) != null) {
                throw new Broken("files");
            }
        }
        return named;
    }

    private static List<Integer> numbers(Iterable<Cos> values) throws Broken {
        List<Integer> numbers = new java.util.ArrayList<>();
        for (Cos value : values) {
            if (!(value instanceof Cos.Ref ref)) {
                throw new Broken("files");
            }
            numbers.add(ref.number());
        }
        return numbers;
    }

    private static byte[] file(PdfView view, TreeMap<String, Cos> named, String name, int most) throws Broken {
        Cos.Dict specification = view.dict(named.getOrDefault(name, Cos.NULL));
        boolean namesItself =
                specification.text("F").map(PdfText::of).orElse("").equals(name)
                        && specification.text("UF").map(PdfText::of).orElse("").equals(name);
        Cos.Dict versions = view.dict(specification.get("EF"));
        boolean one =
                versions.get("UF") instanceof Cos.Null || versions.get("UF").equals(versions.get("F"));
        if (namesItself && one && view.resolve(versions.get("F")) instanceof Cos.Stream stream) {
            return view.bytes(stream, most);
        }
        throw new Broken("files");
    }

    /** Whether all three files are byte for byte the same. */
    public boolean isSame(Payload other) {
        return Arrays.equals(document, other.document)
                && Arrays.equals(posture, other.posture)
                && Arrays.equals(record, other.record);
    }
}
