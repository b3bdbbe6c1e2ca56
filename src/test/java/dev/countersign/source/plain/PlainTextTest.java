package dev.countersign.source.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.Action;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Attendance;
import dev.countersign.model.Note;
import dev.countersign.source.Place;
import dev.countersign.source.Refused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    private static AgentActionBom one(String text) {
        List<AgentActionBom> documents = PlainText.read(text);
        assertThat(documents).hasSize(1);
        return documents.get(0);
    }

    private static List<String> rows(AgentActionBom bom) {
        return names(bom, Action::name);
    }

    private static List<String> names(AgentActionBom bom, Function<Action, String> of) {
        return bom.actions().stream().map(of).toList();
    }

    private static String brief(Action a) {
        return a.name() + "|" + a.actionClass().word() + "|" + a.reach().word() + "|"
                + a.declared().word();
    }

    // ---- labels

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reachable actions: write branch",
                "reachable actions : write branch",
                "REACHABLE ACTIONS: write branch",
                "Reachable-actions: write branch",
                "**Reachable actions:** write branch",
                "**Reachable actions**: write branch",
                "*Reachable actions:* write branch",
                "__Reachable actions:__ write branch",
                "**Reachable actions: write branch**",
                "- Reachable actions: write branch",
                "* Reachable actions: write branch",
                "• Reachable actions: write branch",
                "1. Reachable actions: write branch",
                "> Reachable actions: write branch",
                ">> Reachable actions: write branch",
                "    Reachable actions: write branch",
                "\tReachable actions:\twrite branch",
                "Reachable actions：write branch",
                "Reachable actions - write branch",
                "Reachable actions – write branch",
                "Reachable actions = write branch",
                "Reachable actions\twrite branch",
                "| Reachable actions | write branch |",
                "|**Reachable actions**|write branch|",
                "||Reachable actions||write branch||",
                "## Reachable actions\n- write branch",
                "## Reachable actions:\n\nwrite branch",
                "h2. Reachable actions\n* write branch",
                "Reachable actions\n  - write branch",
                "Reachable actions:\n\n- write branch\n",
                "Reachable actions:\n1) write branch",
                "Reachable actions:\n– write branch",
                "Reachable actions:\n  write branch",
                "Reachable actions:\nwrite branch",
                "- Reachable actions:\n  - write branch",
                "- Reachable actions:\n- write branch",
                "✅ Reachable actions: write branch",
                "```\nReachable actions: write branch\n```",
                "```text\nReachable actions: write branch\n```",
                "{noformat}\nReachable actions: write branch\n{noformat}",
                "Reachable actions: write branch   ",
                "Reachable\u00a0actions:\u00a0write\u00a0branch",
                "\u200bReachable actions: write branch",
                "Reachable actions: “write branch”",
                "Reachable actions: `write branch`",
                "Reachable actions: **write branch**",
                "Reachable actions: write branch.",
                "Reachable actions: write branch, n/a",
                "Reachable actions: none; write branch",
                "Reachable actions:\n- [x] write branch",
                "Reachable actions:\n- [ ] write branch",
                "Actions: write branch",
                "Action: write branch",
                "Action class: write branch",
                "Requested action: write branch"
            })
    void aLabelIsKnownHoweverItIsDressed(String text) {
        AgentActionBom bom = one("Workflow: x\n" + text);
        assertThat(bom.actions()).hasSize(1);
        Action row = bom.actions().get(0);
        assertThat(brief(row)).isEqualTo("write branch|write_branch|reachable|none");
        assertThat(bom.notes()).isEmpty();
        assertThat(bom.workflow().name()).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Allowed                   | allow
            Allowed actions           | allow
            Allow                     | allow
            Approval-required         | approve
            Approval required         | approve
            approval-required actions | approve
            Require approval          | approve
            Blocked                   | block
            Blocked actions           | block
            Block                     | block
            """)
    void aListSaysWhatIsDeclared(String label, String declared) {
        AgentActionBom bom = one(label + ": deploy to staging, npm publish");
        assertThat(names(bom, PlainTextTest::brief))
                .containsExactly(
                        "deploy to staging|deploy|unknown|" + declared,
                        "npm publish|package_publish|unknown|" + declared);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Workflow: a          | a | '' | '' | ''
            Agent: b             | b | b  | '' | ''
            Actor: b             | b | b  | '' | ''
            Workflow: a;Agent: b | a | b  | '' | ''
            # a                  | a | '' | '' | ''
            # Agent Action BOM: a| a | '' | '' | ''
            Repo/path: r/.github/workflows/p-q.yml | p-q | '' | r | .github/workflows/p-q.yml
            Repo: r              | '' | '' | r | ''
            """)
    void theNameComesFromWhereItIsGiven(String lines, String name, String agent, String repository, String path) {
        AgentActionBom bom = one(lines.replace(";", "\n") + "\nOwner: o");
        assertThat(bom.workflow().name()).isEqualTo(name);
        assertThat(bom.workflow().agent()).isEqualTo(agent);
        assertThat(bom.workflow().repository()).isEqualTo(repository);
        assertThat(bom.workflow().path()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            customer-api/.github/workflows/pr-repair.yml   | customer-api | .github/workflows/pr-repair.yml
            acme/api/.gitlab-ci.yml                        | acme/api     | .gitlab-ci.yml
            .github/workflows/x.yml                        | ''           | .github/workflows/x.yml
            acme/api                                       | acme/api     | ''
            api                                            | api          | ''
            acme/api/scripts/bot.py                        | acme/api     | scripts/bot.py
            acme/scripts/bot                               | acme/scripts/bot | ''
            acme/bot.py                                    | acme/bot.py  | ''
            https://github.com/acme/api/blob/main/.github/workflows/x.yml | acme/api | .github/workflows/x.yml
            https://github.com/acme/api                    | acme/api     | ''
            git@github.com:acme/api.git                    | acme/api     | ''
            acme/api (.github/workflows/x.yml)             | acme/api     | .github/workflows/x.yml
            acme/api: .github/workflows/x.yml              | acme/api     | .github/workflows/x.yml
            """)
    void aRepositoryAndAPathAreSplit(String value, String repository, String path) {
        AgentActionBom bom = one("Repo/path: " + value);
        assertThat(bom.workflow().repository()).isEqualTo(repository);
        assertThat(bom.workflow().path()).isEqualTo(path);
    }

    @Test
    void repositoryAndPathMayStandOnTheirOwnLines() {
        AgentActionBom bom = one("Repository: acme/api\nPath: tools/bot.py");
        assertThat(bom.workflow().repository()).isEqualTo("acme/api");
        assertThat(bom.workflow().path()).isEqualTo("tools/bot.py");
    }

    @Test
    void everyFurtherLabelGoesToItsField() {
        AgentActionBom bom = one("""
                Workflow: w
                Owner: Platform engineering
                Review owner: AppSec
                Agent: Claude Code action
                Model: some model
                Purpose: repairs pull requests
                Trigger: workflow_run
                Attendance: unattended
                Action: deploy
                Target: the shop
                Rollback owner: platform on-call
                Rollback/disable path: disable the workflow
                Residual risk: little
                Valid until: 2027-02-22
                Re-review trigger(s): new credentials, a second team joins
                """);
        assertThat(bom.workflow().reviewOwner()).isEqualTo("AppSec");
        assertThat(bom.workflow().model()).isEqualTo("some model");
        assertThat(bom.workflow().purpose()).isEqualTo("repairs pull requests");
        assertThat(bom.workflow().trigger()).isEqualTo("workflow_run");
        assertThat(bom.workflow().attendance()).isEqualTo(Attendance.UNATTENDED);
        assertThat(bom.workflow().rollback().owner()).isEqualTo("platform on-call");
        assertThat(bom.workflow().rollback().path()).isEqualTo("disable the workflow");
        assertThat(bom.actions().get(0).target()).isEqualTo("the shop");
        assertThat(bom.review().residualRisk()).isEqualTo("little");
        assertThat(bom.review().validUntil()).hasToString("Optional[2027-02-22]");
        assertThat(bom.review().triggers()).containsExactly("new_credential", "a second team joins");
        assertThat(bom.notes()).isEmpty();
    }

    @Test
    void aTargetOfSeveralActionsAndAnUnreadableDateAreNotes() {
        AgentActionBom bom =
                one("Actions: deploy, merge\nTarget: the shop\nValid until: next year\nAttendance: perhaps");
        assertThat(bom.notes())
                .containsExactly(
                        new Note(2, "Target: the shop"),
                        new Note(3, "Valid until: next year"),
                        new Note(4, "Attendance: perhaps"));
        assertThat(names(bom, Action::target)).containsExactly("", "");
    }

    @Test
    void aSecondLineOfOneTextIsANote() {
        AgentActionBom bom = one("Owner: A\nOwner: B");
        assertThat(bom.workflow().owner()).isEqualTo("A");
        assertThat(bom.notes()).containsExactly(new Note(2, "Owner: B"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Trigger: unattended cron job          | unattended
            Agent: unattended CI job              | unattended
            Workflow: supervised repair           | attended
            Attendance: attended                  | attended
            Trigger: workflow_run                 | unknown
            Repo/path: r/.github/workflows/x.yml  | unknown
            """)
    void attendanceIsStatedByItsWordsOnly(String line, String attendance) {
        assertThat(one(line).workflow().attendance().word()).isEqualTo(attendance);
    }

    // ---- items

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deploy, merge; npm publish                  | deploy # merge # npm publish
            deploy (staging, qa), merge                 | deploy (staging, qa) # merge
            deploy [staging, qa]; merge                 | deploy [staging, qa] # merge
            deploy (staging (eu, us), qa), merge        | deploy (staging (eu, us), qa) # merge
            "deploy, then merge", comment               | deploy, then merge # comment
            “deploy, then merge”, comment               | deploy, then merge # comment
            „deploy, then merge“, comment               | deploy, then merge # comment
            «deploy, then merge», comment               | deploy, then merge # comment
            `deploy, then merge`, comment               | deploy, then merge # comment
            deploy "to staging, merge                   | deploy "to staging # merge
            the team's branch, the bot's PR             | the team's branch # the bot's PR
            deploy (to staging, merge                   | deploy (to staging # merge
            deploy), merge                              | deploy) # merge
            deploy, merge, and comment                  | deploy # merge # comment
            deploy, merge, or comment.                  | deploy # merge # comment
            none                                        |
            n/a                                         |
            N/A.                                        |
            -                                           |
            (none)                                      |
            deploy,, merge,                             | deploy # merge
            deploy，merge；comment                       | deploy # merge # comment
            comment on 1,000 PRs, merge                 | comment on 1,000 PRs # merge
            deploy • merge • comment                    | deploy # merge # comment
            """)
    void itemsAreSeparatedByCommasAndSemicolons(String text, String expected) {
        List<String> items = expected == null ? List.of() : List.of(expected.split(" # "));
        assertThat(PlainText.read("Workflow: w\nActions: " + text).get(0).actions())
                .extracting(Action::name)
                .containsExactlyElementsOf(items);
    }

    @Test
    void anIndentedLineContinuesTheOneAbove() {
        AgentActionBom bom = one("""
                Owner: Platform
                   engineering
                Actions: write branch, run
                   tests
                Blocked:
                   delete branch
                   force-push, npm
                     publish
                Approval-required:
                   - deploy to
                     staging
                   - merge
                """);
        assertThat(bom.workflow().owner()).isEqualTo("Platform engineering");
        assertThat(rows(bom))
                .containsExactly(
                        "write branch",
                        "run tests",
                        "delete branch",
                        "force-push",
                        "npm publish",
                        "deploy to staging",
                        "merge");
        assertThat(bom.notes()).isEmpty();
    }

    @Test
    void aLineThatEndsInACommaGoesOnBelow() {
        AgentActionBom bom = one("Blocked: production secrets, delete branch,\nbypass required checks\nOwner: o");
        assertThat(rows(bom)).containsExactly("production secrets", "delete branch", "bypass required checks");
        assertThat(bom.workflow().owner()).isEqualTo("o");
    }

    @Test
    void whatIsNotTickedIsNoPromise() {
        AgentActionBom bom = one("""
                Allowed:
                - [x] comment
                - [ ] merge
                Proof:
                - [ ] workflow run
                Actions:
                - [ ] deploy
                """);
        assertThat(names(bom, PlainTextTest::brief))
                .containsExactly("comment|comment|unknown|allow", "deploy|deploy|reachable|none");
        assertThat(bom.proof()).isEmpty();
        assertThat(bom.notes()).containsExactly(new Note(3, "merge"), new Note(5, "workflow run"));
    }

    @Test
    void whatIsCrossedOutOrNotKnownIsANote() {
        AgentActionBom bom = one("Actions: ~~deploy~~, merge, TBD\nCredential: unknown");
        assertThat(rows(bom)).containsExactly("merge");
        assertThat(bom.notes()).containsExactly(new Note(1, "~~deploy~~"), new Note(1, "TBD"), new Note(2, "unknown"));
    }

    // ---- rows

    @Test
    void itemsOfTheSameWordsAreOneRowWithTheStrictestDeclaration() {
        AgentActionBom bom = one("""
                Actions: Comment on PR
                Allowed: PR comment-on, deploy
                Approval-required: Deploys
                Blocked: deploy
                """);
        assertThat(names(bom, PlainTextTest::brief))
                .containsExactly("Comment on PR|comment|reachable|allow", "deploy|deploy|unknown|block");
        assertThat(bom.findings()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("row.declared_twice");
            assertThat(f.on().text()).isEqualTo("action/deploy");
        });
    }

    @Test
    void rowsWordedDifferentlyStayApart() {
        AgentActionBom bom = one("Actions: comment on PR, comment on pull request, comment on the PR");
        assertThat(bom.actions()).hasSize(3);
    }

    @Test
    void idsComeFromNamesAndAreNeverDoubled() {
        AgentActionBom bom =
                one("Actions: Write  branch!, write (branch) x, ｗｒｉｔｅ file, Ветка, Файл, none; a_b.c, unknown");
        assertThat(names(bom, a -> a.id().value()))
                .containsExactly("write-branch", "write-branch-x", "write-file", "row-1", "row-2", "a_b.c");
        AgentActionBom doubled = one("Actions: deploy a, deploy, a b deploy\nAllowed: \"a, b\", a/b x, \"b/a: x\"");
        assertThat(names(doubled, a -> a.id().value())).doesNotHaveDuplicates();
    }

    @Test
    void aLongNameGivesAnIdThatIsAllowed() {
        AgentActionBom bom =
                one("Actions: " + "deploy the shop ".repeat(20) + ", " + "deploy the shop ".repeat(20) + "x");
        assertThat(names(bom, a -> a.id().value())).doesNotHaveDuplicates().allMatch(id -> id.length() <= 80);
    }

    @Test
    void negativesUnderReachesAreStatementsAndUnderBlockedActions() {
        AgentActionBom bom = one("""
                Actions: write branch, never merges, cannot deploy
                Tool reach: Playwright MCP; no production data access
                Credential: repo token; no org-wide access
                Blocked: no force-push
                """);
        assertThat(bom.statements())
                .containsExactly("never merges", "cannot deploy", "no production data access", "no org-wide access");
        assertThat(names(bom, PlainTextTest::brief))
                .containsExactly(
                        "write branch|write_branch|reachable|none",
                        "Playwright MCP|tool_write|reachable|none",
                        "no force-push|delete|unknown|block");
    }

    @Test
    void whatDeniesARestrictionIsAnActionAndNoStatement() {
        AgentActionBom bom =
                one("Actions: no approval needed to deploy, never merges without review, not only reads but deletes");
        assertThat(bom.statements()).isEmpty();
        assertThat(names(bom, a -> a.actionClass().word())).containsExactly("bypass_check", "merge", "delete");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Playwright MCP; no production data access            | non_production
            Playwright MCP; cannot reach production              | non_production
            Playwright MCP; no staging access                    | unknown
            Playwright MCP; no production deploys                | unknown
            Playwright MCP; no production access except logs     | unknown
            Playwright MCP                                       | unknown
            prod-db MCP; no production data access               | unknown
            query production database; no production data access | production
            issue tracker comment; no production data access     | none
            """)
    void aDenialOfProductionReachesToolRowsOfUnknownEnvironment(String tools, String environment) {
        AgentActionBom bom = one("Tool reach: " + tools);
        assertThat(bom.actions().get(0).effectiveEnvironment().word()).isEqualTo(environment);
    }

    @Test
    void approvalLabelsAskForApprovalOfWhatTheyKnow() {
        AgentActionBom bom = one("""
                Approval rule: deploy, two people, AppSec approves npm publish
                Approver: release manager
                Policy verdict: approve
                Approval: required for merge to main
                """);
        assertThat(names(bom, PlainTextTest::brief))
                .containsExactly(
                        "deploy|deploy|unknown|approve",
                        "npm publish|package_publish|unknown|approve",
                        "merge to main|merge|unknown|approve");
        assertThat(bom.notes())
                .containsExactly(
                        new Note(1, "two people"),
                        new Note(1, "AppSec approves npm publish"),
                        new Note(2, "release manager"),
                        new Note(3, "approve"),
                        new Note(4, "required for merge to main"));
    }

    @Test
    void aStatedClassOrReachCounts() {
        AgentActionBom bom = one("Actions: zork [class: deploy], merge [reach: unknown], deploy [production]");
        assertThat(names(bom, PlainTextTest::brief))
                .containsExactly(
                        "zork|deploy|reachable|none",
                        "merge|merge|unknown|none",
                        "deploy [production]|deploy|reachable|none");
    }

    // ---- credentials

    @Test
    void theOneCredentialServesTheRowsThatActOnTheRepository() {
        AgentActionBom bom = one("""
                Credential: repo token, kept in the vault
                Actions: read code, generate tests, run tests, comment, write branch, merge, edit workflow, suggest code,
                  skip checks, delete branch, delete tag, delete PR, delete database, deploy, npm publish, read secrets
                Tool reach: comment in Jira
                """);
        assertThat(bom.credentials()).extracting(c -> c.name()).containsExactly("repo token, kept in the vault");
        String id = bom.credentials().get(0).id().value();
        assertThat(names(bom, a -> a.credential().word()))
                .containsExactly(
                        id, id, id, id, id, id, id, "none", id, id, id, id, "unknown", "unknown", "unknown", "unknown",
                        "unknown");
    }

    @Test
    void severalCredentialsServeTheRowsThatNameThem() {
        AgentActionBom bom = one("""
                Credential: repo-scoped CI token; release bot key
                Actions: write branch, deploy with the release bot key, merge using CI token
                """);
        assertThat(names(bom, a -> a.credential().word()))
                .containsExactly("unknown", "release-bot-key", "repo-scoped-ci-token");
        AgentActionBom lines = one("Credential: a token\nCredentials: b token\nActions: write branch");
        assertThat(lines.credentials()).extracting(c -> c.id().value()).containsExactly("a-token", "b-token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "n/a", "-", "no credential"})
    void noneMeansThatNoCredentialIsUsed(String none) {
        AgentActionBom bom = one("Credential: " + none + "\nActions: write branch, deploy");
        assertThat(bom.credentials()).isEmpty();
        assertThat(names(bom, a -> a.credential().word())).containsExactly("none", "unknown");
    }

    @Test
    void withoutACredentialNobodyKnows() {
        assertThat(names(one("Actions: write branch"), a -> a.credential().word()))
                .containsExactly("unknown");
    }

    // ---- tools

    @Test
    void toolsAreMergedByName() {
        AgentActionBom bom =
                one("Tool reach: Jira (read); comment in Jira; Sentry (read-only); Linear: create issues, Slack");
        assertThat(bom.tools())
                .extracting(t -> t.id().value() + " " + t.access().word())
                .containsExactly("jira write", "sentry read", "linear write", "slack unknown");
        assertThat(names(
                        bom,
                        a -> a.tool().orElseThrow().value() + " "
                                + a.actionClass().word()))
                .containsExactly(
                        "jira tool_read", "jira comment", "sentry tool_read", "linear tool_write", "slack tool_write");
    }

    // ---- texts around

    @Test
    void whatSurroundsTheFormIsKept() {
        AgentActionBom bom = one("""
                Hi all,
                please look at this.

                Workflow: w
                Ticket: SEC-1
                Owner: o
                <!-- who answers for it -->
                Actions: deploy

                Regards
                  somebody
                """);
        assertThat(bom.notes())
                .containsExactly(
                        new Note(1, "Hi all,"),
                        new Note(2, "please look at this."),
                        new Note(5, "Ticket: SEC-1"),
                        new Note(7, "<!-- who answers for it -->"),
                        new Note(10, "Regards"),
                        new Note(11, "somebody"));
        assertThat(bom.workflow().owner()).isEqualTo("o");
        assertThat(rows(bom)).containsExactly("deploy");
    }

    @Test
    void whatStandsInParenthesesAtALabelIsKept() {
        AgentActionBom bom = one("Approval-required (AppSec): deploy");
        assertThat(names(bom, PlainTextTest::brief)).containsExactly("deploy|deploy|unknown|approve");
        assertThat(bom.notes()).containsExactly(new Note(1, "(AppSec)"));
    }

    @Test
    void aSecondWorkflowStartsASecondDocument() {
        List<AgentActionBom> documents =
                PlainText.read("Workflow: a\nOwner: x\nActions: deploy\n\nWorkflow: b\nOwner: y\nActions: merge");
        assertThat(documents).extracting(d -> d.workflow().name()).containsExactly("a", "b");
        assertThat(documents).extracting(d -> d.workflow().owner()).containsExactly("x", "y");
        assertThat(documents).extracting(d -> rows(d)).containsExactly(List.of("deploy"), List.of("merge"));
    }

    @Test
    void aSecondHeadingWithTheSameLabelsStartsASecondDocument() {
        List<AgentActionBom> documents = PlainText.read(
                "# a\n\n**Owner:** x\n\n## Remarks\nnothing\n\n# b\n\n**Owner:** y\n\n**Actions:**\n\n- deploy\n");
        assertThat(documents).extracting(d -> d.workflow().name()).containsExactly("a", "b");
        assertThat(documents.get(0).notes()).containsExactly(new Note(5, "## Remarks"), new Note(6, "nothing"));
        assertThat(rows(documents.get(1))).containsExactly("deploy");
    }

    @Test
    void aTableIsReadByRows() {
        AgentActionBom bom = one("""
                | Field | Value |
                |:------|------:|
                | Workflow | w |
                | Reachable actions | deploy<br>merge |
                | | npm publish |
                | Blocked | a \\| b | see ticket |
                """);
        assertThat(bom.workflow().name()).isEqualTo("w");
        assertThat(rows(bom)).containsExactly("deploy", "merge", "npm publish", "a | b");
        assertThat(bom.notes()).containsExactly(new Note(6, "see ticket"));
    }

    @Test
    void aFormWithoutColonsIsReadWhereItIsOne() {
        AgentActionBom bom = one("Workflow\n\nPR repair\n\nOwner\n\nPlatform\n\nReachable actions\n\ndeploy, merge\n");
        assertThat(bom.workflow().name()).isEqualTo("PR repair");
        assertThat(bom.workflow().owner()).isEqualTo("Platform");
        assertThat(rows(bom)).containsExactly("deploy", "merge");
    }

    @Test
    void nothingGivesNothing() {
        assertThat(PlainText.read("")).isEmpty();
        assertThat(PlainText.read(" \n\t\n\u00a0\n---\n")).isEmpty();
    }

    // ---- bytes and line ends

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u0085", "\u2028"})
    void everyLineEndEndsALine(String end) throws Refused {
        String text = "\uFEFFWorkflow: w" + end + "nonsense" + end + "Actions: deploy" + end;
        AgentActionBom bom =
                PlainText.read(text.getBytes(StandardCharsets.UTF_8)).get(0);
        assertThat(bom.workflow().name()).isEqualTo("w");
        assertThat(bom.notes()).containsExactly(new Note(2, "nonsense"));
        assertThat(rows(bom)).containsExactly("deploy");
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "4, 1, 5", "10, 2, 1", "12, 2, 3"})
    void bytesThatAreNotUtf8AreRefusedWithTheirPlace(int at, int line, int column) {
        byte[] bytes = "Owner: x\r\nActions: deploy".getBytes(StandardCharsets.UTF_8);
        bytes[at] = (byte) 0xE4;
        assertThatThrownBy(() -> PlainText.read(bytes)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problems()).hasSize(1);
            assertThat(refused.problems().get(0).code()).isEqualTo("text.not_utf8");
            assertThat(refused.problems().get(0).place()).isEqualTo(new Place(line, column));
            assertThat(refused.problems().get(0).arguments()).containsExactly("0xE4");
        });
    }

    @Test
    void aCharacterThatBreaksOffIsRefused() {
        byte[] bytes = {'O', 'w', (byte) 0xE2, (byte) 0x82};
        assertThatThrownBy(() -> PlainText.read(bytes)).isInstanceOf(Refused.class);
    }

    // ---- recognising

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Workflow: a\nOwner: b",
                "Reachable actions: deploy",
                "# a\n\n**Owner:** b\n\n**Blocked:**\n\n- deploy\n",
                "| Workflow | a |\n| Owner | b |",
                "Hello,\n\n> Workflow: a\n> Owner: b\n\nRegards",
                "Allowed: comment\nBlocked: deploy",
                "Workflow:\n  PR repair\nOwner:\n  me"
            })
    void theFormIsRecognisedByItsLabels(String text) {
        assertThat(PlainText.looksLikeIt(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Dear all,\nthe meeting is on Monday.",
                "Owner: me",
                "owner: me\npath: x",
                "{\"workflow\": \"a\", \"owner\": \"b\"}",
                "format: agent_action_bom/1\nworkflow:\n  name: a\n  owner: b",
                "format: posture/1\nname: x\nrules: []",
                "workflow:\n  name: a\n  owner: b\nactions:\n  - id: deploy\n    class: deploy",
                "name: CI\non: push\njobs:\n  build:\n    runs-on: x\n    steps:\n      - uses: actions/checkout@v4\n        with:\n          path: x",
                "%PDF-1.7\nWorkflow: a\nOwner: b",
                "Workflow:\nOwner:\nBlocked:"
            })
    void anythingElseIsNot(String text) {
        assertThat(PlainText.looksLikeIt(text)).isFalse();
    }
}
