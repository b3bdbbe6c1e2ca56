package dev.countersign.posture;

import static dev.countersign.posture.Made.credential;
import static dev.countersign.posture.Made.decided;
import static dev.countersign.posture.Made.decision;
import static dev.countersign.posture.Made.document;
import static dev.countersign.posture.Made.put;
import static dev.countersign.posture.Made.reviewed;
import static dev.countersign.posture.Made.row;
import static dev.countersign.posture.Made.tool;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Action;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Credential;
import dev.countersign.model.Environment;
import dev.countersign.model.Evidence;
import dev.countersign.model.Finding;
import dev.countersign.model.Open;
import dev.countersign.model.Proof;
import dev.countersign.model.ProofKind;
import dev.countersign.model.Role;
import dev.countersign.model.Signer;
import dev.countersign.model.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each contradiction once where it is one, and once where it is none by a hair. */
class ContradictionsTest {
    private static final ActionClass DEPLOY = ActionClass.DEPLOY;

    /** Reads statements made for these tests. */
    private static Denial read(String statement) {
        return switch (statement) {
            case "never deploys" -> denial(ActionClass.DEPLOY, null, null, null);
            case "no production access" -> denial(null, Environment.PRODUCTION, null, null);
            case "never deploys to production" -> denial(ActionClass.DEPLOY, Environment.PRODUCTION, null, null);
            case "no staging access" -> denial(null, Environment.NON_PRODUCTION, null, null);
            case "no org-wide token" -> denial(null, null, true, null);
            case "no narrow token" -> denial(null, null, false, null);
            case "no standing token" -> denial(null, null, null, true);
            case "no short token" -> denial(null, null, null, false);
            case "no org-wide or standing token" -> denial(null, null, true, true);
            default -> denial(null, null, null, null);
        };
    }

    private static Denial denial(ActionClass actionClass, Environment environment, Boolean broad, Boolean standing) {
        return new Denial(
                Optional.ofNullable(actionClass),
                Optional.ofNullable(environment),
                Optional.ofNullable(broad),
                Optional.ofNullable(standing));
    }

