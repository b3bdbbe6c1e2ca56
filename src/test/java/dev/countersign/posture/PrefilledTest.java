package dev.countersign.posture;

import static dev.countersign.posture.Made.credential;
import static dev.countersign.posture.Made.document;
import static dev.countersign.posture.Made.put;
import static dev.countersign.posture.Made.row;
import static dev.countersign.posture.Made.tool;
import static dev.countersign.posture.Made.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.ActionClass;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import dev.countersign.model.Proof;
import dev.countersign.model.ProofKind;
import dev.countersign.model.Verdict;
import dev.countersign.posture.Prefilled.Known;
import dev.countersign.text.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What documents answer to the seven questions by themselves. */
class PrefilledTest {
    private static Prefilled answer(String question, AgentActionBom document) {
        return ReviewQuestions.prefilled(document, Made.evaluated(document)).stream()
                .filter(p -> p.question().value().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private static String said(String question, AgentActionBom document) {
        Prefilled answer = answer(question, document);
        return answer.known().word() + "\n" + String.join("\n", new Sentences(Texts.english()).prefilled(answer));
    }

    @Test
    void theSevenAreAnsweredInTheirOrder() {
        assertThat(ReviewQuestions.prefilled(Article.DOCUMENT, Made.evaluated(Article.DOCUMENT)))
                .extracting(Prefilled::question)
                .isEqualTo(ReviewQuestions.SEVEN);
    }

    @Test
    void anEmptyDocumentKnowsNothing() {
        AgentActionBom empty = AgentActionBom.EMPTY;
        assertThat(ReviewQuestions.prefilled(empty, Made.evaluated(empty))).allSatisfy(answer -> {
            assertThat(answer.known()).isEqualTo(Known.NOTHING);
            assertThat(answer.lines()).isNotEmpty();
        });
    }

    @Test
    void whoGoesBeyondSuggestionsAndWhereTo() {
        AgentActionBom bom = document(
                row("edit", ActionClass.WRITE_BRANCH, "reach: reachable"),
                row("build", ActionClass.EXECUTE, "reach: reachable"),
                row("search", ActionClass.TOOL_READ, "reach: reachable"),
                row("ship", ActionClass.DEPLOY, "reach: reachable"),
                row("wipe", ActionClass.DELETE, "reach: reachable"),
                row("hint", ActionClass.SUGGEST, "reach: reachable"),
                row("merge", ActionClass.MERGE, "reach: not_reachable"));
        bom = put(bom, "workflow", with(bom.workflow(), "name: repair", "agent: a bot"));
        assertThat(said("beyond-suggestions", bom)).isEqualTo("""
                        complete
                        Workflow: repair.
                        Agents: a bot.
                        In the repository and pull requests: edit.
                        In CI: build.
                        On tools: search.
                        On releases and infrastructure: ship.
                        Elsewhere: wipe.
                        No more than suggestions: hint.
                        Out of reach: merge.""");
        AgentActionBom unsaid = put(bom, "actions", List.of(row("edit", ActionClass.WRITE_BRANCH)));
        assertThat(said("beyond-suggestions", unsaid)).isEqualTo("""
                        partial
                        Workflow: repair.
                        Agents: a bot.
                        Nobody has said whether it can do this: edit.""");
        assertThat(answer("beyond-suggestions", unsaid).fields())
                .startsWith(Address.action(new Id("edit")).at("reach"));
    }

    @Test
    void whoOwnsItAndWhoCanChangeIt() {
        AgentActionBom owned = put(
                AgentActionBom.EMPTY,
                "workflow",
                put(
                        with(AgentActionBom.EMPTY.workflow(), "owner: Platform", "review_owner: AppSec"),
                        "configuration_editors",
                        List.of("admins", "release team")));
        assertThat(said("ownership", owned)).isEqualTo("""
                        complete
                        Owner: Platform.
                        Reviewed by: AppSec.
                        Its configuration can be changed by: admins, release team.""");
        AgentActionBom half = put(owned, "workflow", with(owned.workflow(), "owner: unknown"));
        assertThat(answer("ownership", half).known()).isEqualTo(Known.PARTIAL);
        assertThat(answer("ownership", half).fields()).startsWith(Address.WORKFLOW.at("owner"));
    }

    @Test
    void whichCredentialsAreUsed() {
        AgentActionBom bom = document(
                row("edit", ActionClass.WRITE_BRANCH, "credential: token"),
                row("hint", ActionClass.SUGGEST, "credential: none"));
        bom = put(
                bom,
                "credentials",
                List.of(credential("token", "kind: oidc", "scope: branch", "lifetime: single_run")));
        assertThat(said("credentials", bom)).isEqualTo("""
                        complete
                        token: OIDC token, branch, single run. Used by: edit.
                        Without a credential: hint.""");
        bom = put(bom, "tools", List.of(tool("chat")));
        bom = put(bom, "credentials", List.of(credential("token", "kind: magic wand"), credential("spare")));
        assertThat(said("credentials", bom)).isEqualTo("""
                        partial
                        token: magic wand, scope unknown, lifetime unknown. Used by: edit.
                        spare: kind unknown, scope unknown, lifetime unknown. Nothing uses it.
                        Without a credential: hint.
                        Nobody has said what kind these are: spare.
                        Nobody has said how far these reach: token, spare.
                        Nobody has said how long these live: token, spare.
                        Nobody has said which credential these tools are called with: chat.""");
        assertThat(answer("credentials", bom).fields())
                .startsWith(Address.credential(new Id("spare")).at("kind"))
                .contains(Address.tool(new Id("chat")).at("credential"));
    }

    @Test
    void whichToolsCanBeCalledAndFromWhere() {
        AgentActionBom bom = put(
                AgentActionBom.EMPTY,
                "tools",
                List.of(tool("chat", "kind: mcp", "context: ci", "access: write", "credential: none")));
        assertThat(said("tool-reach", bom)).isEqualTo("""
                        complete
                        chat: MCP server, CI, can change things, no credential.""");
        bom = put(bom, "tools", List.of(tool("chat")));
        bom = put(bom, "statements", List.of("never reads mail"));
        assertThat(said("tool-reach", bom)).isEqualTo("""
                        partial
                        chat.
                        The source also says: never reads mail.
                        Nobody has said where these are called from: chat.
                        Nobody has said whether these only read: chat.
                        Nobody has said what these are called with: chat.""");
    }

    @Test
    void whichKindsOfActionThereAre() {
        AgentActionBom bom = document(
                row("look", ActionClass.READ),
                row("ship", ActionClass.DEPLOY, "environment: production"),
                row("push", ActionClass.PACKAGE_PUBLISH, "environment: none"));
        assertThat(said("action-kinds", bom)).isEqualTo("""
                        complete
                        Read only, or local: look.
                        Deploy or change infrastructure: ship.
                        Publish: push.
                        In production or next to it: ship.""");
        assertThat(said("action-kinds", document(row("what", ActionClass.UNCLASSIFIED))))
                .isEqualTo("""
                        nothing
                        Nobody has said what kind these are: what.
                        Nobody has said how close to production these come: what.""");
    }

    @Test
    void everyClassButUnclassifiedIsOfSomeKind() {
        for (ActionClass actionClass : ActionClass.values()) {
            if (actionClass != ActionClass.UNCLASSIFIED) {
                AgentActionBom bom = document(row("a", actionClass, "environment: none"));
                assertThat(answer("action-kinds", bom).lines())
                        .as(actionClass.word())
                        .hasSize(1);
            }
        }
    }

    @Test
    void whichVerdictsAreInForce() {
        AgentActionBom bom = put(
                document(
                        row("look", ActionClass.READ),
                        row("edit", ActionClass.WRITE_BRANCH),
                        row("wipe", ActionClass.DELETE, "recovery: no")),
                "proof",
                Made.REVIEWABLE);
        bom = put(bom, "workflow", with(bom.workflow(), "owner: team"));
        assertThat(said("verdicts", bom)).isEqualTo("""
                        partial
                        Allowed: look.
                        Approval: edit.
                        Blocked: wipe.
                        Rests on what nobody has said: edit.""");
        AgentActionBom decided = Made.decided(bom, Made.decision(bom, "edit", Verdict.BLOCK));
        assertThat(said("verdicts", decided)).isEqualTo("""
                        complete
                        Allowed: look.
                        Blocked: edit, wipe.""");
        AgentActionBom stale = Made.decided(bom, Made.decision(bom, "edit", Verdict.BLOCK, "confirmed: no"));
        assertThat(answer("verdicts", stale).fields()).startsWith(Address.action(new Id("edit")));
    }

    @Test
    void whichProofSurvives() {
        AgentActionBom bom = document(
                row("look", ActionClass.READ),
                put(
                        row("ship", ActionClass.DEPLOY),
                        "proof",
                        List.of(Proof.of(ProofKind.TARGET_EVENT), Proof.of(ProofKind.SCREENSHOT))),
                row("out-of-reach", ActionClass.DELETE, "reach: not_reachable"),
                row("edit", ActionClass.WRITE_BRANCH));
        bom = put(bom, "workflow", with(bom.workflow(), "owner: team"));
        bom = put(bom, "proof", List.of(Proof.of(ProofKind.COMMIT)));
        assertThat(said("proof", bom)).isEqualTo("""
                        partial
                        After each run: commit.
                        After “ship” also: event in the target system.
                        Listed, but proves nothing by itself: screenshot.
                        Not covered: credential, approval, validation. Concerns: ship.
                        Not covered: credential, approval, validation, outcome. Concerns: edit.""");
        assertThat(answer("proof", put(bom, "proof", Made.REVIEWABLE)).known()).isEqualTo(Known.PARTIAL);
        assertThat(answer("proof", put(put(bom, "actions", List.of(bom.actions().get(3))), "proof", Made.REVIEWABLE))
                        .known())
                .isEqualTo(Known.COMPLETE);
    }
}
