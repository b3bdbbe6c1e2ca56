package dev.countersign.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.countersign.draft.readers.Readers;
import dev.countersign.model.Action;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Evidence;
import dev.countersign.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How much of what public files can do is found, and nothing else. Prints the table of misses. */
class CorpusRecallTest {
    private static final Path CORPUS = Path.of("../shared/corpus");
    private static final double WANTED = 0.97;
    private static final Map<String, Drafts> DRAFTED = new HashMap<>();

    /** What a file must give, and what else it may give. */
    private record Expected(String repository, String path, List<Set<String>> required, Map<String, String> allowed) {
        static Expected of(String line) {
            String[] columns = line.split("\t", -1);
            List<Set<String>> required = Stream.of(columns[2].split(","))
                    .filter(s -> !s.isBlank())
                    .map(s -> Set.of(s.strip().split("\\|")))
                    .toList();
            Map<String, String> allowed = new TreeMap<>();
            for (String each : (columns.length > 3 ? columns[3] : "").split(";")) {
                if (!each.isBlank()) {
                    assertThat(each).as("an allowed extra has a reason").contains("=");
                    allowed.put(each.substring(0, each.indexOf('=')).strip(), each.substring(each.indexOf('=') + 1));
                }
            }
            return new Expected(columns[0], columns[1], required, allowed);
        }

        boolean mayGive(String word) {
            return allowed.containsKey(word) || required.stream().anyMatch(r -> r.contains(word));
        }
    }

    private static List<Expected> expectations() throws IOException {
        List<Expected> all = new ArrayList<>();
        Path folder = Path.of("src/test/resources/draft");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches("expectations.*\\.tsv"))
                    .sorted()
                    .toList()) {
                Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(Expected::of)
                        .forEach(all::add);
            }
        }
        assertThat(all).hasSizeGreaterThan(60);
        return all;
    }

    private static Path folder(String repository) {
        return CORPUS.resolve(repository.replace("/", "__"));
    }

    private static synchronized Drafts drafts(String repository) {
        assumeTrue(Files.isDirectory(CORPUS), "the corpus is not there: " + CORPUS);
        return DRAFTED.computeIfAbsent(repository, name -> {
            try {
                return Readers.drafting(Texts.english()).draft(folder(name), Progress.NONE);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static Set<String> found(Expected expected) {
        return documents(expected)
                .flatMap(d -> d.actions().stream())
                .map(a -> a.actionClass().word())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<AgentActionBom> documents(Expected expected) {
        return drafts(expected.repository()).documents().stream()
                .map(Drafted::document)
                .filter(d -> d.workflow().path().equals(expected.path()));
    }

    private static boolean isSeen(Expected expected) {
        Drafts drafts = drafts(expected.repository());
        return drafts.seenNotRead().stream().anyMatch(s -> s.file().equals(expected.path()))
                || drafts.skipped().stream().anyMatch(s -> s.file().equals(expected.path()));
    }

    @Test
    void theRequiredClassesAreFound() throws Exception {
        int required = 0;
        int hit = 0;
        StringBuilder misses = new StringBuilder();
        for (Expected expected : expectations()) {
            Set<String> found = found(expected);
            if (isSeen(expected)) {
                found.add("seen");
            }
            for (Set<String> one : expected.required()) {
                required++;
                if (one.stream().anyMatch(found::contains)) {
                    hit++;
                } else {
                    misses.append(String.format(
                            java.util.Locale.ROOT,
                            "%-32s %-50s misses %s, found %s%n",
                            expected.repository(),
                            expected.path(),
                            String.join("|", one),
                            found));
                }
            }
        }
        double recall = (double) hit / required;
        System.out.printf(java.util.Locale.ROOT, "classes found: %d of %d (%.4f)%n%s", hit, required, recall, misses);

        assertThat(recall).as("recall%n%s", misses).isGreaterThanOrEqualTo(WANTED);
    }

    @Test
    void noOtherClassIsReported() throws Exception {
        List<String> extras = new ArrayList<>();
        for (Expected expected : expectations()) {
            found(expected).stream()
                    .filter(word -> !expected.mayGive(word))
                    .forEach(word -> extras.add(expected.repository() + " " + expected.path() + ": " + word + " by "
                            + documents(expected)
                                    .flatMap(d -> d.actions().stream())
                                    .filter(a -> a.actionClass().word().equals(word))
                                    .flatMap(a -> a.evidence().stream())
                                    .limit(2)
                                    .map(e -> e.file() + ":" + e.line() + " " + e.text())
                                    .toList()));
        }
        assertThat(extras).isEmpty();
    }

    @Test
    void everyCitationStandsOnItsLine() throws Exception {
        int citations = 0;
        List<String> wrong = new ArrayList<>();
        Map<Path, List<String>> texts = new HashMap<>();
        for (String repository :
                expectations().stream().map(Expected::repository).distinct().toList()) {
            for (Drafted drafted : drafts(repository).documents()) {
                for (Evidence evidence : evidence(drafted.document())) {
                    citations++;
                    Path file = folder(repository).resolve(evidence.file());
                    List<String> lines = texts.computeIfAbsent(file, CorpusRecallTest::lines);
                    boolean shown = evidence.line() >= 1
                            && evidence.line() <= lines.size()
                            && !evidence.text().isBlank()
                            && lines.get(evidence.line() - 1).contains(evidence.text());
                    if (!shown) {
                        wrong.add(repository + " " + evidence);
                    }
                }
            }
        }
        assertThat(citations).isGreaterThan(400);
        assertThat(wrong).isEmpty();
    }

    private static List<Evidence> evidence(AgentActionBom document) {
        List<Evidence> all = new ArrayList<>();
        document.actions().forEach(a -> all.addAll(a.evidence()));
        document.credentials().forEach(c -> all.addAll(c.evidence()));
        document.tools().forEach(t -> all.addAll(t.evidence()));
        document.controls().forEach(c -> all.addAll(c.evidence()));
        document.findings().forEach(f -> all.addAll(f.evidence()));
        return all;
    }

    private static List<String> lines(Path file) {
        try {
            return List.of(Files.readString(file, StandardCharsets.UTF_8).split("\r\n|\n|\r", -1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyRowSaysWhereItWasSeen() throws Exception {
        for (String repository :
                expectations().stream().map(Expected::repository).distinct().toList()) {
            for (Drafted drafted : drafts(repository).documents()) {
                assertThat(drafted.document().actions())
                        .allSatisfy(a -> assertThat(a.evidence()).isNotEmpty());
                assertThat(drafted.document().credentials())
                        .allSatisfy(c -> assertThat(c.evidence()).isNotEmpty());
                assertThat(drafted.document().actions().stream()
                                .map(Action::id)
                                .distinct()
                                .count())
                        .isEqualTo(drafted.document().actions().size());
            }
        }
    }

    @Test
    void noFileIsPassedOverInSilence() throws Exception {
        List<String> silent = expectations().stream()
                .filter(e -> documents(e).findAny().isEmpty() && !isSeen(e))
                .map(e -> e.repository() + " " + e.path())
                .filter(Objects::nonNull)
                .toList();

        assertThat(silent).isEmpty();
    }
}
