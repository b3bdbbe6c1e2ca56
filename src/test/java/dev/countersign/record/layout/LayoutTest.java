package dev.countersign.record.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.record.Paper;
import dev.countersign.record.Progress;
import dev.countersign.record.RecordOptions;
import dev.countersign.record.Samples;
import dev.countersign.record.content.RecordContent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
    static List<RecordContent> samples() {
        List<RecordContent> samples = new ArrayList<>();
        for (String name : List.of("ready.bom.yaml", "unicode.bom.yaml", "empty.bom.yaml")) {
            for (Paper paper : Paper.values()) {
                for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                    RecordOptions options = new RecordOptions(language, paper, "Internal", Set.of());
                    samples.add(RecordContent.of(Samples.input(name, options)));
                    samples.add(RecordContent.redacted(Samples.input(name, options)));
                }
            }
        }
        samples.add(many(60));
        samples.add(tall());
        return samples;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothingStandsOutsideTheTextAndNothingRunsIntoTheFoot(RecordContent content) {
        Sheet sheet = Sheet.of(content.frame().paper(), content.frame().notice().isPresent());
        for (Page page : layout(content).pages()) {
            for (Mark.Letters letters : letters(page)) {
                String text = letters.run().text().stripTrailing();
                float width = Setter.width(text, dev.countersign.record.content.Style.PLAIN, Type.FRAME) * 0
                        + letters.run().width()
                                * text.length()
                                / Math.max(1, letters.run().text().length());
                assertThat(letters.x()).as(text).isGreaterThan(sheet.left() - 4);
                assertThat(letters.x() + width).as(text).isLessThan(sheet.left() + sheet.room() + 4);
                if (letters.tag() != Tag.ARTIFACT) {
                    assertThat(letters.y()).as(text).isBetween(sheet.top(), sheet.bottom() + 1);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noTwoLettersStandOnEachOther(RecordContent content) {
        for (Page page : layout(content).pages()) {
            Map<Integer, List<Mark.Letters>> lines =
                    letters(page).stream().collect(Collectors.groupingBy(l -> Math.round(l.y() * 100)));
            for (List<Mark.Letters> line : lines.values()) {
                line.sort((a, b) -> Float.compare(a.x(), b.x()));
                for (int i = 1; i < line.size(); i++) {
                    Mark.Letters left = line.get(i - 1);
                    float end = left.x() + left.run().width();
                    float space = left.run().pen().width(' ');
                    assertThat(line.get(i).x()).as(left.run().text()).isGreaterThan(end - space - 0.1f);
                }
            }
        }
    }

    @Test
    void everyPageWithRowsHasTheHeadsOfItsTable() {
        List<Page> pages = layout(many(60)).pages();
        int with = 0;
        for (Page page : pages) {
            List<String> words = words(page);
            if (words.stream().anyMatch(word -> word.startsWith("row number"))
                    && words.stream().anyMatch(word -> word.startsWith("not declared"))) {
                assertThat(words).contains("Action", "Runs with", "In force", "Why");
                with++;
            }
        }
        assertThat(with).isGreaterThan(3);
    }

    @Test
    void repeatedHeadsAreNoPartOfTheDocument() {
        List<Tag> heads = new ArrayList<>();
        for (Page page : layout(many(60)).pages()) {
            letters(page).stream()
                    .filter(letters -> letters.run().text().equals("Runs with"))
                    .forEach(letters -> heads.add(letters.tag()));
        }
        assertThat(heads).hasSizeGreaterThan(3);
        assertThat(heads.stream().filter(tag -> tag != Tag.ARTIFACT)).hasSize(1);
    }

    @Test
    void noRowIsSplitBetweenPages() {
        Layout layout = layout(many(60));
        Map<Tag, Tag> rowOf = new HashMap<>();
        rows(layout.document(), layout.document(), rowOf);
        Map<Tag, Set<Integer>> pagesOfRow = new HashMap<>();
        for (int page = 0; page < layout.pages().size(); page++) {
            for (Mark.Letters letters : letters(layout.pages().get(page))) {
                if (rowOf.containsKey(letters.tag())) {
                    pagesOfRow
                            .computeIfAbsent(rowOf.get(letters.tag()), r -> new HashSet<>())
                            .add(page);
                }
            }
        }
        assertThat(pagesOfRow).hasSizeGreaterThan(60);
        assertThat(pagesOfRow.values()).allMatch(pages -> pages.size() == 1);
    }

    @Test
    void aRowHigherThanAPageGoesOnUnderItsHeadsAndNothingOfItIsLost() {
        List<Page> pages = layout(tall()).pages();
        Set<String> words = new HashSet<>();
        int continued = 0;
        for (Page page : pages) {
            List<String> on = words(page);
            on.forEach(text -> words.addAll(List.of(text.split("\\s+"))));
            if (on.stream().anyMatch(word -> word.startsWith("… tall row"))) {
                assertThat(on).contains("Action", "Why");
                continued++;
            }
        }
        assertThat(continued).isGreaterThan(1);
        assertThat(words)
                .containsAll(IntStream.range(0, 1500).mapToObj(i -> "w" + i).toList());
    }

    @Test
    void noHeadingStandsAtTheFootOfAPageAlone() {
        for (RecordContent content : samples()) {
            for (Page page : layout(content).pages()) {
                List<Mark.Letters> inText = letters(page).stream()
                        .filter(letters -> letters.tag() != Tag.ARTIFACT)
                        .toList();
                if (!inText.isEmpty()) {
                    Tag.Kind last = inText.get(inText.size() - 1).tag().kind();
                    assertThat(last).isNotIn(Tag.Kind.H1, Tag.Kind.H2, Tag.Kind.H3, Tag.Kind.COLUMN_HEAD);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 30, 200})
    void theDecisionStaysOnOnePage(int rows) {
        List<Page> pages = layout(many(rows)).pages();
        assertThat(words(pages.get(0))).anyMatch(word -> word.startsWith("to sign"));
        assertThat(words(pages.get(1))).contains("2  The matrix");
    }

    @Test
    void manyRowsAreCountedOnPageOne() {
        List<String> words = words(layout(many(200)).pages().get(0));
        assertThat(words).anyMatch(word -> word.matches("and \\d+ more, listed in section 2"));
    }

    private static RecordContent many(int rows) {
        StringBuilder yaml = new StringBuilder("""
                format: agent_action_bom/1
                review: {signers: [{role: appsec}, {role: platform}]}
                """);
        yaml.append(rows == 0 ? "" : "actions:\n");
        String[] classes = {"read", "deploy", "delete", "write_branch", "unclassified", "comment"};
        for (int i = 0; i < rows; i++) {
            yaml.append("  - {id: r%d, name: row number %d, class: %s, target: some part of it %d}\n"
                    .formatted(i, i, classes[i % classes.length], i));
        }
        return RecordContent.of(Samples.of(yaml.toString()));
    }

    private static RecordContent tall() {
        String words = IntStream.range(0, 1500).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        String yaml = """
                format: agent_action_bom/1
                actions:
                  - {id: a, name: before, class: read}
                  - {id: b, name: tall row, class: deploy}
                  - {id: c, name: after, class: read}
                review:
                  decisions: [{action: b, verdict: block, facts_sha256: fresh-b, rationale: %s}]
                """.formatted(words);
        return RecordContent.of(Samples.of(yaml.getBytes(StandardCharsets.UTF_8), RecordOptions.DEFAULT));
    }

    private static Layout layout(RecordContent content) {
        return Layout.of(content, Progress.NONE);
    }

    private static List<Mark.Letters> letters(Page page) {
        List<Mark.Letters> letters = new ArrayList<>();
        for (Mark mark : page.marks()) {
            if (mark instanceof Mark.Letters found) {
                letters.add(found);
            }
        }
        return letters;
    }

    private static List<String> words(Page page) {
        return letters(page).stream().map(letters -> letters.run().text()).toList();
    }

    private static void rows(Tag tag, Tag row, Map<Tag, Tag> rowOf) {
        Tag within = tag.kind() == Tag.Kind.ROW ? tag : row;
        if (within.kind() == Tag.Kind.ROW) {
            rowOf.put(tag, within);
        }
        tag.parts().forEach(part -> rows(part, within, rowOf));
    }
}
