package dev.countersign.record.sign;

import dev.countersign.record.file.Broken;
import dev.countersign.record.file.Cos;
import dev.countersign.record.file.PdfView;
import dev.countersign.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Compares what a signature's box shows with what this program draws for the statement that was signed. */
public final class Drawn {
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int DEEPEST = 12;
    private static final double CLOSE = 0.001;
    private static final List<String> PACKING = List.of("Length", "Filter", "Length1");

    private final PdfView view;

    private Drawn(PdfView view) {
        this.view = view;
    }

    /**
     * Whether the box of a field shows a statement.
     *
     * @param view the version of the file
     * @param widget the field
     * @param statement what was signed
     * @param texts the texts in the record's language
     */
    public static boolean shows(PdfView view, Cos.Dict widget, Statement statement, Texts texts) throws Broken {
        Cos.Dict appearance = view.dict(widget.get("AP"));
        if (!appearance.entries().keySet().equals(Set.of("N"))) {
            return false;
        }
        double[] box = view.list(widget.get("Rect")).stream()
                .mapToDouble(value -> value instanceof Cos.Num number ? number.value() : 0)
                .toArray();
        if (box.length != 4) {
            return false;
        }
        float width = (float) box[2] - (float) box[0];
        float height = (float) box[3] - (float) box[1];
        try (PDDocument document = new PDDocument()) {
            COSStream expected = new Appearance(document)
                    .draw(statement, texts, width, height)
                    .getCOSObject();
            return new Drawn(view).isSame(expected, appearance.get("N"), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isSame(COSBase expected, Cos found, int depth) throws Broken, IOException {
        if (depth > DEEPEST) {
            return false;
        }
        Cos there = view.resolve(found);
        if (expected instanceof COSObject object) {
            return isSame(object.getObject(), found, depth);
        } else if (expected instanceof COSStream stream) {
            return there instanceof Cos.Stream other
                    && isSame(stream, other.dict(), PACKING, depth)
                    && Arrays.equals(unpacked(stream), view.bytes(other, LARGEST));
        } else if (expected instanceof COSDictionary dict) {
            return there instanceof Cos.Dict other && isSame(dict, other, List.of(), depth);
        } else if (expected instanceof COSArray array) {
            return there instanceof Cos.Arr other && isSame(array, other.items(), depth);
        } else if (expected instanceof COSName name) {
            return there.equals(new Cos.Name(name.getName()));
        } else if (expected instanceof COSNumber number) {
            return there instanceof Cos.Num other && Math.abs(other.value() - number.floatValue()) < CLOSE;
        } else if (expected instanceof COSString text) {
            return there instanceof Cos.Str other
                    && other.bytes().equals(new String(text.getBytes(), StandardCharsets.ISO_8859_1));
        }
        return expected instanceof COSBoolean flag && there.equals(new Cos.Bool(flag.getValue()));
    }

    private boolean isSame(COSDictionary expected, Cos.Dict found, List<String> except, int depth)
            throws Broken, IOException {
        Set<String> keys = new TreeSet<>();
        expected.keySet().forEach(key -> keys.add(key.getName()));
        keys.removeAll(except);
        if (!keys.equals(new TreeSet<>(found.without(except).entries().keySet()))) {
            return false;
        }
        for (Map.Entry<String, Cos> entry : found.without(except).entries().entrySet()) {
            if (!isSame(expected.getItem(COSName.getPDFName(entry.getKey())), entry.getValue(), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSame(COSArray expected, List<Cos> found, int depth) throws Broken, IOException {
        if (expected.size() != found.size()) {
            return false;
        }
        for (int i = 0; i < found.size(); i++) {
            if (!isSame(expected.get(i), found.get(i), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] unpacked(COSStream stream) throws IOException {
        try (InputStream in = stream.createInputStream()) {
            return in.readAllBytes();
        }
    }
}
