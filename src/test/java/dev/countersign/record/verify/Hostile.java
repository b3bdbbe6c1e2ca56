package dev.countersign.record.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Files made to hurt whoever opens them. They claim to be ours, so that they are looked into. */
final class Hostile {
    private static final String XMP = "<x xmlns:cs=\"https://countersign.dev/ns/record/1/\"/>";

    private static final byte[] NOISE = "0 0 m 1 1 l S ".repeat(20).getBytes(StandardCharsets.US_ASCII);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<Integer, Integer> offsets = new TreeMap<>();

    private Hostile() {
        raw("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    private void raw(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Hostile object(int number, String text) {
        offsets.put(number, out.size());
        raw(number + " 0 obj\n" + text + "\nendobj\n");
        return this;
    }

    private Hostile stream(int number, String dict, byte[] bytes) {
        offsets.put(number, out.size());
        raw(number + " 0 obj\n<< " + dict + " /Length " + bytes.length + " >>\nstream\n");
        out.writeBytes(bytes);
        raw("\nendstream\nendobj\n");
        return this;
    }

    /** A record with a document of some bytes, which are unpacked while they are written. */
    private static byte[] record(Filling document, Filling posture, String facts) {
        return record(0, document, posture, facts);
    }

    /** The same with pages that are there only to be counted. */
    private static byte[] record(int pages, Filling document, Filling posture, String facts) {
        return record(pages, new byte[0], document, posture, facts);
    }

    /** The same with pages that show something, if not what they should. */
    private static byte[] record(int pages, byte[] shown, Filling document, Filling posture, String facts) {
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages; i++) {
            kids.append(100 + i).append(" 0 R ");
        }
        String[] names = {"document.bom.yaml", "posture.yaml", "record.json"};
        Hostile file = new Hostile()
                        .object(
                                1,
                                "<< /Type /Catalog /Pages 2 0 R /Metadata 3 0 R /AF [10 0 R 11 0 R 12 0 R]"
                                        + " /Names << /EmbeddedFiles << /Names [(document.bom.yaml) 10 0 R (posture.yaml) 11 0 R"
                                        + " (record.json) 12 0 R] >> >> >>")
                        .object(2, "<< /Type /Pages /Count " + Math.max(1, pages) + " /Kids [" + kids + "] >>")
                        .stream(3, "/Type /Metadata", XMP.getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 3; i++) {
            file.object(
                    10 + i,
                    "<< /Type /Filespec /F (" + names[i] + ") /UF (" + names[i] + ") /EF << /F " + (20 + i)
                            + " 0 R >> >>");
        }
        for (int i = 0; i < pages; i++) {
            boolean empty = shown.length == 0;
            file.object(
                    100 + i,
                    "<< /Type /Page /Parent 2 0 R" + (empty ? "" : " /Contents " + (100_000 + i) + " 0 R") + " >>");
            if (!empty) {
                file.stream(100_000 + i, "", shown);
            }
        }
        return file.stream(20, "/Filter /FlateDecode", deflated(document)).stream(
                        21, "/Filter /FlateDecode", deflated(posture))
                .stream(22, "/Filter /FlateDecode", deflated(to -> to.write(facts.getBytes(StandardCharsets.UTF_8))))
                .finish("", List.of());
    }

    /** Ends the file with its list of objects. */
    private byte[] finish(String more, List<int[]> packed) {
        int at = out.size();
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        StringBuilder index = new StringBuilder();
        int largest = 0;
        offsets.put(900_000, at);
        Map<Integer, int[]> all = new TreeMap<>();
        offsets.forEach((number, offset) -> all.put(number, new int[] {1, offset, 0}));
        packed.forEach(p -> all.put(p[0], new int[] {2, p[1], p[2]}));
        for (Map.Entry<Integer, int[]> entry : all.entrySet()) {
            index.append(entry.getKey()).append(" 1 ");
            largest = Math.max(largest, entry.getKey());
            int[] row = entry.getValue();
            rows.write(row[0]);
            for (int shift = 24; shift >= 0; shift -= 8) {
                rows.write(row[1] >> shift);
            }
            rows.write(row[2] >> 16);
            rows.write(row[2] >> 8);
            rows.write(row[2]);
        }
        stream(
                900_000,
                "/Type /XRef /Root 1 0 R /Size " + (largest + 1) + " /W [1 4 3] /Index [" + index + "] " + more,
                rows.toByteArray());
        raw("startxref\n" + at + "\n%%EOF\n");
        return out.toByteArray();
    }

