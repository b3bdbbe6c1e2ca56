package dev.countersign.record.verify;

import dev.countersign.record.file.Broken;
import dev.countersign.record.file.Cos;
import dev.countersign.record.file.PdfView;
import dev.countersign.record.reopen.PdfText;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A field to sign in.
 *
 * @param name its whole name
 * @param object the number of its object
 * @param value the number of the signature's object; 0 while nobody has signed
 */
record SignedField(String name, int object, int value) {
    private static final int MOST = 200;
    private static final int DEEPEST = 6;

    boolean isSigned() {
        return value != 0;
    }

    /** The fields of a version of a file, by their names. */
    static Map<String, SignedField> of(PdfView view) throws Broken {
        Map<String, SignedField> fields = new TreeMap<>();
        Cos.Dict form = view.dict(view.catalog().get("AcroForm"));
        collect(view, form.get("Fields"), "", fields, new HashSet<>(), 0);
        return fields;
    }

    private static void collect(
            PdfView view, Cos kids, String before, Map<String, SignedField> fields, Set<Integer> seen, int depth)
            throws Broken {
        for (Cos kid : view.list(kids)) {
            if (!(kid instanceof Cos.Ref ref) || !seen.add(ref.number()) || seen.size() > MOST || depth > DEEPEST) {
                throw new Broken("fields");
            }
            Cos.Dict field = view.dict(kid);
            String name = before + PdfText.of(field, "T").orElseThrow(() -> new Broken("fields"));
            if (!(field.get("Kids") instanceof Cos.Null)) {
                collect(view, field.get("Kids"), name + ".", fields, seen, depth + 1);
            } else if (!field.name("FT").equals("Sig") || fields.put(name, field(name, ref, field.get("V"))) != null) {
                throw new Broken("fields");
            }
        }
    }

    private static SignedField field(String name, Cos.Ref ref, Cos value) throws Broken {
        if (value instanceof Cos.Null) {
            return new SignedField(name, ref.number(), 0);
        }
        if (value instanceof Cos.Ref signature && signature.number() > 0) {
            return new SignedField(name, ref.number(), signature.number());
        }
        throw new Broken("fields");
    }
}
