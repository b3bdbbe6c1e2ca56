package dev.countersign.record.verify;

import dev.countersign.record.file.Cos;
import java.util.Map;

/** Names for the objects of a file, as keys: the bundles have {@code object.<key>}. */
final class ObjectNames {
    /** How keys begin. */
    static final String KEY = "object.";

    private static final Map<String, String> BY_TYPE = Map.ofEntries(
            Map.entry("Catalog", "catalog"),
            Map.entry("Pages", "pages"),
            Map.entry("Page", "page"),
            Map.entry("Annot", "annotation"),
            Map.entry("Filespec", "attachment"),
            Map.entry("EmbeddedFile", "attachment"),
            Map.entry("Metadata", "metadata"),
            Map.entry("Font", "font"),
            Map.entry("FontDescriptor", "font"),
            Map.entry("Sig", "signature"),
            Map.entry("XObject", "drawing"),
            Map.entry("Action", "script"),
            Map.entry("StructElem", "structure"),
            Map.entry("StructTreeRoot", "structure"),
            Map.entry("Outlines", "bookmarks"),
            Map.entry("OutputIntent", "color"));

    private ObjectNames() {}

    static String key(Cos value) {
        return KEY + name(value);
    }

    private static String name(Cos value) {
        boolean stream = value instanceof Cos.Stream;
        Cos.Dict dict = value instanceof Cos.Stream held
                ? held.dict()
                : value instanceof Cos.Dict plain ? plain : new Cos.Dict(Map.of());
        String named = BY_TYPE.getOrDefault(dict.name("Type"), "");
        if (!named.isEmpty()) {
            return named;
        }
        if (dict.name("Subtype").equals("Widget") || !(dict.get("FT") instanceof Cos.Null)) {
            return "annotation";
        }
        if (dict.name("S").equals("JavaScript")) {
            return "script";
        }
        if (!(dict.get("Names") instanceof Cos.Null) || !(dict.get("EmbeddedFiles") instanceof Cos.Null)) {
            return "names";
        }
        return stream ? "content" : "other";
    }
}
