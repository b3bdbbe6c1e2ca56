package dev.countersign.source.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.AgentActionBom;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FreshTest {
    @Test
    void whatIsWrittenReadsBackAsTheSameDocument() throws Exception {
        for (int seed = 0; seed < 600; seed++) {
            AgentActionBom document = new RandomBom(seed).next();
            byte[] written = BomYaml.fresh(document);
            assertThat(BomYaml.read(written).document())
                    .as(() -> new String(written, StandardCharsets.UTF_8))
                    .isEqualTo(document);
        }
    }
}