    /** Writes bytes that are packed at once. */
    private interface Filling {
        void writeTo(OutputStream out) throws IOException;
    }

    private static byte[] deflated(Filling filling) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream to = new DeflaterOutputStream(packed, new Deflater(9))) {
            filling.writeTo(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static Filling repeated(String text, int times) {
        byte[] piece = text.repeat(64).getBytes(StandardCharsets.UTF_8);
        return to -> {
            for (int i = 0; i < times / 64; i++) {
                to.write(piece);
            }
        };
    }

    private static Filling text(String text) {
        return to -> to.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final String FACTS = "{\"format\":\"record/1\",\"layout\":"
            + dev.countersign.record.RecordJson.LAYOUT + ",\"made_by\":\"countersign 1\","
            + "\"language\":\"en\",\"paper\":\"a4\",\"classification\":\"\",\"without\":[],\"record_id\":\"x\"}";

    /** The worst we know of, by name. */
    static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        byte[] posture = dev.countersign.source.yaml.PostureYaml.builtInFile();
        Filling rules = to -> to.write(posture);
        files.put("attachment of 1 GiB", record(repeated("aaaaaaaa", 1 << 27), rules, FACTS));
        files.put("list of objects of 1 GiB", bombedReference());
        files.put("pack of objects of 1 GiB", bombedPack());
        files.put(
                "arrays in arrays", new Hostile().object(1, "[".repeat(200_000)).finish("", List.of()));
        files.put(
                "dictionaries in dictionaries",
                new Hostile().object(1, "<</A ".repeat(200_000)).finish("", List.of()));
        files.put(
                "two million names",
                new Hostile().object(1, "[" + "/A ".repeat(2_500_000) + "]").finish("", List.of()));
        files.put(
                "a million empty texts",
                new Hostile().object(1, "[" + "()".repeat(1_900_000) + "]").finish("", List.of()));
        files.put("half a million objects", manyObjects());
        files.put(
                "a document of dashes",
                record(
                        to -> {
                            to.write("format: agent_action_bom/1\nactions:\n".getBytes(StandardCharsets.UTF_8));
                            repeated("- \n", 1_300_000).writeTo(to);
                        },
                        rules,
                        FACTS));
        files.put("a document of many rows", record(manyRows(60_000), rules, FACTS));
        files.put("a document of rows that fit the pages", record(manyRows(140), rules, FACTS));
        files.put(
                "a document of deep brackets",
                record(
                        to -> {
                            to.write("format: agent_action_bom/1\nactions: ".getBytes(StandardCharsets.UTF_8));
                            repeated("[", 4_000_000).writeTo(to);
                        },
                        rules,
                        FACTS));
        files.put(
                "a posture of one long line",
                record(text("format: agent_action_bom/1\n"), repeated("x", 4_000_000), FACTS));
        files.put("deep record.json", record(text("format: agent_action_bom/1\n"), rules, "[".repeat(200_000)));
        files.put(
                "long notes",
                record(
                        to -> {
                            to.write("format: agent_action_bom/1\nnotes:\n".getBytes(StandardCharsets.UTF_8));
                            repeated("  - {line: 3, text: a note that somebody took}\n", 80_000)
                                    .writeTo(to);
                        },
                        rules,
                        FACTS));
        files.put(
                "dashes for one page",
                record(
                        to -> {
                            to.write("format: agent_action_bom/1\nactions:\n".getBytes(StandardCharsets.UTF_8));
                            repeated("- \n", 150_000).writeTo(to);
                        },
                        rules,
                        FACTS));
        files.put(
                "notes for one page",
                record(
                        to -> {
                            to.write("format: agent_action_bom/1\nnotes:\n".getBytes(StandardCharsets.UTF_8));
                            repeated("  - {line: 3, text: a note that somebody took}\n", 10_000)
                                    .writeTo(to);
                        },
                        rules,
                        FACTS));
        files.put(
                "a posture of dashes", record(text("format: agent_action_bom/1\n"), repeated("- \n", 300_000), FACTS));
        files.put("a chain of versions", chain());
        for (int pages : new int[] {60, 500, 5_000}) {
            files.put(pages + " empty pages for a document of rows", record(pages, manyRows(55_000), rules, FACTS));
            files.put(
                    pages + " empty pages for a document of dashes",
                    record(
                            pages,
                            to -> {
                                to.write("format: agent_action_bom/1\nactions:\n".getBytes(StandardCharsets.UTF_8));
                                repeated("- \n", 1_300_000).writeTo(to);
                            },
                            rules,
                            FACTS));
        }
        for (Map.Entry<String, Filling> document : fullDocuments().entrySet()) {
            files.put(
                    "6000 pages of noise for " + document.getKey(),
                    record(6_000, NOISE, document.getValue(), rules, FACTS));
        }
        return files;
    }

    /** As much as a record may hold, and more, of what costs most for each byte. */
    private static Map<String, Filling> fullDocuments() {
        Map<String, Filling> documents = new TreeMap<>();
        documents.put("rows", manyRows(20_000));
        documents.put("as many rows as there may be", manyRows(9_000));
        documents.put("a text of long words", text(risk("w".repeat(1_000_000))));
        documents.put("a text read from the right", text(risk("\u0628\u0629 ".repeat(200_000))));
        documents.put("evidence", to -> {
            to.write("format: agent_action_bom/1\nactions:\n  - id: x\n    class: deploy\n    evidence:\n"
                    .getBytes(StandardCharsets.UTF_8));
            repeated("      - {file: a, line: 1}\n", 9_500).writeTo(to);
        });
        return documents;
    }

    private static String risk(String text) {
        return "format: agent_action_bom/1\nreview:\n  residual_risk: " + text + "\n";
    }

    private static Filling manyRows(int rows) {
        return to -> {
            StringBuilder yaml = new StringBuilder("format: agent_action_bom/1\nactions:\n");
            for (int i = 0; i < rows; i++) {
                yaml.append(String.format(
                        Locale.ROOT, "  - {id: r%d, name: row %d, class: deploy, target: t%d}%n", i, i, i));
            }
            to.write(yaml.toString().getBytes(StandardCharsets.UTF_8));
        };
    }

    private static byte[] bombedReference() {
        Hostile file = new Hostile().object(1, "<< /Type /Catalog >>");
        int at = file.out.size();
        file.stream(
                2,
                "/Type /XRef /Root 1 0 R /Size 3 /W [1 4 3] /Index [0 3] /Filter /FlateDecode",
                deflated(repeated("00000000", 1 << 27)));
        file.raw("startxref\n" + at + "\n%%EOF\n");
        return marked(file);
    }

    private static byte[] bombedPack() {
        return new Hostile()
                .object(1, "<< /Type /Catalog >>").stream(3, "/Type /Metadata", XMP.getBytes(StandardCharsets.US_ASCII))
                        .stream(
                                4,
                                "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode",
                                deflated(repeated("5 0 null", 1 << 27)))
                        .finish("", List.of(new int[] {5, 4, 0}));
    }

    private static byte[] manyObjects() {
        Hostile file = new Hostile();
        for (int i = 1; i <= 500_000; i++) {
            file.object(i, "null");
        }
        return file.finish("", List.of());
    }

    private static byte[] chain() {
        Hostile file = new Hostile().object(1, "<< /Type /Catalog >>");
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            int at = file.out.size();
            String previous = starts.isEmpty() ? "" : " /Prev " + starts.get(starts.size() - 1);
            file.stream(2, "/Type /XRef /Root 1 0 R /Size 3 /W [1 4 3] /Index []" + previous, new byte[0]);
            file.raw("startxref\n" + at + "\n%%EOF\n");
            starts.add(at);
        }
        return file.out.toByteArray();
    }

    private static byte[] marked(Hostile file) {
        return file.out.toByteArray();
    }
}
