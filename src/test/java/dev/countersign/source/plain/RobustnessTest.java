package dev.countersign.source.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.countersign.model.AgentActionBom;
import dev.countersign.model.shape.Tree;
import dev.countersign.source.Refused;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is pasted is read, and nothing of it gets lost. */
class RobustnessTest {
    private static final long SECONDS = 1_000_000_000L;
    private static final List<String> LABELS = List.of(
            "Workflow",
            "Owner",
            "Repo/path",
            "Credential",
            "Reachable actions",
            "Tool reach",
            "Allowed",
            "Blocked",
            "Approval-required",
            "Proof",
            "Evidence",
            "Approval rule",
            "Target",
            "Trigger",
            "Attendance",
            "Valid until",
            "Re-review trigger(s)",
            "Rollback path",
            "Residual risk",
            "Agent",
            "Path",
            "Action",
            "Model",
            "Approver",
            "Frobs",
            "Note",
            "Reachable  actions",
            "owner (human)");
    private static final List<String> BEFORE = List.of(
            "", "", "", "- ", "* ", "1. ", "  ", "\t", "> ", "## ", "# ", "    - ", "• ", "- [x] ", "**", "| ", "– ");
    private static final List<String> BETWEEN =
            List.of(": ", ":", " : ", ":** ", " - ", " ", "\t", " | ", "：", ":\n  - ", ":\n", ":\n\n");
    private static final List<String> PIECES = List.of(
            "write branch",
            "deploy to production",
            "no production data access",
            "PR link",
            "n/a",
            "none",
            "a, b",
            "(x",
            "y)",
            "\"q, r\"",
            "“q",
            "`z`",
            "and merge",
            "read; frobnicate",
            "[class: deploy]",
            "[x](http://e.x)",
            "~~s~~",
            "ümlaut",
            "日本語",
            "\u202Eabc",
            "👍",
            "\u00a0",
            "e\u0301",
            "null",
            "- ",
            "never deploys",
            "unattended",
            "$1",
            "\\",
            "\\*",
            "|",
            "**bold**",
            "2027-01-01",
            "acme/api/.github/workflows/x.yml",
            "https://e.x/a,b",
            "<br>",
            "cannot",
            "not",
            "with",
            "without",
            "approved by",
            ",",
            ";",
            ":",
            "...",
            "?",
            "TBD",
            "[",
            "]]",
            "((",
            "'");

