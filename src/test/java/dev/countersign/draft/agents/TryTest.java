package dev.countersign.draft.agents;

import java.nio.file.*;
import org.junit.jupiter.api.Test;

class TryTest {
    @Test
    void show() throws Exception {
        try (var all = Files.list(Path.of("../shared/corpus"))) {
            for (Path p : all.filter(Files::isDirectory).sorted().toList()) {
                var d = Draft.of(p);
                System.out.println("== " + p.getFileName());
                Draft.lines(d).forEach(l -> System.out.println("   " + l));
                d.documents()
                        .forEach(x -> x.document()
                                .findings()
                                .forEach(f -> System.out.println(
                                        "   ! " + f.code() + " " + f.on() + " " + f.text() + " " + f.evidence())));
                d.documents()
                        .forEach(x -> System.out.println(
                                "   # " + x.document().workflow().path() + " "
                                        + x.document().workflow().attendance() + " "
                                        + x.document().workflow().owner()));
                d.skipped().forEach(s -> System.out.println("   - " + s));
                d.seenNotRead().forEach(s -> System.out.println("   ~ " + s));
            }
        }
    }
}
