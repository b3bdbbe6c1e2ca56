package dev.countersign.record.file;

import dev.countersign.record.file.Revision.Packed;
import dev.countersign.record.file.Revision.Place;
import dev.countersign.record.file.Revision.Plain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a version of a file shows: each object as the newest of its versions has it. */
public final class PdfView {
    /** Pages, what holds them, and their contents. */
    private static final int MOST_SEEN = 40_000;

    private static final int DEEPEST = 20;

    /** Packed bytes of a page's content; the emptiest pages of records have a thousand. */
    private static final int LEAST_CONTENT = 256;

    private final PdfFile file;
    private final List<Revision> revisions;
    private final Map<Integer, Cos> read = new HashMap<>();

    PdfView(PdfFile file, List<Revision> revisions) {
        this.file = file;
        this.revisions = List.copyOf(revisions);
    }

    /** The numbers of all objects. */
    public Set<Integer> numbers() {
        TreeSet<Integer> numbers = new TreeSet<>();
        revisions.forEach(revision -> numbers.addAll(revision.numbers()));
        return numbers;
    }

    /** An object; nothing where there is none. */
    public Cos object(int number) throws Broken {
        Cos known = read.get(number);
        if (known == null) {
            known = find(number);
            read.put(number, known);
        }
        return known;
    }

    private Cos find(int number) throws Broken {
        for (int i = revisions.size() - 1; i >= 0; i--) {
            Place place = revisions.get(i).places().get(number);
            if (place instanceof Plain plain) {
                return plain.value();
            }
            if (place instanceof Packed packed) {
                CosReader reader = new CosReader(packed.pack(), packed.from(), packed.to());
                Cos value = reader.value();
                reader.skipBlanks();
                if (reader.at != packed.to()) {
                    throw new Broken("unlisted.packed", number);
                }
                return value;
            }
        }
        return Cos.NULL;
    }

    /** The value that is meant: what a reference leads to, else the value itself. */
    public Cos resolve(Cos value) throws Broken {
        return value instanceof Cos.Ref ref ? object(ref.number()) : value;
    }

    /** The dictionary that is meant; an empty one where there is none. */
    public Cos.Dict dict(Cos value) throws Broken {
        Cos meant = resolve(value);
        if (meant instanceof Cos.Stream stream) {
            return stream.dict();
        }
        return meant instanceof Cos.Dict dict ? dict : new Cos.Dict(Map.of());
    }

    /** The values that are meant; none where there is no list. */
    public List<Cos> list(Cos value) throws Broken {
        return resolve(value) instanceof Cos.Arr list ? list.items() : List.of();
    }

    /** What the file's trailer refers to under a key. */
    public Cos trailer(String key) {
        return revisions.get(0).trailer().get(key);
    }

    /** The topmost dictionary. */
    public Cos.Dict catalog() throws Broken {
        return dict(trailer("Root"));
    }

    /**
     * The contents of the different pages that show something of their own, in their order; a page without is left out.
     * Hostile trees of pages end somewhere.
     */
    public List<Cos.Stream> pages() throws Broken {
        List<Cos.Stream> contents = new ArrayList<>();
        pages(catalog().get("Pages"), new HashSet<>(), 0, contents);
        return contents;
    }

    private void pages(Cos node, Set<Integer> seen, int depth, List<Cos.Stream> contents) throws Broken {
        if (!(node instanceof Cos.Ref ref) || !seen.add(ref.number()) || seen.size() > MOST_SEEN || depth > DEEPEST) {
            return;
        }
        Cos.Dict dict = dict(node);
        if (dict.name("Type").equals("Page")) {
            content(dict, seen).ifPresent(contents::add);
        }
        for (Cos kid : list(dict.get("Kids"))) {
            pages(kid, seen, depth + 1, contents);
        }
    }

    private Optional<Cos.Stream> content(Cos.Dict page, Set<Integer> seen) throws Broken {
        return page.get("Contents") instanceof Cos.Ref content
                        && seen.add(content.number())
                        && resolve(content) instanceof Cos.Stream stream
                        && stream.length() >= LEAST_CONTENT
                ? Optional.of(stream)
                : Optional.empty();
    }

    /** The bytes of a stream, unpacked, at most {@code most}. */
    public byte[] bytes(Cos.Stream stream, int most) throws Broken {
        return Unpack.bytes(file.all(), stream, most);
    }

    /** The bytes of a stream as they stand in the file. */
    public byte[] raw(Cos.Stream stream) {
        return java.util.Arrays.copyOfRange(file.all(), stream.start(), stream.start() + stream.length());
    }
}
