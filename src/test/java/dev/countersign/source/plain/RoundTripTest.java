package dev.countersign.source.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Action;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Attendance;
import dev.countersign.model.Basis;
import dev.countersign.model.Credential;
import dev.countersign.model.CredentialKind;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.model.Declared;
import dev.countersign.model.Environment;
import dev.countersign.model.Id;
import dev.countersign.model.Open;
import dev.countersign.model.Proof;
import dev.countersign.model.ProofKind;
import dev.countersign.model.Reach;
import dev.countersign.model.Ref;
import dev.countersign.model.Review;
import dev.countersign.model.Rollback;
import dev.countersign.model.TargetScope;
import dev.countersign.model.Tool;
import dev.countersign.model.ToolAccess;
import dev.countersign.model.ToolContext;
import dev.countersign.model.ToolKind;
import dev.countersign.model.Workflow;
import dev.countersign.model.YesNo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document written out and read back is the same, save what was said to be lost. */
class RoundTripTest {
    private static final List<String> ODD_NAMES = List.of(
            "deploy, then merge",
            "deploy; merge",
            "never deploys",
            "no force-push",
            "none",
            "n/a",
            "\"quoted\"",
            "say \"hi\", then go",
            "Owner: somebody",
            "- bullet",
            "1. number",
            "[x] box",
            "~~struck~~",
            "and merge",
            "merge.",
            "a (b",
            "a) b",
            "frob [class: merge]",
            "unknown",
            "TBD",
            "Ветка",
            "日本語",
            "# heading",
            "> quote",
            "| cell |",
            "`code`",
            "Jira: read",
            "**bold**",
            "- [ ] x",
            "…",
            "a,b",
            "“curly”, x",
            "-",
            "no");

    private static List<String> phrases() {
        return Tables.rows("phrases.txt").stream().map(r -> r.get(0)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"samples/pr-repair.txt", "samples/issue-triage.txt", "samples/release-bot.md"})
    void theSamplesLoseNothing(String file) throws IOException {
        List<AgentActionBom> documents = PlainText.read(Files.readString(Path.of(file)));
        assertThat(documents).hasSize(1);
        AgentActionBom bom = documents.get(0);
        assertThat(bom.notes()).isEmpty();
        assertThat(PlainText.write(bom).lost()).isEmpty();
        assertThat(Markdown.write(bom).lost()).isEmpty();
        assertThat(PlainText.read(Markdown.write(bom).text())).containsExactly(bom);
    }

    @Test
    void rowsClassesVerdictsAndProofKindsComeBack() {
        for (int seed = 0; seed < 600; seed++) {
            AgentActionBom bom = document(new Random(seed));
            check(bom, PlainText.write(bom), seed);
            check(bom, Markdown.write(bom), seed);
        }
    }

    private static void check(AgentActionBom bom, Written written, int seed) {
        String about = "seed " + seed + "\n" + written.text();
        List<AgentActionBom> read = PlainText.read(written.text());
        assertThat(read).as(about).hasSize(1);
        assertThat(rows(read.get(0))).as(about).isEqualTo(rows(bom));
        assertThat(kinds(read.get(0))).as(about).isEqualTo(kinds(bom));
        assertThat(written.lost())
                .as(about)
                .extracting(Address::text)
                .noneMatch(a -> a.startsWith("action/") && !a.contains("#"))
                .noneMatch(a -> a.matches("action/.*#(name|class|reach|declared)"));
    }

    /** Whatever differs after reading is listed, and whatever is listed differs. */
    @Test
    void theListOfWhatIsLostIsExact() {
        AgentActionBom bom = document(new Random(8));
        Action row = bom.actions().get(0);
        Action changed = new Action(
                row.id(),
                row.name(),
                row.actionClass(),
                row.reach(),
                row.declared(),
                "a target",
                row.targetScope(),
                Optional.of(Environment.PRODUCTION_ADJACENT),
                row.attendance(),
                row.credential(),
                row.tool(),
                YesNo.NO,
                YesNo.YES,
                ToolContext.RELEASE,
                Basis.OBSERVED,
                List.of("sometimes"),
                row.evidence(),
                row.proof());
        Address at = Address.action(row.id());
        List<Action> actions = new ArrayList<>(bom.actions());
        actions.set(0, changed);
        AgentActionBom more = new AgentActionBom(
                bom.workflow(),
                bom.credentials(),
                bom.tools(),
                actions,
                bom.proof(),
                bom.statements(),
                bom.notes(),
                bom.sources(),
                bom.controls(),
                bom.findings(),
                bom.review());
        assertThat(PlainText.write(more).lost())
                .contains(
                        at.at("target"),
                        at.at("environment"),
                        at.at("approved_path"),
                        at.at("recovery"),
                        at.at("context"),
                        at.at("basis"),
                        at.at("conditions"))
                .doesNotContain(at, at.at("class"), at.at("name"));
    }

