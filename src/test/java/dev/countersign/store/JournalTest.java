package dev.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a journal gives back after whatever happened to the window that wrote it. */
class JournalTest {
    @TempDir
    Path folder;

    private Journals journals;

    @BeforeEach
    void begin() {
        journals = new Journals(folder, Clock.systemUTC());
    }

    /** As if the window that wrote it had ended. */
    private void orphan() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                Files.writeString(file, text.replaceFirst("\"pid\":\\d+", "\"pid\":" + Long.MAX_VALUE));
            }
        }
    }

    @Test
    void givesBackTheTextAfterAnySequenceOfEdits() throws StoreFailed, IOException {
        Random random = new Random(7);
        for (int round = 0; round < 40; round++) {
            StringBuilder text = new StringBuilder("format: agent_action_bom/1\nname: “Prüfung” \ud83d\ude00\n");
            Journal journal = journals.begin(Optional.of(folder.resolve("a.bom.yaml")), "a", "", text.toString());
            for (int edit = 0; edit < 25; edit++) {
                int at = random.nextInt(text.length() + 1);
                int to = at + random.nextInt(text.length() - at + 1);
                text.replace(at, Math.min(to, at + 9), "äb\n".repeat(random.nextInt(4)) + edit);
                journal.follow(text.toString());
            }
            orphan();
            Journals.Told told = journals.leftBehind().get(0);
            assertThat(told.text()).isEqualTo(text.toString());
            assertThat(told.file()).contains(folder.resolve("a.bom.yaml"));
            journals.discard(told);
        }
        assertThat(journals.leftBehind()).isEmpty();
    }

    @Test
    void aLineCutOffAnywhereLosesThatEditAndNoOther() throws StoreFailed, IOException {
        Journal journal = journals.begin(Optional.empty(), "pasted text", "", "one");
        journal.follow("one two");
        long whole = size();
        journal.follow("one two three");
        orphan();
        byte[] all = Files.readAllBytes(only());
        long longer = all.length - size(whole, all);
        for (int cut = 1; cut < longer; cut++) {
            Files.write(only(), java.util.Arrays.copyOf(all, all.length - cut));
            String expected = cut == 1 ? "one two three" : "one two";
            assertThat(journals.leftBehind().get(0).text()).as("cut by %d", cut).isEqualTo(expected);
        }
    }

    private Path only() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    private long size() throws IOException {
        return Files.size(only());
    }

    /** The other number of the process made the first line longer. */
    private static long size(long before, byte[] all) {
        String text = new String(all, StandardCharsets.UTF_8);
        int second = text.indexOf('\n', text.indexOf('\n') + 1) + 1;
        return Math.max(before, second);
    }

    @Test
    void aClosedDocumentLeavesNothingBehindAndAnOpenOneIsNotLeftBehind() throws StoreFailed, IOException {
        Path file = folder.resolve("a.bom.yaml");
        Journal journal = journals.begin(Optional.of(file), "a", "", "text");
        assertThat(journals.leftBehind()).isEmpty();
        assertThat(journals.isOpenElsewhere(file)).isTrue();
        assertThat(journals.isOpenElsewhere(folder.resolve("b.bom.yaml"))).isFalse();
        journal.close();
        assertThat(journals.isOpenElsewhere(file)).isFalse();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aFileThatIsNoJournalIsLeftAlone() throws StoreFailed, IOException {
        Path other = folder.resolve("other.journal");
        Files.writeString(other, "not ours", StandardOpenOption.CREATE_NEW);
        assertThat(journals.leftBehind()).isEmpty();
        assertThat(other).exists();
    }

    /** Writes edits as fast as it can until it is killed, and says each one that is on the disk. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) throws StoreFailed {
            Journal journal =
                    new Journals(Path.of(args[0]), Clock.systemUTC()).begin(Optional.empty(), "killed", "", "0");
            for (int edit = 1; ; edit++) {
                journal.follow("text\n".repeat(edit % 50) + edit);
                System.out.println(edit);
            }
        }
    }

    @Test
    void whatWasNotedIsThereAfterAKillAtAnyMoment() throws IOException, InterruptedException, StoreFailed {
        Random random = new Random(3);
        for (int kill = 0; kill < 6; kill++) {
            Path own = folder.resolve("kill-" + kill);
            Path said = folder.resolve("said-" + kill);
            Files.createFile(said);
            Process process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writer.class.getName(),
                            own.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(said.toFile())
                    .start();
            while (Files.size(said) < 20) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(60));
            process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
            String noted = Files.readString(said);
            List<String> whole =
                    noted.substring(0, noted.lastIndexOf('\n')).lines().toList();
            int last = Integer.parseInt(whole.get(whole.size() - 1));
            String text =
                    new Journals(own, Clock.systemUTC()).leftBehind().get(0).text();
            int recovered = Integer.parseInt(text.substring(text.lastIndexOf('\n') + 1));
            assertThat(recovered).isGreaterThanOrEqualTo(last);
            assertThat(text).isEqualTo("text\n".repeat(recovered % 50) + recovered);
        }
    }
}