    @Test
    void randomCharactersNeverThrow() {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(300);
            for (int j = 0; j < length; j++) {
                text.appendCodePoint(random.nextInt(20) == 0 ? '\n' : codePoint(random));
            }
            assertThatCode(() -> PlainText.read(text.toString()))
                    .as(text.toString())
                    .doesNotThrowAnyException();
            assertThatCode(() -> PlainText.looksLikeIt(text.toString())).doesNotThrowAnyException();
        }
    }

    private static int codePoint(Random random) {
        int kind = random.nextInt(10);
        if (kind < 6) {
            return ' ' + random.nextInt(95);
        }
        return kind < 8 ? random.nextInt(0x3000) : random.nextInt(0x110000);
    }

    @Test
    void randomBytesAreReadOrRefused() {
        Random random = new Random(2);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            try {
                PlainText.read(bytes);
            } catch (Refused refused) {
                assertThat(refused.problems()).hasSize(1);
            }
        }
    }

    @Test
    void randomFormsNeverThrowAndEveryLineIsInTheDocumentOrInTheNotes() {
        Random random = new Random(3);
        for (int i = 0; i < 3000; i++) {
            List<String> marks = new ArrayList<>();
            String text = form(random, marks);
            String everything = dump(PlainText.read(text));
            assertThat(marks)
                    .as(text)
                    .allSatisfy(m -> assertThat(everything).as(text).contains(m));
        }
    }

    /** Lines that each hold a word found nowhere else. */
    private static String form(Random random, List<String> marks) {
        StringBuilder text = new StringBuilder();
        int lines = 1 + random.nextInt(8);
        for (int i = 0; i < lines; i++) {
            String mark = "zq" + marks.size() + "x";
            marks.add(mark);
            text.append(pick(BEFORE, random));
            if (random.nextInt(4) > 0) {
                text.append(pick(LABELS, random)).append(pick(BETWEEN, random));
            }
            int pieces = random.nextInt(4);
            int at = random.nextInt(pieces + 1);
            for (int j = 0; j <= pieces; j++) {
                text.append(j == at ? mark : pick(PIECES, random)).append(random.nextInt(3) == 0 ? ", " : " ");
            }
            text.append("\n".repeat(1 + random.nextInt(2)));
        }
        return text.toString();
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static String dump(List<AgentActionBom> documents) {
        StringBuilder all = new StringBuilder();
        documents.forEach(d -> dump(Tree.of(d), all));
        return all.toString();
    }

    private static void dump(Tree tree, StringBuilder all) {
        if (tree instanceof Tree.Text text) {
            all.append(text.text()).append('\n');
        } else if (tree instanceof Tree.Many many) {
            many.entries().forEach(t -> dump(t, all));
        } else if (tree instanceof Tree.Fields fields) {
            fields.fields().values().forEach(t -> dump(t, all));
        }
    }

    @Test
    void hostileTextsTakeNoTime() {
        List<String> hostile = List.of(
                "(".repeat(100_000),
                "Actions: " + "(".repeat(50_000) + "]".repeat(50_000),
                "Actions: " + "“".repeat(100_000) + "”",
                "Actions: " + "\"".repeat(100_001),
                "Actions: " + " ".repeat(100_000) + "-" + " ".repeat(100_000),
                "Actions: " + "a ".repeat(100_000),
                "Actions: " + "a".repeat(1_000_000),
                "Actions: " + "- ".repeat(50_000),
                "*".repeat(100_000),
                "> ".repeat(50_000) + "x",
                "[a](".repeat(30_000),
                "**".repeat(30_000) + "Owner: x",
                "#".repeat(100_000),
                "|".repeat(100_000),
                "| a ".repeat(30_000) + "|",
                "Owner:\n" + "  x\n".repeat(30_000),
                "Actions:\n" + "    x,\n".repeat(20_000),
                "Workflow: a\n".repeat(3_000),
                "# a\n".repeat(20_000),
                "Owner\n\n".repeat(10_000),
                "Tool reach: Jira\n".repeat(10_000),
                "Tool reach: no production access" + "; no prod".repeat(20_000) + "; a".repeat(10_000),
                "Actions: " + "Ж, ".repeat(20_000),
                "Actions: " + "read and write or delete/".repeat(3_000));
        for (String text : hostile) {
            long start = cpu();
            PlainText.read(text);
            PlainText.looksLikeIt(text);
            assertThat(cpu() - start)
                    .as(text.substring(0, Math.min(40, text.length())))
                    .isLessThan(5 * SECONDS);
        }
    }

    @Test
    void tenThousandLinesTakeLessThanTwoSeconds() {
        String text = longForm(10_000);
        PlainText.read(longForm(500));
        long start = cpu();
        List<AgentActionBom> documents = PlainText.read(text);
        long taken = cpu() - start;
        assertThat(documents).hasSizeGreaterThan(500);
        assertThat(taken).isLessThan(2 * SECONDS);
    }

    private static String longForm(int lines) {
        List<String> phrases =
                Tables.rows("phrases.txt").stream().map(r -> r.get(0)).toList();
        Random random = new Random(5);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines; i += 10) {
            text.append("Workflow: w").append(i).append("\nOwner: o\nRepo/path: a/b/.github/workflows/x.yml\n");
            text.append("Credential: repo token ").append(i).append('\n');
            for (String label : List.of("Reachable actions", "Tool reach", "Approval-required", "Blocked")) {
                text.append(label).append(": ").append(pick(phrases, random)).append(", ");
                text.append(pick(phrases, random)).append(' ').append(i).append('\n');
            }
            text.append("Proof: PR link, workflow run, approver\nsome remark\n");
        }
        return text.toString();
    }

    /** Time of this thread only, so that a busy machine does not fail the test. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
