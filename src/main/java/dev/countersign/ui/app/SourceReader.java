package dev.countersign.ui.app;

import dev.countersign.model.AgentActionBom;
import dev.countersign.source.Documents;
import dev.countersign.source.Refused;
import dev.countersign.source.yaml.BomYaml;
import dev.countersign.ui.session.DocumentReader;
import java.util.List;

/** Reads whatever a document can come as. */
final class SourceReader implements DocumentReader {
    @Override
    public List<Read> read(byte[] bytes) throws Refused {
        return Documents.read(bytes).stream().map(SourceReader::read).toList();
    }

    private static Read read(Documents.Opened opened) {
        return opened.bom()
                .map(bom -> new Read(bom.document(), now -> BomYaml.write(bom, now), opened.own()))
                .orElseGet(() -> new Read(opened.document(), BomYaml::fresh, false));
    }

    @Override
    public byte[] fresh(AgentActionBom document) {
        return BomYaml.fresh(document);
    }
}
