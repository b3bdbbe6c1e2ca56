package dev.countersign.record.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.record.sign.Signed;
import dev.countersign.text.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to hurt: little memory, little time, always an answer. */
class HostileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    /**
     * Two seconds are promised, on a quiet machine: the printed lines show them. What other programs do meanwhile must fail no
     * test, so that the time is the thread's own on the processor, and the first files also pay for a cold program.
     */
    private static final int MOST_MILLISECONDS = 4_000;

    @TempDir
    private Path folder;

    @Test
    void theWorstFilesAreRefusedWithinAQuarterOfAGibibyteAndInTime() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                HostileMain.class.getName()));
        Map<String, byte[]> files = Hostile.files();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.write(path, file.getValue());
            command.add(path.toString());
        }
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        List<String> lines = Files.readAllLines(out);
        lines.forEach(System.out::println);

        assertThat(process.exitValue()).isZero();
        assertThat(lines).hasSize(files.size());
        for (String line : lines) {
            String[] cells = line.split("\t");
            assertThat(Long.parseLong(cells[0])).as(line).isLessThan(MOST_MILLISECONDS);
            assertThat(cells[2]).as(line).isEqualTo("false");
            assertThat(cells[4]).as(line).isNotBlank();
        }
    }

    @Test
    void everyTruncationOfARecordHasAnAnswer() {
        byte[] whole = Signed.by(Signed.ready(), "appsec");
        Explanation explanation = new Explanation(Texts.english());
        for (int length = 0; length < whole.length; length += 997) {
            Verification verification = Verifying.verify(Arrays.copyOf(whole, length), TrustList.NONE, DAY);
            assertThat(verification.isGood()).as("first %d bytes", length).isFalse();
            assertThat(explanation.of(verification)).isNotEmpty();
        }
    }

    @Test
    void randomBytesAreNoRecord() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = new byte[random.nextInt(4_000)];
            random.nextBytes(bytes);
            if (round % 2 == 0 && bytes.length > 9) {
                System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 9);
            }
            Verification verification = Verifying.verify(bytes, TrustList.NONE, DAY);
            assertThat(verification.kind()).isEqualTo(Verification.Kind.OTHER);
        }
    }

    @Test
    void noChangeOfASignedRecordGoesUnnoticed() {
        byte[] signed = Signed.by(Signed.by(Signed.ready(), "appsec"), "platform");
        Random random = new Random(42);
        for (int round = 0; round < 400; round++) {
            byte[] changed = mutated(signed, random);
            if (!Arrays.equals(changed, signed)) {
                Verification verification = Verifying.verify(changed, TrustList.NONE, DAY);
                assertThat(verification.intact()).as("round %d", round).isFalse();
                assertThat(new Explanation(Texts.english()).of(verification)).isNotEmpty();
            }
        }
    }

    private static byte[] mutated(byte[] pdf, Random random) {
        int at = random.nextInt(pdf.length);
        switch (random.nextInt(5)) {
            case 0:
                return Attacks.flipped(pdf, at);
            case 1:
                byte[] noise = pdf.clone();
                for (int i = at; i < Math.min(pdf.length, at + 1 + random.nextInt(40)); i++) {
                    noise[i] = (byte) random.nextInt(256);
                }
                return noise;
            case 2:
                int from = random.nextInt(pdf.length);
                int count = Math.min(random.nextInt(300), Math.min(pdf.length - at, pdf.length - from));
                byte[] moved = pdf.clone();
                System.arraycopy(pdf, from, moved, at, count);
                return moved;
            case 3:
                return Attacks.join(
                        Arrays.copyOf(pdf, at),
                        new byte[] {(byte) random.nextInt(256)},
                        Arrays.copyOfRange(pdf, at, pdf.length));
            default:
                int cut = Math.min(pdf.length - at, 1 + random.nextInt(50));
                return Attacks.join(Arrays.copyOf(pdf, at), Arrays.copyOfRange(pdf, at + cut, pdf.length));
        }
    }
}
