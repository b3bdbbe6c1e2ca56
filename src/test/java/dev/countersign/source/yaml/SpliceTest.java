package dev.countersign.source.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.AgentActionBom;
import dev.countersign.source.Refused;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is edited in whatever layout: the document meant is saved, and what was not edited still stands there. */
class SpliceTest {
    private static final int SEEDS = 60;

    static Stream<Arguments> texts() {
        List<UnaryOperator<String>> variants = List.of(
                text -> text,
                text -> text.replace("\n", "\r\n"),
                text -> "\uFEFF" + text,
                String::stripTrailing,
                text -> "\uFEFF" + text.replace("\n", "\r\n").stripTrailing());
        List<String> called = List.of("as it is", "CRLF", "marked", "without last break", "all of it");
        return Samples.NAMES.stream()
                .flatMap(name -> Stream.iterate(0, i -> i < variants.size(), i -> i + 1)
                        .map(i -> Arguments.of(name, called.get(i), variants.get(i))));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("texts")
    void anEditChangesWhatItMeansAndNothingElse(String name, String variant, UnaryOperator<String> change)
            throws Refused {
        OpenedBom opened = BomYaml.read(Samples.bytes(change.apply(Samples.text(name))));
        for (int seed = 0; seed < SEEDS; seed++) {
            check(opened, new RandomBom(seed));
        }
    }

    @Test
    void layoutsNobodyWouldThinkOfAreKeptToo() throws Refused {
        int opened = 0;
        for (int seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            String text = Samples.text(Samples.NAMES.get(random.nextInt(Samples.NAMES.size())));
            try {
                OpenedBom odd = BomYaml.read(Samples.bytes(Mutations.of(text, random)));
                opened++;
                check(odd, new RandomBom(seed));
            } catch (Refused e) {
                // most of these are no YAML, or no document
            }
        }
        assertThat(opened).isGreaterThan(200);
    }

    @Test
    void savesCanFollowOneAnother() throws Refused {
        for (String name : Samples.NAMES) {
            OpenedBom opened = BomYaml.read(Samples.bytes(Samples.text(name)));
            RandomBom values = new RandomBom(name.hashCode());
            for (int save = 0; save < 60; save++) {
                AgentActionBom now = new RandomEdit(values).edited(opened.document());
                opened = BomYaml.rewritten(opened, now);
                assertThat(opened.document()).isEqualTo(now);
            }
        }
    }

    private static void check(OpenedBom opened, RandomBom values) {
        AgentActionBom now = opened.document();
        for (int edits = 1 + values.number(3); edits > 0; edits--) {
            now = new RandomEdit(values).edited(now);
        }
        OpenedBom written = BomYaml.rewritten(opened, now);
        assertThat(written.document()).isEqualTo(now);
        assertThat(Samples.text(written.bytes()).startsWith("\uFEFF"))
                .isEqualTo(Samples.text(opened.bytes()).startsWith("\uFEFF"));
        String text = opened.text().text();
        if (text.contains("\r\n") && !text.replace("\r\n", "").matches("(?s).*[\r\n].*")) {
            assertThat(written.text().text().replace("\r\n", "")).doesNotContain("\n");
        }
        String lastLine = text.substring(Math.max(0, text.length() - 5));
        // a literal text at the very end has to say that it has no break once a line follows
        assertThat(Untouched.of(opened, now).stream().filter(kept -> !kept.endsWith(lastLine)))
                .as(() -> "from\n" + text + "\nto\n" + written.text().text())
                .allMatch(kept -> written.text().text().contains(kept));
    }
}
