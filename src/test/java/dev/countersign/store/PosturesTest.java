package dev.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.PostureRef;
import dev.countersign.source.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosturesTest {
    private static final String STRICT = """
            format: posture/1
            name: Nothing yet
            rules:
              - {id: light, verdict: block, when: {acts: [light]}, because: We are not ready.}
              - {id: heavy, verdict: block, when: {acts: [heavy]}, because: We are not ready.}
            """;

    @TempDir
    private Path folder;

    @Test
    void theOneThatAReviewNamesIsFoundByItsDigest() throws Exception {
        Path file = Files.writeString(folder.resolve("strict.yaml"), STRICT);
        Files.writeString(folder.resolve("broken.yaml"), "rules: [");
        Files.createDirectory(folder.resolve("folder.yaml"));
        String digest = Postures.read(file).posture().sha256();
        Postures known = new Postures(List.of(folder.resolve("not there"), folder));

        assertThat(known.of(new PostureRef("whatever it is called", digest))
                        .posture()
                        .name())
                .isEqualTo("Nothing yet");
        assertThat(known.of(new PostureRef("whatever it is called", digest)).file())
                .hasSize((int) Files.size(file));
    }

    @Test
    void oneThatIsNotAtHandGivesWayToTheBuiltInOne() {
        Postures known = new Postures(List.of(folder));

        assertThat(known.of(new PostureRef("Theirs", "0".repeat(64))).posture())
                .isEqualTo(Postures.builtIn().posture());
        assertThat(known.of(new PostureRef("", "")).posture())
                .isEqualTo(Postures.builtIn().posture());
    }

    @Test
    void aFileThatIsNotThereOrNoPostureIsSaid() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "format: posture/9\n");

        assertThatThrownBy(() -> Postures.read(folder.resolve("gone.yaml")))
                .isInstanceOfSatisfying(
                        StoreFailed.class, e -> assertThat(e.reason()).isEqualTo(StoreFailed.Reason.GONE));
        assertThatThrownBy(() -> Postures.read(folder))
                .isInstanceOfSatisfying(
                        StoreFailed.class, e -> assertThat(e.reason()).isEqualTo(StoreFailed.Reason.FOLDER));
        assertThatThrownBy(() -> Postures.read(broken)).isInstanceOf(Refused.class);
    }
}
