package dev.countersign.source.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Action;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import dev.countersign.model.LogEntry;
import dev.countersign.model.LogWhat;
import dev.countersign.model.Open;
import dev.countersign.model.Review;
import dev.countersign.model.Workflow;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import dev.countersign.source.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreshTest {
    @Test
    void whatIsWrittenReadsBackAsTheSameDocument() throws Refused {
        for (int seed = 0; seed < 300; seed++) {
            AgentActionBom document = new RandomBom(seed).next();
            byte[] written = BomYaml.fresh(document);
            assertThat(BomYaml.read(written).document())
                    .as(() -> Samples.text(written))
                    .isEqualTo(document);
        }
    }

    @Test
    void aFreshFileIsMadeToBeRead() throws Refused {
        AgentActionBom document =
                BomYaml.read(Samples.bytes(Samples.text("block"))).document();
        assertThat(Samples.text(BomYaml.fresh(document))).isEqualTo(Samples.resource("fresh.bom.yaml"));
    }

    @Test
    void anEmptyDocumentIsItsFormat() {
        assertThat(Samples.text(BomYaml.fresh(AgentActionBom.EMPTY))).isEqualTo("format: agent_action_bom/1\n");
    }

    @Test
    void linesInBracesEndBeforeThePageDoes() {
        for (int seed = 0; seed < 100; seed++) {
            assertThat(Samples.text(BomYaml.fresh(new RandomBom(seed).next())).lines())
                    .filteredOn(line -> line.contains("{") && line.endsWith("}") && !line.contains("\""))
                    .allMatch(line -> line.codePointCount(0, line.length()) <= 110);
        }
    }

    /** What a reader of YAML 1.1 would take for a boolean, number, date or nothing, were it not for the quotes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "y",
                "N",
                "yes",
                "No",
                "ON",
                "off",
                "true",
                "False",
                "null",
                "~",
                "=",
                "<<",
                "012",
                "0b11",
                "0x1f",
                "1_000",
                "-3",
                "+4",
                "1.",
                ".5",
                "1e3",
                "1.5e+3",
                "12:30",
                "190:20:30.15",
                ".inf",
                "-.INF",
                ".nan",
                "2026-11-22",
                "2026-1-2 03:04:05",
                "2026-11-22t11:02:00z",
                "0o17",
                "..."
            })
    void aTextThatLooksLikeSomethingElseStandsInQuotes(String text) {
        assertThat(named(text)).contains("  name: \"" + text + "\"\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "platform on-call",
                "Größe",
                "日本語",
                "a:b",
                "it's",
                "say \"so\"",
                ".github/workflows/a.yml",
                "2nd approver",
                "7d1f0a",
                "(none yet)",
                "a, b [c] {d}"
            })
    void aPlainTextStandsWithoutQuotes(String text) {
        assertThat(named(text)).contains("  name: " + text + "\n");
    }

    @Test
    void nothingInvisibleIsWritten() {
        Pattern invisible = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Zl}\\p{Zp}&&[^\n]]");
        for (String text : RandomBom.TEXTS) {
            assertThat(named(text)).doesNotContainPattern(invisible);
        }
    }

    @Test
    void momentsAreWrittenToTheSecond() throws Refused {
        AgentActionBom document = new RandomBom(1).next();
        Shape<AgentActionBom> shape = Shape.of(AgentActionBom.class);
        Part review = shape.part("review").orElseThrow();
        LogEntry entry = new LogEntry(
                Optional.of(Instant.parse("2026-11-22T11:02:00.987Z")),
                "lead",
                Open.of(LogWhat.OUTCOME),
                Address.REVIEW,
                "",
                "");
        Shape<Review> log = Shape.of(Review.class);
        AgentActionBom logged = shape.with(
                document, review, log.with(document.review(), log.part("log").orElseThrow(), List.of(entry)));
        byte[] fresh = BomYaml.fresh(logged);
        assertThat(Samples.text(fresh)).contains("at: \"2026-11-22T11:02:00Z\"");
        OpenedBom opened = BomYaml.read(BomYaml.fresh(document));
        assertThat(Samples.text(BomYaml.write(opened, logged))).contains("at: \"2026-11-22T11:02:00Z\"");
    }

    @Test
    void aThousandRowsTakeNoTimeToSpeakOf() throws Refused {
        Shape<AgentActionBom> shape = Shape.of(AgentActionBom.class);
        Part actions = shape.part("actions").orElseThrow();
        List<Action> rows = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            rows.add((Action) new RandomBom(i).record(Shape.of(Action.class), 3));
        }
        Part id = Shape.of(Action.class).part("id").orElseThrow();
        for (int i = 0; i < rows.size(); i++) {
            rows.set(i, Shape.of(Action.class).with(rows.get(i), id, new Id("row-" + i)));
        }
        AgentActionBom document = shape.with(AgentActionBom.EMPTY, actions, rows);
        byte[] bytes = BomYaml.fresh(document);
        List<Action> reversed = new ArrayList<>(rows);
        Collections.reverse(reversed);
        reversed.add(Action.of(new Id("new"), "new", ActionClass.DEPLOY));
        AgentActionBom now = shape.with(document, actions, reversed);
        Duration best = Duration.ofDays(1);
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            assertThat(BomYaml.rewritten(BomYaml.read(bytes), now).document()).isEqualTo(now);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            best = took.compareTo(best) < 0 ? took : best;
        }
        // a tenth of this where the machine has nothing else to do
        assertThat(best).isLessThan(Duration.ofSeconds(2));
    }

    private static String named(String name) {
        Shape<Workflow> shape = Shape.of(Workflow.class);
        Workflow workflow = shape.with(Workflow.UNKNOWN, shape.part("name").orElseThrow(), name);
        Shape<AgentActionBom> bom = Shape.of(AgentActionBom.class);
        return Samples.text(BomYaml.fresh(
                bom.with(AgentActionBom.EMPTY, bom.part("workflow").orElseThrow(), workflow)));
    }
}
