package dev.countersign.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What we ask of others' workflows, ours keep. */
class OwnWorkflowsTest {
    private static final Path FOLDER = Path.of(".github/workflows");
    private static final Pattern USES = Pattern.compile("(?m)^\\s*(?:- )?uses: (\\S+)(.*)$");
    private static final Pattern WRITE = Pattern.compile("(?m)^ +[a-z-]+: write$");

    @Test
    void everyActionIsPinnedToACommitAndSaysItsVersion() throws IOException {
        for (Path file : workflows()) {
            Matcher uses = USES.matcher(read(file));
            int seen = 0;
            while (uses.find()) {
                seen++;
                assertThat(uses.group(1)).as(file + ": %s", uses.group()).matches("[\\w.-]+/[\\w./-]+@[0-9a-f]{40}");
                assertThat(uses.group(2)).as(file + ": %s", uses.group()).matches(" # v\\d+\\.\\d+\\.\\d+");
            }
            assertThat(seen).as(file.toString()).isPositive();
        }
    }

    @Test
    void nothingIsPermittedByDefaultAndOnePermissionWrites() throws IOException {
        long writes = 0;
        for (Path file : workflows()) {
            String text = read(file);
            assertThat(text).as(file.toString()).contains("\npermissions: {}\n");
            assertThat(text).doesNotContain("pull_request_target", "write-all", "secrets.");
            writes += WRITE.matcher(text).results().count();
        }
        assertThat(writes).isEqualTo(1);
    }

    private static List<Path> workflows() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> found = files.sorted().toList();
            assertThat(found).hasSizeGreaterThanOrEqualTo(2);
            return found;
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
