package dev.countersign.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample file: the good ones open, the broken ones are refused with at least one problem. */
class SamplesTest {
    private static final Path SAMPLES = Path.of("samples");

    static List<Path> good() throws IOException {
        return files(SAMPLES).stream()
                .filter(file -> !file.endsWith("README.md"))
                .toList();
    }

    static List<Path> broken() throws IOException {
        return files(SAMPLES.resolve("broken"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("good")
    void opensWithRows(Path file) throws Exception {
        assertThat(Documents.read(Files.readAllBytes(file)))
                .isNotEmpty()
                .allSatisfy(opened -> assertThat(opened.document().actions()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void isRefused(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        assertThatThrownBy(() -> Documents.read(bytes))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problems()).isNotEmpty());
    }

    @Test
    void theFoldersAreNotEmpty() throws IOException {
        assertThat(good()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(broken()).hasSizeGreaterThanOrEqualTo(20);
    }
}
