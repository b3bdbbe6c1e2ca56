package dev.countersign.source.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.source.Place;
import dev.countersign.source.Refused;
import java.util.Optional;

/** Documents as {@code .bom.yaml} files: opened, saved, written anew. */
public final class BomYaml {
    private BomYaml() {}

    /**
     * Opens a document.
     *
     * @throws Refused when the bytes hold none, with every problem that could be found; nothing else is thrown
     */
    public static OpenedBom read(byte[] bytes) throws Refused {
        YamlText text = YamlText.read(bytes);
        return new OpenedBom(text, new BomReader(text).read());
    }

    /**
     * The bytes to save: those that were opened, changed only where the document has changed.
     *
     * @param before what was opened
     * @param now the document now
     * @throws SaveMismatch when the outcome would not be that document
     */
    public static byte[] write(OpenedBom before, AgentActionBom now) {
        return rewritten(before, now).bytes();
    }

    /** The same, as it will be opened the next time: what the next save starts from. */
    public static OpenedBom rewritten(OpenedBom before, AgentActionBom now) {
        return BomWriter.rewritten(before, now);
    }

    /**
     * The bytes of a document that has no text yet.
     *
     * @throws SaveMismatch when they would not be that document
     */
    public static byte[] fresh(AgentActionBom document) {
        return BomWriter.fresh(document).bytes();
    }

    /** Where an address is in a text: the key it names, or the start of the entry; empty when it is not there. */
    public static Optional<Place> place(OpenedBom opened, Address address) {
        return BomPlaces.find(opened.text(), address);
    }

    /** The document as its YAML holds it, with keys we do not know, for JSON. */
    public static JsonNode json(OpenedBom opened) {
        return YamlJson.of(opened.text().root());
    }
}
