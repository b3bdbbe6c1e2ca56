package dev.countersign.source.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersign.source.Place;
import dev.countersign.source.Problem;
import dev.countersign.source.Refused;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {
    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("", "yaml.empty", 1, 1),
                Arguments.of("# only a comment\n", "yaml.empty", 1, 1),
                Arguments.of("a: 1\nb: &x 2\n", "yaml.anchor", 2, 4),
                Arguments.of("a: 1\nb: *x\n", "yaml.alias", 2, 4),
                Arguments.of("a: !!str 1\n", "yaml.tag", 1, 4),
                Arguments.of("a:\n  - !x {b: c}\n", "yaml.tag", 2, 5),
                Arguments.of("%TAG ! tag:example.org,2026:\n---\na: 1\n", "yaml.tag", 1, 1),
                Arguments.of("a: 1\n<<: {b: 2}\n", "yaml.merge", 2, 1),
                Arguments.of("a: 1\n---\nb: 2\n", "yaml.document.second", 2, 1),
                Arguments.of("a: 1\n...\n---\n", "yaml.document.second", 3, 1),
                Arguments.of("a: 1\nb: 2\n\"a\": 3\n", "yaml.key.doubled", 3, 1),
                Arguments.of("x: {é🚀: 1, b: 2, é🚀: 3}\n", "yaml.key.doubled", 1, 18),
                Arguments.of("? [a, b]\n: c\n", "yaml.key", 1, 3),
                Arguments.of("a: b\n\tc: d\n", "yaml.tab", 2, 1),
                Arguments.of("a: b\n  c: d\n", "yaml.colon", 2, 4),
                Arguments.of("a: b: c\n", "yaml.colon", 1, 5),
                Arguments.of("a: b\nword\nc: d\n", "yaml.colon.missing", 2, 1),
                Arguments.of("a:\n   b: 1\n  c: 2\n", "yaml.indent", 3, 3),
                Arguments.of("a: - b\n", "yaml.dash", 1, 4),
                Arguments.of("a: 1\nb: \"open\nc: 2\n", "yaml.quote", 2, 4),
                Arguments.of("a: [1, 2\nb: 3\n", "yaml.bracket", 2, 2),
                Arguments.of("a: {b: 1\nc: 2}\n", "yaml.brace", 2, 2),
                Arguments.of("a: \"\\q\"\n", "yaml.escape", 1, 6),
                Arguments.of("a: |x\n  b\n", "yaml.block", 1, 5),
                Arguments.of("a: @b\n", "yaml.start", 1, 4),
                Arguments.of("a: [b, , c]\n", "yaml.value", 1, 8),
                Arguments.of("%YAML x\n---\na: 1\n", "yaml.directive", 1, 7),
                Arguments.of("a: b\nc: \u0007\n", "yaml.character", 2, 4),
                Arguments.of("🚀: \u0000\n", "yaml.character", 1, 4));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatIsNotTakenIsSaidWithItsPlace(String text, String code, int line, int column) {
        assertThat(problems(Samples.bytes(text)))
                .extracting(Problem::code, Problem::place)
                .contains(Tuple.tuple(code, new Place(line, column)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aByteOrderMarkMovesNoPlace(String text, String code, int line, int column) {
        assertThat(problems(Samples.bytes("\uFEFF" + text))).isEqualTo(problems(Samples.bytes(text)));
    }

    @Test
    void everyProblemOfTheTextIsSaidInItsOrder() {
        assertThat(problems(Samples.bytes("a: &x 1\nb: *x\na: !t 2\n")))
                .extracting(Problem::code)
                .containsExactly("yaml.anchor", "yaml.alias", "yaml.key.doubled", "yaml.tag");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, UTF-16", "UTF-16BE, UTF-16", "UTF-16, UTF-16", "UTF-32LE, UTF-32", "UTF-32BE, UTF-32"})
    void otherEncodingsAreNamed(String charset, String called) {
        assertThat(problems("format: agent_action_bom/1\n".getBytes(Charset.forName(charset))))
                .containsExactly(Problem.of("yaml.encoding.other", new Place(1, 1), called));
    }

    @Test
    void theFirstByteThatIsNotUtf8HasItsPlace() {
        byte[] latin = "a: b\nc: ü: ".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problems(latin)).containsExactly(Problem.of("yaml.encoding", new Place(2, 4)));
        byte[] afterEmoji = concat(Samples.bytes("\uFEFFa: 🚀"), new byte[] {(byte) 0xC3});
        assertThat(problems(afterEmoji)).containsExactly(Problem.of("yaml.encoding", new Place(1, 5)));
        byte[] surrogate = concat(Samples.bytes("a: "), new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
        assertThat(problems(surrogate)).containsExactly(Problem.of("yaml.encoding", new Place(1, 4)));
    }

    @Test
    void fiftyLevelsAreTakenAndNoMore() throws Refused {
        assertThat(YamlText.read(Samples.bytes("[".repeat(50) + "]".repeat(50))).root())
                .isInstanceOf(YamlNode.Sequence.class);
        assertThat(problems(Samples.bytes("[".repeat(51) + "]".repeat(51))))
                .containsExactly(Problem.of("yaml.depth", new Place(1, 51), "50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "- ", "? ", "a: {", "[{"})
    void noNestingOverflowsTheStack(String opening) {
        assertThat(problems(Samples.bytes(opening.repeat(200_000)))).isNotEmpty();
    }

    @Test
    void sizesHaveTheirLimits() throws Refused {
        String comment = "#" + "x".repeat(YamlText.MAX_BYTES - 6);
        assertThat(YamlText.read(Samples.bytes("a: b\n" + comment)).root()).isInstanceOf(YamlNode.Mapping.class);
        assertThat(problems(Samples.bytes("a: b\n" + comment + "x")))
                .containsExactly(Problem.of("yaml.size", Place.FILE, "16"));
        assertThat(problems(Samples.bytes("-\n".repeat(2_000_000))))
                .extracting(Problem::code)
                .containsExactly("yaml.nodes");
    }

    @Test
    void longKeysAndValuesEndSomehow() throws Refused {
        String longText = "k".repeat(100_000);
        assertThat(problems(Samples.bytes(longText + ": v\n"))).isNotEmpty();
        assertThat(problems(Samples.bytes(longText))).isEmpty();
        assertThat(problems(Samples.bytes("a: " + longText.repeat(100) + "\n"))).isEmpty();
        assertThat(problems(Samples.bytes("\"" + longText))).isNotEmpty();
    }

    @Test
    void anyBytesEndInATextOrARefusal() {
        String signs = " \n\t:-?[]{},#&*!|>'\"%@`\\abc\r\u0000~<=";
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            for (int i = 0; seed % 2 == 0 && i < bytes.length; i++) {
                bytes[i] = (byte) signs.charAt(Math.floorMod(bytes[i], signs.length()));
            }
            assertThat(problems(bytes)).isNotNull();
        }
    }

    @Test
    void everyStartOfAGoodFileEndsInADocumentOrARefusal() {
        for (String name : List.of("block", "wide")) {
            byte[] bytes = Samples.bytes(Samples.text(name) + "🚀");
            for (int length = 0; length <= bytes.length; length++) {
                byte[] start = Arrays.copyOf(bytes, length);
                assertThat(problemsOf(() -> BomYaml.read(start))).isNotNull();
            }
        }
    }

    @Test
    void everySlipInAGoodFileEndsInADocumentOrARefusal() {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            String text = Samples.text(Samples.NAMES.get(random.nextInt(Samples.NAMES.size())));
            byte[] bytes = Samples.bytes(Mutations.of(text, random));
            assertThat(problemsOf(() -> BomYaml.read(bytes))).isNotNull();
        }
    }

    @Test
    void nodesKnowWhereTheyAre() throws Refused {
        YamlText text = YamlText.read(Samples.bytes("a: 🚀\nb:\n  - x # c\n  - |\n    y\n\nc: {d: , e}\n"));
        YamlNode.Mapping root = (YamlNode.Mapping) text.root();
        YamlNode.Sequence list = (YamlNode.Sequence) root.value("b").orElseThrow();
        assertThat(text.place(list)).isEqualTo(new Place(3, 3));
        assertThat(text.text().substring(list.start(), list.end())).isEqualTo("- x # c\n  - |\n    y");
        YamlNode.Mapping flow = (YamlNode.Mapping) root.value("c").orElseThrow();
        assertThat(text.text().substring(flow.start(), flow.end())).isEqualTo("{d: , e}");
        assertThat(flow.entry("d").orElseThrow().value().isNull()).isTrue();
        assertThat(flow.entry("e").orElseThrow().colon()).isEqualTo(-1);
    }

    private static List<Problem> problems(byte[] bytes) {
        return problemsOf(() -> YamlText.read(bytes));
    }

    private static List<Problem> problemsOf(ThrowableAssert.ThrowingCallable reading) {
        Refused refused = catchThrowableOfType(Refused.class, reading);
        return refused == null ? List.of() : refused.problems();
    }

    private static byte[] concat(byte[] a, byte[] b) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(a);
        all.writeBytes(b);
        return all.toByteArray();
    }
}
