package dev.countersign.record.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A PDF file as this program writes it, with the versions that signatures have added. What another program makes of such a
 * file may be a fine PDF file and is refused here: what can be read in two ways can be signed in one and seen in the other.
 */
@SuppressWarnings("ArrayRecordComponent")
public final class PdfFile {
    private static final int TAIL = 64;

    private final byte[] bytes;
    private final List<Revision> revisions;

    private PdfFile(byte[] bytes, List<Revision> revisions) {
        this.bytes = bytes;
        this.revisions = List.copyOf(revisions);
    }

    /** Whether bytes start as PDF files do. */
    public static boolean looksLikeIt(byte[] bytes) {
        return new Scanner(bytes, 0, bytes.length).take("%PDF-");
    }

    /**
     * Reads a file.
     *
     * @param bytes its bytes; not copied, not to be changed
     * @throws Broken when it is not such a file, or larger than a record can be
     */
    public static PdfFile read(byte[] bytes) throws Broken {
        if (bytes.length > Limits.FILE) {
            throw new Broken("large", Limits.FILE / 1024 / 1024);
        }
        if (!looksLikeIt(bytes)) {
            throw new Broken("no_pdf");
        }
        RevisionReader reader = new RevisionReader(bytes);
        List<Integer> references = crossReferences(bytes, reader);
        List<Revision> revisions = new ArrayList<>();
        int at = head(bytes);
        for (int i = references.size() - 1; i >= 0; i--) {
            Revision revision = reader.read(at, references.get(i));
            revisions.add(revision);
            at = revision.end();
        }
        if (at != bytes.length) {
            throw new Broken("after_end", at);
        }
        PdfFile file = new PdfFile(bytes, revisions);
        file.refuseOtherTrailers();
        file.refuseHiddenObjects();
        return file;
    }

    /** The first line, and the line of foreign characters that says the file is not text. */
    private static int head(byte[] bytes) throws Broken {
        Scanner scanner = new Scanner(bytes, 0, bytes.length);
        scanner.expect("%PDF-1.7\n%");
        for (int i = 0; i < 4; i++) {
            if (scanner.peek() < 128) {
                throw new Broken("head");
            }
            scanner.at++;
        }
        scanner.expect("\n");
        return scanner.at;
    }

    /** From the last version to the first. */
    private static List<Integer> crossReferences(byte[] bytes, RevisionReader reader) throws Broken {
        List<Integer> references = new ArrayList<>();
        int next = last(bytes);
        while (true) {
            references.add(next);
            if (references.size() > Limits.REVISIONS) {
                throw new Broken("revisions", Limits.REVISIONS);
            }
            RevisionReader.Found found = reader.crossReference(next);
            if (!(found.value() instanceof Cos.Stream stream)) {
                throw new Broken("xref", next);
            }
            Cos previous = stream.dict().get("Prev");
            if (previous instanceof Cos.Null) {
                return references;
            }
            int before = Cos.whole(previous).orElse(-1);
            if (before < 0 || before >= next) {
                throw new Broken("xref", next);
            }
            next = before;
        }
    }

    private static int last(byte[] bytes) throws Broken {
        int from = Math.max(0, bytes.length - TAIL);
        for (int at = bytes.length - 1; at >= from; at--) {
            Scanner scanner = new Scanner(bytes, at, bytes.length);
            if (scanner.take("startxref")) {
                scanner.skipLineEnd();
                return scanner.whole();
            }
        }
        throw new Broken("after_end", from);
    }

    private void refuseOtherTrailers() throws Broken {
        Cos.Dict first = revisions.get(0).trailer();
        for (Revision revision : revisions) {
            Cos.Dict trailer = revision.trailer();
            for (String key : trailer.entries().keySet()) {
                if (!TRAILER.contains(key)) {
                    throw new Broken("trailer", key);
                }
            }
            if (!trailer.get("Root").equals(first.get("Root"))
                    || !trailer.get("Info").equals(first.get("Info"))
                    || !firstId(trailer).equals(firstId(first))) {
                throw new Broken("trailer", "Root");
            }
        }
    }

    /** A cross reference with the number of a page would hide the page from us and not from others. */
    private void refuseHiddenObjects() throws Broken {
        Set<Integer> objects = new HashSet<>();
        for (Revision revision : revisions) {
            refuseAny("freed", revision.free(), objects);
            refuseAny("object.number", revision.scaffold(), objects);
            objects.addAll(revision.numbers());
        }
    }

    private static void refuseAny(String code, Set<Integer> numbers, Set<Integer> objects) throws Broken {
        for (int number : numbers) {
            if (objects.contains(number)) {
                throw new Broken(code, number);
            }
        }
    }

    private static final List<String> TRAILER =
            List.of("Type", "W", "Index", "Size", "Root", "Info", "ID", "Prev", "Filter", "Length");

    private static Cos firstId(Cos.Dict trailer) {
        return trailer.get("ID") instanceof Cos.Arr id && !id.items().isEmpty()
                ? id.items().get(0)
                : Cos.NULL;
    }

    /** How many versions it has: one, and one for each signature. */
    public int revisions() {
        return revisions.size();
    }

    /** How many bytes a version is long, those before it included; versions count from 0. */
    public int end(int revision) {
        return revisions.get(revision).end();
    }

    /** The bytes of a version, those before it included. */
    public byte[] bytes(int revision) {
        return Arrays.copyOf(bytes, end(revision));
    }

    /** The bytes of the file; not to be changed. */
    byte[] all() {
        return bytes;
    }

    /** What a version shows. */
    public PdfView view(int revision) {
        return new PdfView(this, revisions.subList(0, revision + 1));
    }

    /** The numbers of the objects that a version adds or replaces. */
    public Set<Integer> changed(int revision) {
        return revisions.get(revision).numbers();
    }
}
