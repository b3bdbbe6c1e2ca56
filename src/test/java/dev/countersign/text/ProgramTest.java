package dev.countersign.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.text.Program.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the build writes down about the program. */
class ProgramTest {
    @Test
    void linesOfTheBuildBecomePartsInTheOrderOfTheirNames() {
        assertThat(Program.parts(List.of(
                        "g:zip\t2.0\tzip\tMIT",
                        "not a part",
                        "g:more-zip\t2.0\tzip\tMIT",
                        "g:alpha\t1.0\tAlpha\tLGPL-2.1 | MPL-2.0",
                        "")))
                .containsExactly(
                        new Part("Alpha", "1.0", List.of("LGPL-2.1", "MPL-2.0")),
                        new Part("zip", "2.0", List.of("MIT")));
    }

    @Test
    void partsOfOneLicenceStandTogether() {
        Part a = new Part("a", "1", List.of("MIT"));
        Part b = new Part("b", "1", List.of("EPL-2.0", "LGPL-2.1"));
        Part c = new Part("c", "1", List.of("MIT"));

        assertThat(new Program("1", Optional.empty(), false, List.of(a, b, c)).byLicence())
                .containsExactlyEntriesOf(
                        new java.util.TreeMap<>(Map.of("EPL-2.0 | LGPL-2.1", List.of(b), "MIT", List.of(a, c))));
    }

    @Test
    void whatWasNotPackedIsADevelopmentVersion() {
        assertThat(Program.here().version()).isEqualTo("development");
        assertThat(Program.here().commit().orElse("0123456789ab")).matches("[0-9a-f]{12}");
        assertThat(Program.java()).startsWith(System.getProperty("java.version"));
    }
}
