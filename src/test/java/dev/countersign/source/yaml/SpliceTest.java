package dev.countersign.source.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.countersign.model.AgentActionBom;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpliceTest {
    static byte[] resource(String name) throws Exception {
        try (InputStream in = SpliceTest.class.getResourceAsStream(name + ".bom.yaml")) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"block", "wide", "pretty", "compact", "bare", "unfinished"})
    void whatIsSavedIsTheDocumentMeant(String name) throws Exception {
        OpenedBom opened = BomYaml.read(resource(name));
        int bad = 0;
        for (int seed = 0; seed < 1100; seed++) {
            RandomBom values = new RandomBom(seed);
            AgentActionBom now = opened.document();
            for (int edits = 1 + values.number(4); edits > 0; edits--) {
                now = new RandomEdit(values).edited(now);
            }
            try {
                OpenedBom written = BomYaml.rewritten(opened, now);
                assertThat(written.document()).isEqualTo(now);
            } catch (SaveMismatch e) {
                bad++;
                if (bad < 6) {
                    System.out.println("seed " + seed + " " + e + " " + e.getCause());
                    System.out.println(dev.countersign.model.shape.Tree.of(now));
                    System.out.println(System.getProperty("last"));
                }
            }
        }
        if (bad > 0) {
            fail(name + " " + bad);
        }
    }
}