    @Test
    void whatAFormCannotSayIsListed() {
        Workflow workflow = new Workflow(
                "w",
                "o",
                "",
                List.of("admins, all"),
                "",
                List.of("a", "b"),
                "",
                "",
                "",
                "",
                "job",
                "",
                ToolContext.CI,
                Attendance.ATTENDED,
                new Rollback("", ""));
        AgentActionBom bom = new AgentActionBom(
                workflow,
                List.of(new Credential(
                        new Id("c"),
                        "PAT",
                        Open.of(CredentialKind.PAT),
                        CredentialScope.REPOSITORY,
                        CredentialLifetime.SHORT_LIVED,
                        "me",
                        "",
                        List.of(),
                        "")),
                List.of(new Tool(
                        new Id("lonely"),
                        "lonely tool",
                        Open.of(ToolKind.MCP),
                        ToolContext.CI,
                        ToolAccess.READ,
                        Ref.UNKNOWN,
                        List.of())),
                List.of(
                        Action.of(new Id("a"), "deploy the shop", ActionClass.DEPLOY),
                        Action.of(new Id("b"), "Deploy the Shops!", ActionClass.DEPLOY)),
                List.of(Proof.of(ProofKind.WORKFLOW_RUN)),
                List.of("runs in a sandbox"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Review.NONE);
        assertThat(PlainText.write(bom).lost())
                .extracting(Address::text)
                .containsExactlyInAnyOrder(
                        "workflow#agents",
                        "workflow#job",
                        "workflow#context",
                        "credential/c#id",
                        "credential/c#scope",
                        "credential/c#lifetime",
                        "credential/c#owner",
                        "tool/lonely",
                        "action/a#id",
                        "action/b",
                        "document#statements");
    }

    private static Set<String> rows(AgentActionBom bom) {
        return set(
                bom.actions(),
                a -> String.join(
                        "|",
                        Form.oneLine(a.name()),
                        a.actionClass().word(),
                        a.reach().word(),
                        a.declared().word(),
                        a.tool().flatMap(bom::tool).map(Tool::name).orElse("")));
    }

    private static Set<String> kinds(AgentActionBom bom) {
        return set(bom.proof(), p -> Form.oneLine(p.kind().word()));
    }

    private static <T> Set<String> set(List<T> list, Function<T, String> of) {
        return list.stream().map(of).collect(Collectors.toSet());
    }

    private static AgentActionBom document(Random random) {
        List<String> names = names(random);
        List<Tool> tools = new ArrayList<>();
        for (String name : List.of("Jira", "prod-db MCP", "a; b", "issue tracker")) {
            tools.add(new Tool(
                    new Id("tool-" + tools.size()),
                    name,
                    Open.of(ToolKind.class, ""),
                    ToolContext.UNKNOWN,
                    ToolAccess.UNKNOWN,
                    Ref.UNKNOWN,
                    List.of()));
        }
        List<Action> actions = new ArrayList<>();
        for (String name : names) {
            actions.add(new Action(
                    new Id("a" + actions.size()),
                    name,
                    any(ActionClass.values(), random),
                    any(Reach.values(), random),
                    any(Declared.values(), random),
                    "",
                    random.nextBoolean() ? Optional.empty() : Optional.of(any(TargetScope.values(), random)),
                    random.nextBoolean() ? Optional.empty() : Optional.of(any(Environment.values(), random)),
                    Optional.empty(),
                    random.nextBoolean() ? Ref.UNKNOWN : Ref.NONE,
                    random.nextInt(3) > 0
                            ? Optional.empty()
                            : Optional.of(
                                    tools.get(random.nextInt(tools.size())).id()),
                    YesNo.UNKNOWN,
                    YesNo.UNKNOWN,
                    ToolContext.UNKNOWN,
                    Basis.DECLARED,
                    List.of(),
                    List.of(),
                    List.of()));
        }
        return new AgentActionBom(
                new Workflow(
                        pick(List.of("PR repair", "", "Actions", "x: y", "none", "\"q\"", "Owner: z"), random),
                        "o",
                        "",
                        List.of(),
                        "",
                        List.of(),
                        "",
                        "",
                        "acme/api",
                        random.nextBoolean() ? ".github/workflows/x.yml" : "bot.py",
                        "",
                        "",
                        ToolContext.UNKNOWN,
                        any(Attendance.values(), random),
                        new Rollback("", "")),
                List.of(),
                tools,
                actions,
                proof(random),
                random.nextBoolean() ? List.of("no production data access") : List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Review.NONE);
    }

    private static List<String> names(Random random) {
        List<String> all = phrases();
        List<String> names = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        int rows = random.nextInt(9);
        while (names.size() < rows) {
            String name = pick(random.nextInt(3) == 0 ? ODD_NAMES : all, random);
            if (keys.add(Names.key(name))) {
                names.add(name);
            }
        }
        return names;
    }

    private static List<Proof> proof(Random random) {
        List<Proof> proof = new ArrayList<>();
        int kinds = random.nextInt(5);
        for (int i = 0; i < kinds; i++) {
            String kind = random.nextInt(3) == 0
                    ? pick(
                            List.of(
                                    "audit log",
                                    "PR link, signed",
                                    "own, words",
                                    "no screenshot",
                                    "policy verdict",
                                    "x"),
                            random)
                    : any(ProofKind.values(), random).word();
            proof.add(new Proof(
                    Open.of(ProofKind.class, kind), pick(List.of("", "", "GitHub", "a, b", "see (there)"), random)));
        }
        return proof;
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