    private static List<String> found(AgentActionBom document) {
        return Evaluator.evaluate(document, FirstRollout.POSTURE, Made.TODAY, ContradictionsTest::read)
                .contradictions()
                .stream()
                .map(remark -> remark.code() + " " + remark.on())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void firesHereAndNotByAHair(String expected, AgentActionBom fires, AgentActionBom nearMiss) {
        assertThat(found(fires)).contains(expected);
        assertThat(found(nearMiss)).noneMatch(line -> line.startsWith(expected.split(" ")[0] + " "));
    }

    static Stream<Arguments> firesHereAndNotByAHair() {
        return Stream.of(rows(), statements(), credentials(), review(), names()).flatMap(s -> s);
    }

    private static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of(
                        "row.reachable_blocked action/a",
                        document(row("a", DEPLOY, "reach: reachable", "declared: block")),
                        document(row("a", DEPLOY, "declared: block"))),
                Arguments.of(
                        "row.declared_laxer action/a",
                        document(row("a", ActionClass.UNCLASSIFIED, "declared: approve")),
                        document(row("a", ActionClass.UNCLASSIFIED, "declared: block"))),
                Arguments.of(
                        "row.declared_laxer action/a",
                        document(row("a", DEPLOY, "declared: allow")),
                        put(document(row("a", DEPLOY, "declared: approve")), "proof", Made.REVIEWABLE)),
                Arguments.of(
                        "row.undeclared action/a",
                        document(row("a", DEPLOY, "reach: reachable"), row("b", DEPLOY, "declared: block")),
                        document(row("a", DEPLOY, "reach: reachable"), row("b", DEPLOY))),
                Arguments.of(
                        "row.undeclared action/a",
                        document(row("a", DEPLOY, "reach: reachable"), row("b", DEPLOY, "declared: block")),
                        document(
                                row("a", ActionClass.RUN_TESTS, "reach: reachable"),
                                row("b", DEPLOY, "declared: block"),
                                row("c", DEPLOY, "reach: unknown"))),
                Arguments.of(
                        "row.declared_unreachable action/a",
                        document(row("a", DEPLOY, "reach: not_reachable", "declared: approve")),
                        document(row("a", DEPLOY, "reach: unknown", "declared: approve"))),
                Arguments.of(
                        "row.declared_unreachable action/a",
                        document(row("a", DEPLOY, "reach: not_reachable", "declared: block")),
                        document(row("a", ActionClass.READ, "reach: not_reachable", "declared: allow"))),
                Arguments.of(
                        "row.duplicate action/b",
                        document(row("a", DEPLOY, "target: shop"), row("b", DEPLOY, "target: shop")),
                        document(row("a", DEPLOY), row("b", DEPLOY))),
                Arguments.of(
                        "row.duplicate action/b",
                        document(
                                row("a", ActionClass.MERGE, "target: shop"),
                                row("b", ActionClass.MERGE, "target: shop", "environment: none")),
                        document(
                                row("a", DEPLOY, "target: shop", "environment: production"),
                                row("b", DEPLOY, "target: shop"),
                                row("c", DEPLOY, "target: shop", "credential: none"),
                                row("d", DEPLOY, "target: shop", "tool: cli"),
                                row("e", DEPLOY, "target: other"))),
                Arguments.of(
                        "row.declared_twice action/a",
                        finding("row.declared_twice", "action/a"),
                        finding("row.something_else", "action/a")));
    }

    private static Stream<Arguments> statements() {
        return Stream.of(
                denied("never deploys", row("a", DEPLOY, "reach: reachable"), row("a", DEPLOY)),
                denied(
                        "never deploys",
                        row("a", DEPLOY, "reach: reachable"),
                        row("a", ActionClass.MERGE, "reach: reachable")),
                denied(
                        "no production access",
                        row("a", DEPLOY, "reach: reachable"),
                        row("a", DEPLOY, "reach: reachable", "environment: production_adjacent")),
                denied(
                        "never deploys to production",
                        row("a", DEPLOY, "reach: reachable", "environment: production"),
                        row("a", ActionClass.EXECUTE, "reach: reachable", "environment: production")),
                denied(
                        "no staging access",
                        row("a", DEPLOY, "reach: reachable", "environment: non_production"),
                        row("a", DEPLOY, "reach: reachable")),
                denied("no org-wide token", credential("a", "scope: account"), credential("a", "scope: unknown")),
                denied("no narrow token", credential("a", "scope: branch"), credential("a", "scope: account")),
                denied(
                        "no standing token",
                        credential("a", "lifetime: manually_rotated"),
                        credential("a", "lifetime: automatically_rotated")),
                denied("no short token", credential("a", "lifetime: single_run"), credential("a")),
                denied(
                        "no org-wide or standing token",
                        credential("a", "lifetime: standing", "scope: tool"),
                        credential("a", "lifetime: single_run", "scope: tool")),
                Arguments.of(
                        "statement.denied action/a",
                        put(document(row("a", DEPLOY, "reach: reachable")), "statements", List.of("never deploys")),
                        put(document(row("a", DEPLOY, "reach: reachable")), "statements", List.of("is very careful"))));
    }

    private static Arguments denied(String statement, Record fires, Record nearMiss) {
        String on = fires instanceof Action ? "action/a" : "credential/a";
        return Arguments.of("statement.denied " + on, saying(statement, fires), saying(statement, nearMiss));
    }

    private static AgentActionBom saying(String statement, Record entry) {
        AgentActionBom bom = entry instanceof Action action
                ? document(action)
                : put(AgentActionBom.EMPTY, "credentials", List.of(entry));
        return put(bom, "statements", List.of(statement));
    }

    private static Stream<Arguments> credentials() {
        return Stream.of(
                Arguments.of(
                        "credential.unused credential/key",
                        with(List.of(credential("key")), row("a", DEPLOY, "credential: none")),
                        with(List.of(credential("key")), row("a", DEPLOY, "credential: key"))),
                Arguments.of(
                        "credential.unused credential/key",
                        with(List.of(credential("key"))),
                        put(with(List.of(credential("key"))), "tools", List.of(tool("t", "credential: key")))),
                Arguments.of(
                        "credential.unresolved action/a",
                        with(List.of(), row("a", DEPLOY, "credential: key")),
                        with(List.of(credential("key")), row("a", DEPLOY, "credential: key"), row("b", DEPLOY))),
                Arguments.of(
                        "credential.unresolved tool/t",
                        put(AgentActionBom.EMPTY, "tools", List.of(tool("t", "credential: key"))),
                        put(AgentActionBom.EMPTY, "tools", List.of(tool("t", "credential: none")))),
                Arguments.of(
                        "credential.excess credential/key",
                        with(
                                List.of(credential("key", "scope: organization")),
                                row("a", ActionClass.MERGE, "credential: key")),
                        with(
                                List.of(credential("key", "scope: organization")),
                                row("a", ActionClass.MERGE, "credential: key"),
                                row("b", DEPLOY, "credential: key"))),
                Arguments.of(
                        "credential.excess credential/key",
                        with(
                                List.of(credential("key", "scope: account")),
                                row("a", DEPLOY, "credential: key", "target_scope: narrow")),
                        with(
                                List.of(credential("key", "scope: repository")),
                                row("a", DEPLOY, "credential: key", "target_scope: narrow"))),
                Arguments.of(
                        "credential.excess credential/key",
                        with(
                                List.of(credential("key", "scope: account")),
                                row("a", DEPLOY, "credential: key", "target_scope: narrow")),
                        put(
                                with(List.of(credential("key", "scope: account"))),
                                "tools",
                                List.of(tool("t", "credential: key")))));
    }

    private static AgentActionBom with(List<Credential> credentials, Action... rows) {
        return put(document(rows), "credentials", credentials);
    }

    private static Stream<Arguments> review() {
        AgentActionBom deploy = document(row("a", DEPLOY));
        AgentActionBom owned = put(deploy, "workflow", with(deploy.workflow(), "owner: Pat Example"));
        Address proof = Address.DOCUMENT.at("proof");
        return Stream.of(
                Arguments.of(
                        "control.none action/a",
                        decided(deploy, decision(deploy, "a", Verdict.APPROVE)),
                        decided(deploy, decision(deploy, "a", Verdict.APPROVE, "control: ruleset"))),
                Arguments.of(
                        "control.none action/a",
                        decided(deploy, decision(deploy, "a", Verdict.BLOCK, "confirmed: no")),
                        decided(deploy, decision(deploy, "a", Verdict.ALLOW))),
                Arguments.of(
                        "control.advisory action/a",
                        decided(deploy, decision(deploy, "a", Verdict.BLOCK, "control_strength: advisory")),
                        decided(deploy, decision(deploy, "a", Verdict.BLOCK, "control_strength: detective"))),
                Arguments.of(
                        "control.advisory action/a",
                        decided(deploy, decision(deploy, "a", Verdict.APPROVE, "control_strength: advisory")),
                        decided(deploy, decision(deploy, "a", Verdict.ALLOW, "control_strength: advisory"))),
                Arguments.of(
                        "proof.weak " + proof,
                        put(deploy, "proof", List.of(Proof.of(ProofKind.CI_LOG))),
                        put(deploy, "proof", List.of(Proof.of(ProofKind.ROLLBACK_RECORD)))),
                Arguments.of(
                        "proof.weak action/a#proof",
                        document(put(row("a", DEPLOY), "proof", List.of(kind("dance")))),
                        document(put(row("a", DEPLOY), "proof", List.of(kind("commit"))))),
                Arguments.of(
                        "signer.owner_only review#signers",
                        signedBy(owned, signer("owner", ""), signer("appsec", " PAT example")),
                        signedBy(owned, signer("owner", ""), signer("appsec", "Sam Example"))),
                Arguments.of(
                        "signer.owner_only review#signers",
                        signedBy(deploy, signer("owner", "")),
                        signedBy(deploy, signer("appsec", ""))),
                Arguments.of("signer.owner_only review#signers", signedBy(deploy, signer("owner", "")), deploy),
                Arguments.of(
                        "declared.ineffective document",
                        finding("declared.ineffective", "document"),
                        finding("secret.literal", "document")));
    }

    private static AgentActionBom signedBy(AgentActionBom document, Signer... signers) {
        return reviewed(document, "signers", List.of(signers));
    }

    private static Signer signer(String role, String name) {
        return new Signer(Open.of(Role.class, role), name);
    }

    private static Proof kind(String word) {
        return new Proof(Open.of(ProofKind.class, word), "");
    }

    private static AgentActionBom finding(String code, String on) {
        Finding finding = new Finding(code, new Address(on), "so", List.of(new Evidence("f.yml", 3, "")));
        return put(document(row("a", DEPLOY)), "findings", List.of(finding));
    }

    private static Stream<Arguments> names() {
        String hidden = "de\u200bploy";
        String lookAlike = "d\u0435ploy";
        return Stream.of(
                Arguments.of("name.deceptive action/a#name", named(hidden), named("déploÿ — 部署 🚀")),
                Arguments.of("name.deceptive action/a#name", named(lookAlike), named("деплой deploy")),
                Arguments.of("name.deceptive action/a#name", named("alpha\u03b1"), named("α-test")),
                Arguments.of(
                        "name.deceptive action/a#target",
                        document(row("a", DEPLOY, "target: shop\u202e")),
                        document(row("a", DEPLOY, "target: shop"))),
                Arguments.of("name.deceptive workflow#owner", workflow("owner", hidden), workflow("purpose", hidden)),
                Arguments.of("name.deceptive workflow#path", workflow("path", lookAlike), workflow("trigger", hidden)),
                Arguments.of(
                        "name.deceptive workflow#rollback.owner",
                        workflow("rollback.owner", "on\u0007call"),
                        workflow("rollback.owner", "on-call")),
                Arguments.of(
                        "name.deceptive credential/key#name",
                        with(List.of(put(credential("key"), "name", "\ue000"))),
                        with(List.of(put(credential("key"), "notes", "\ue000")))),
                Arguments.of(
                        "name.deceptive tool/t#name",
                        put(AgentActionBom.EMPTY, "tools", List.of(put(tool("t"), "name", "\ud800"))),
                        put(AgentActionBom.EMPTY, "tools", List.of(put(tool("t"), "name", "\ud83d\ude80")))),
                Arguments.of(
                        "name.deceptive review#signers",
                        signedBy(AgentActionBom.EMPTY, signer("appsec", "Pat\uffff")),
                        signedBy(AgentActionBom.EMPTY, signer("appsec", "Pat"))));
    }

    private static AgentActionBom named(String name) {
        return document(put(row("a", DEPLOY), "name", name));
    }

    private static AgentActionBom workflow(String field, String text) {
        return put(AgentActionBom.EMPTY, "workflow", with(AgentActionBom.EMPTY.workflow(), field + ": " + text));
    }

    private static <R extends Record> R with(R record, String... fields) {
        return Made.with(record, fields);
    }

    @Test
    void everyCodeHasACase() {
        assertThat(firesHereAndNotByAHair().map(a -> ((String) a.get()[0]).split(" ")[0]))
                .containsOnly(
                        "row.reachable_blocked",
                        "row.declared_laxer",
                        "row.undeclared",
                        "row.declared_unreachable",
                        "row.duplicate",
                        "row.declared_twice",
                        "statement.denied",
                        "credential.unused",
                        "credential.unresolved",
                        "credential.excess",
                        "control.none",
                        "control.advisory",
                        "proof.weak",
                        "signer.owner_only",
                        "declared.ineffective",
                        "name.deceptive");
    }

    @Test
    void contradictionsStandInTheOrderOfTheirCodes() {
        AgentActionBom document =
                with(List.of(credential("key")), row("a", DEPLOY, "reach: reachable", "declared: block"));
        document = put(document, "proof", List.of(Proof.of(ProofKind.CI_LOG)));
        document = put(document, "workflow", put(document.workflow(), "name", "x\u200by"));
        document = signedBy(document, signer("owner", ""));
        assertThat(found(document))
                .containsExactly(
                        "row.reachable_blocked action/a",
                        "credential.unused credential/key",
                        "proof.weak document#proof",
                        "signer.owner_only review#signers",
                        "name.deceptive workflow#name");
    }
}
