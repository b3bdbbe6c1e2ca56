package dev.countersign.source.wrkr;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.countersign.source.Refused;
import dev.countersign.source.yaml.BomYaml;
import dev.countersign.source.yaml.OpenedBom;
import dev.countersign.source.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Writes a document with what has no place in it below the rows it came with. */
final class Imported {
    private static final String INDENT = "    ";
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build());

    private Imported() {}

    static OpenedBom open(Subject subject) throws Refused {
        byte[] bare = BomYaml.fresh(subject.document());
        OpenedBom opened = BomYaml.read(bare);
        List<Subject.Row> rows = subject.rows();
        List<YamlNode> entries = entries(opened.text().root());
        StringBuilder text = new StringBuilder(opened.text().text());
        for (int i = rows.size() - 1; i >= 0; i--) {
            Optional<ObjectNode> imported = rows.get(i).imported();
            if (imported.isPresent()) {
                text.insert(entries.get(i).end(), "\n" + lines(imported.get()));
            }
        }
        OpenedBom whole = BomYaml.read(text.toString().getBytes(StandardCharsets.UTF_8));
        if (!whole.document().equals(opened.document())) {
            throw new IllegalStateException("what was kept beside the rows has changed them");
        }
        return whole;
    }

    private static List<YamlNode> entries(YamlNode root) {
        return ((YamlNode.Mapping) root)
                .value("actions")
                .map(list -> ((YamlNode.Sequence) list).items())
                .orElse(List.of());
    }

    private static String lines(ObjectNode imported) {
        try {
            String yaml = YAML.writeValueAsString(imported).stripTrailing();
            return INDENT + "imported:\n" + (INDENT + "  " + yaml.replace("\n", "\n" + INDENT + "  "));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
