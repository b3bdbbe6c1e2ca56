package dev.countersign.record.verify;

import dev.countersign.record.file.Broken;
import dev.countersign.record.reopen.Reopening;
import dev.countersign.text.Texts;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Opens hostile files in a virtual machine of its own, and prints how long each took and what was said. */
final class HostileMain {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private HostileMain() {}

    public static void main(String[] args) throws Exception {
        Explanation explanation = new Explanation(Texts.english());
        // the first check pays for loading the program; what a file costs is what comes after
        Verifying.verify(
                "%PDF-1.7\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII), TrustList.NONE, LocalDate.EPOCH);
        for (String name : args) {
            System.gc();
            byte[] file = Files.readAllBytes(Path.of(name));
            long start = System.nanoTime();
            long startOnProcessor = THREADS.getCurrentThreadCpuTime();
            Verification verification = Verifying.verify(file, TrustList.NONE, LocalDate.of(2026, 11, 22));
            long took = (System.nanoTime() - start) / 1_000_000;
            long onProcessor = (THREADS.getCurrentThreadCpuTime() - startOnProcessor) / 1_000_000;
            String opened = "opened";
            try {
                Reopening.open(file);
            } catch (Broken e) {
                opened = e.code();
            }
            List<String> said = explanation.of(verification);
            System.out.printf(
                    Locale.ROOT,
                    "%d\t%s (%d ms by the clock)\t%s\t%s\t%s%n",
                    onProcessor,
                    Path.of(name).getFileName(),
                    took,
                    verification.isGood() || verification.intact(),
                    opened,
                    String.join(" ", said.subList(0, Math.min(3, said.size()))));
        }
    }
}
