package dev.countersign.record.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.record.content.Line;
import dev.countersign.record.content.Style;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetterTest {
    private static final float ROOM = 120;

    @Test
    void aSentenceIsWrappedBetweenWordsAndKeepsItsSpaces() {
        List<SetLine> lines = set("A job nobody watches is about to change code on the main branch.");
        assertThat(lines).hasSizeGreaterThan(1).allMatch(line -> line.width() <= ROOM);
        assertThat(written(lines))
                .containsExactly("A job nobody watches is ", "about to change code on ", "the main branch.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "0123456789abcdef",
                "deep-folder/",
                "name_with.dots:and=signs",
                "Straßenüberquerung",
                "العربية"
            })
    void aTokenOfFiveHundredCharactersIsCutByWidthAndNothingOfItIsLost(String piece) {
        String token = piece.repeat(500 / piece.length() + 1);
        List<SetLine> lines = set(token);
        assertThat(lines).hasSizeGreaterThan(5).allMatch(line -> line.width() <= ROOM + 0.01f);
        assertThat(String.join("", said(lines))).isEqualTo(token);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one\\ntwo|one;two",
                "one\\r\\ntwo|one;two",
                "one\\n\\ntwo|one;;two",
                "one\\rtwo|one[U+000D]two",
            })
    void lineFeedsBeginALine(String text, String lines) {
        String raw = text.replace("\\r", "\r").replace("\\n", "\n");
        assertThat(String.join(";", said(set(raw)))).isEqualTo(lines);
    }

    @Test
    void nothingIsStillALine() {
        assertThat(set("")).hasSize(1);
        assertThat(Setter.set(new Line(List.of()), Type.BODY, ROOM)).hasSize(1);
    }

    @Test
    void whateverIsWrittenIsFoundAgain() {
        Random random = new Random(42);
        String alphabet = "abc déf-/_. \u202E中שלוםلا\u0301ا123(),\"";
        int[] codePoints = alphabet.codePoints().toArray();
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
            }
            List<SetLine> lines = set(text.toString());
            String numbered = text.toString().replace("\u202E", "[U+202E]").replace("中", "[U+4E2D]");
            assertThat(sorted(String.join("", said(lines)))).isEqualTo(sorted(numbered));
            assertThat(lines).allMatch(line -> line.width() <= ROOM + 0.01f);
        }
    }

    @Test
    void arabicLettersTakeTheFormTheirNeighboursAskFor() {
        assertThat(written(set("سلام"))).containsExactly("\uFEE1\uFEFC\uFEB3");
        assertThat(said(set("سلام"))).containsExactly("سلام");
        assertThat(written(set("دار"))).containsExactly("\uFEAD\uFE8D\uFEA9");
        assertThat(written(set("لا"))).containsExactly("\uFEFB");
    }

    @Test
    void aTextBeginsWhereItsFirstLetterSays() {
        assertThat(set("שלום abc").get(0).rightToLeft()).isTrue();
        assertThat(set("(12) שלום abc").get(0).rightToLeft()).isTrue();
        assertThat(set("abc שלום").get(0).rightToLeft()).isFalse();
        assertThat(written(set("שלום (abc)"))).containsExactly("(abc) םולש");
    }

    @Test
    void theSpacesAtTheEndOfALineFromTheRightStandOutside() {
        SetLine line = set("שלום עולם טוב מאד לכל מי שקורא את זה").get(0);
        float left =
                line.runs().stream().map(Run::x).min(Comparator.naturalOrder()).orElseThrow();
        float space = new Pen(Face.FALLBACK, Type.BODY.size(), Palette.TEXT, false).width(' ');
        assertThat(left).isBetween(-space - 0.1f, 0f);
    }

    @Test
    void oneNameCannotTurnAnotherRound() {
        Line line = Line.of("שלום 1").and(", ").and("2 abc");
        assertThat(written(Setter.set(line, Type.BODY, 400))).containsExactly("1 םולש, 2 abc");
        assertThat(written(set("שלום 1, 2 abc"))).as("without parts").containsExactly("abc 2 ,1 םולש");
    }

    @Test
    void aLetterAndItsMarksAreDrawnAsOneWhereUnicodeHasIt() {
        assertThat(written(set("cafe\u0301"))).containsExactly("café");
        assertThat(said(set("cafe\u0301"))).containsExactly("cafe\u0301");
        List<Run> runs = set("x\u0301").get(0).runs();
        assertThat(runs.get(1).pen().face()).isEqualTo(Face.FALLBACK);
        assertThat(runs.get(1).width()).isZero();
    }

    /** Marks of letters read from the right are drawn before them, those of letters read from the left after them. */
    @Test
    void marksStandWhereTheirFontDrawsThemFrom() {
        assertThat(written(set("ש\u05B8"))).containsExactly("\u05B8ש");
        assertThat(written(set("x\u0301"))).containsExactly("x\u0301");
    }

    @Test
    void aNumberThatStandsForACharacterDoesNotLookLikeOneThatWasWritten() {
        Pen written = set("[U+202E]").get(0).runs().get(0).pen();
        Pen stands = set("\u202E").get(0).runs().get(0).pen();
        assertThat(stands).isNotEqualTo(written);
    }

    private static List<SetLine> set(String text) {
        return Setter.set(text, Style.PLAIN, Type.BODY, ROOM);
    }

    /** The letters from left to right. */
    private static List<String> written(List<SetLine> lines) {
        return lines.stream()
                .map(line -> line.runs().stream()
                        .sorted(Comparator.comparingDouble(Run::x))
                        .map(Run::text)
                        .collect(Collectors.joining()))
                .toList();
    }

    /** The letters in reading order. */
    private static List<String> said(List<SetLine> lines) {
        return lines.stream()
                .map(line -> line.runs().stream()
                        .map(run -> run.actual().orElse(run.text()))
                        .collect(Collectors.joining()))
                .toList();
    }

    private static List<Integer> sorted(String text) {
        return text.codePoints().sorted().boxed().toList();
    }
}
