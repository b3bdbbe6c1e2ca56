package dev.countersign.record;

import dev.countersign.record.pdf.RecordPdf;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

final class LookAt {
    public static void main(String[] args) throws Exception {
        byte[] yaml = Files.readAllBytes(Path.of(args[0]));
        RecordOptions options = new RecordOptions(
                Locale.forLanguageTag(args[2]), args[3].equals("a4") ? Paper.A4 : Paper.LETTER, "Internal", Set.of());
        for (int i = 0; i < Integer.parseInt(args[4]); i++) {
            long start = System.nanoTime();
            RecordInput input = Samples.of(yaml, options);
            long read = System.nanoTime();
            try (var out = Files.newOutputStream(Path.of(args[1]))) {
                RecordPdf.write(
                        args[1].contains("redacted")
                                ? dev.countersign.record.content.RecordContent.redacted(input)
                                : dev.countersign.record.content.RecordContent.of(input),
                        out,
                        Progress.NONE);
            }
            java.lang.management.ThreadMXBean mx = java.lang.management.ManagementFactory.getThreadMXBean();
            long cpu = mx.getCurrentThreadCpuTime();
            dev.countersign.record.content.RecordContent content =
                    dev.countersign.record.content.RecordContent.of(input);
            long c1 = mx.getCurrentThreadCpuTime();
            dev.countersign.record.layout.Layout.of(content, Progress.NONE);
            long c2 = mx.getCurrentThreadCpuTime();
            RecordPdf.write(content, new java.io.ByteArrayOutputStream(), Progress.NONE);
            long c3 = mx.getCurrentThreadCpuTime();
            System.out.println("cpu content " + (c1 - cpu) / 1000000 + " layout " + (c2 - c1) / 1000000 + " layout+pdf "
                    + (c3 - c2) / 1000000);
            System.out.println(
                    "read " + (read - start) / 1000000 + " ms, pdf " + (System.nanoTime() - read) / 1000000 + " ms");
        }
    }
}
