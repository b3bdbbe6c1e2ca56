package dev.countersign.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places as people and tools write them. */
class CitedLineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                ".github/workflows/a.yml:14|.github/workflows/a.yml|14|''",
                "./a.yml:14|a.yml|14|''",
                "a.yml:14:7|a.yml|14|''",
                "a.yml:14:7: warning: so|a.yml|14|warning: so",
                "a.yml:14: contents: write|a.yml|14|contents: write",
                "a.yml:14 contents: write|a.yml|14|contents: write",
                "C:\\repo\\a.yml:3|C:/repo/a.yml|3|''",
                "name with blanks.yml:3|name with blanks.yml|3|''"
            })
    void aPlaceIsRead(String text, String file, int line, String said) {
        assertThat(CitedLine.of(text)).contains(new Evidence(file, line, said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.yml",
                "a.yml:",
                "a.yml:0",
                ":14",
                "a.yml:99999999",
                "https://example.org/a",
                "two\nlines:3"
            })
    void anythingElseIsNot(String text) {
        assertThat(CitedLine.of(text)).isEmpty();
    }

    @Test
    void aHugeTextIsNot() {
        assertThat(CitedLine.of("a".repeat(100_000) + ":1")).isEmpty();
    }
}
