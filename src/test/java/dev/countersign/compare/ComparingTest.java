package dev.countersign.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.countersign.compare.Difference.What;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import dev.countersign.model.TriggerId;
import dev.countersign.posture.Evaluator;
import dev.countersign.posture.Posture;
import dev.countersign.source.Refused;
import dev.countersign.source.plain.PlainText;
import dev.countersign.source.yaml.BomYaml;
import dev.countersign.source.yaml.PostureYaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which re-review triggers a change fires, each by its rule, and which it does not. */
class ComparingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final String SIGNED = """
            format: agent_action_bom/1
            workflow:
              name: PR repair
              owner: Platform engineering
              review_owner: AppSec
              repository: customer-api
              path: .github/workflows/pr-repair.yml
              attendance: attended
              rollback: {owner: platform on-call, path: disable the workflow}
            credentials:
              - {id: ci-token, name: CI token, kind: workflow_token, scope: repository, lifetime: short_lived}
              - {id: tracker, name: tracker grant, kind: oauth_grant, scope: tool, lifetime: automatically_rotated}
            tools:
              - {id: issues, name: issue tracker, kind: mcp, context: ci, access: read, credential: tracker}
            actions:
              - {id: write-branch, name: write branch, class: write_branch, reach: reachable, target: customer-api branches,
                 target_scope: narrow, environment: none, credential: ci-token}
              - {id: read-issues, name: read issues, class: tool_read, reach: reachable, target_scope: narrow,
                 environment: non_production, credential: tracker, tool: issues}
              - {id: deploy, name: deploy, class: deploy, reach: unknown, target: staging, environment: non_production}
            proof: [{kind: pr_link}, {kind: workflow_run}]
            sources: [{file: .github/workflows/pr-repair.yml, sha256: "aa"}]
            review:
              signers: [{role: appsec}, {role: platform}]
              decisions:
                - {action: write-branch, verdict: approve, approver_role: platform, control: ruleset, facts_sha256: fresh-write-branch}
                - {action: deploy, verdict: block, control: environment gate, facts_sha256: fresh-deploy}
              triggers: [new_credential, new_action, "a second team joins"]
              valid_until: 2027-02-22
            """;

    private static AgentActionBom read(String yaml) {
        try {
            AgentActionBom document =
                    BomYaml.read(yaml.getBytes(StandardCharsets.UTF_8)).document();
            if (!yaml.contains("fresh-")) {
                return document;
            }
            String fresh = yaml;
            for (var row : rules(PostureYaml.builtIn(), DAY).apply(document).rows()) {
                fresh = fresh.replace("fresh-" + row.id(), row.factsSha256());
            }
            return read(fresh);
        } catch (Refused e) {
            return fail(e.problems().toString());
        }
    }

    private static Comparing.Rules rules(Posture posture, LocalDate day) {
        return document -> Evaluator.evaluate(document, posture, day, PlainText.denials());
    }

    private static Comparison compare(String was, String now) {
        return compare(read(was), read(now));
    }

    private static Comparison compare(AgentActionBom was, AgentActionBom now) {
        return Comparing.compare(was, now, rules(PostureYaml.builtIn(), DAY), rules(PostureYaml.builtIn(), DAY));
    }

    private static String words(Set<TriggerId> triggers) {
        Set<String> words = new TreeSet<>();
        triggers.forEach(trigger -> words.add(trigger.word()));
        return String.join(" ", words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: tracker, name: tracker grant, kind: oauth_grant | id: other, name: other grant, kind: oauth_grant | new_credential
            scope: repository, lifetime: short_lived | scope: organization, lifetime: short_lived | credential_broadened repository_scope_broadened
            scope: repository, lifetime: short_lived | scope: branch, lifetime: short_lived | ''
            scope: repository, lifetime: short_lived | scope: unknown, lifetime: short_lived | credential_broadened repository_scope_broadened
            scope: tool, lifetime: automatically_rotated | scope: repository, lifetime: automatically_rotated | credential_broadened
            lifetime: short_lived | lifetime: standing | credential_lifetime_extended
            lifetime: automatically_rotated | lifetime: single_run | ''
            repository: customer-api | repository: all-apis | repository_scope_broadened
            path: .github/workflows/pr-repair.yml | path: .github/workflows/other.yml | workflow_file_changed
            'sha256: "aa"' | 'sha256: "bb"' | workflow_file_changed
            {id: issues, name: issue tracker, kind: mcp | {id: chat, name: chat, kind: mcp | new_tool
            context: ci, access: read | context: shared, access: read | tool_context_widened
            context: ci, access: read | context: local, access: read | ''
            access: read, credential: tracker | access: write, credential: tracker | tool_context_widened
            attendance: attended | attendance: unattended | human_review_reduced
            'signers: [{role: appsec}, {role: platform}]' | 'signers: [{role: appsec}]' | human_review_reduced
            approver_role: platform, control: ruleset | control: ruleset | human_review_reduced
            approver_role: platform, control: ruleset | approver_role: platform | human_review_reduced
            verdict: block, control: environment gate | verdict: approve, control: environment gate | human_review_reduced
            class: deploy, reach: unknown | class: deploy, reach: reachable | new_action
            class: deploy, reach: unknown | class: deploy, reach: not_reachable | ''
            name: write branch, class: write_branch | name: write branch, class: workflow_change | action_class_escalated
            name: deploy, class: deploy | name: deploy, class: secret_access | ''
            target: customer-api branches | target: every branch | target_broadened
            target_scope: narrow, environment: none | target_scope: broad, environment: none | repository_scope_broadened target_broadened
            target: staging, environment: non_production | target: staging, environment: production | environment_escalated
            target: staging, environment: non_production | target: staging, environment: none | ''
            'proof: [{kind: pr_link}, {kind: workflow_run}]' | 'proof: [{kind: chat_transcript}]' | proof_reduced
            owner: Platform engineering | owner: Somebody else | owner_changed
            review_owner: AppSec | review_owner: Nobody | owner_changed
            owner: platform on-call | owner: the vendor | owner_changed
            path: disable the workflow | path: turn it off | ''
            name: PR repair | name: Repair of pull requests | ''
            """)
    void aChangeFiresWhatItsRuleSays(String was, String now, String fired) {
        assertThat(SIGNED).contains(was);
        Comparison comparison = compare(SIGNED, SIGNED.replace(was, now));
        assertThat(words(comparison.fired())).isEqualTo(fired);
        assertThat(comparison.changes()).isNotEmpty();
    }

    @Test
    void nothingChangedIsNothing() throws IOException {
        assertThat(compare(SIGNED, SIGNED).changes()).isEmpty();
        assertThat(compare(SIGNED, SIGNED).carryOver()).containsExactly(new Id("write-branch"), new Id("deploy"));
        try (var files = Files.list(Path.of("samples"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".bom.yaml")).toList()) {
                String yaml = Files.readString(file);
                assertThat(compare(yaml, yaml).changes()).as(file.toString()).isEmpty();
            }
        }
    }

    @Test
    void aDecisionThatIsStillToBeConfirmedIsNoChangeOfTheWorkflow() {
        Comparison comparison = compare(SIGNED, SIGNED.replace("verdict: block,", "confirmed: no, verdict: block,"));
        assertThat(comparison.changes()).isEmpty();
    }

    @Test
    void anotherIdIsARenameAndNoNewRow() {
        Comparison comparison = compare(
                SIGNED,
                SIGNED.replace("id: write-branch", "id: push")
                        .replace("action: write-branch", "action: push")
                        .replace("fresh-write-branch", "fresh-push"));
        assertThat(comparison.changes()).singleElement().satisfies(change -> {
            assertThat(change.what()).isEqualTo(What.RENAMED);
            assertThat(change.from()).isEqualTo("write-branch");
            assertThat(change.to()).isEqualTo("push");
        });
        assertThat(comparison.fired()).isEmpty();
    }

    @Test
    void aRowThatWentIsSaidAndFiresNothing() {
        String without = SIGNED.replaceAll("  - \\{id: deploy,.*\\n", "").replaceAll(" *- \\{action: deploy.*\\n", "");
        Comparison comparison = compare(SIGNED, without);
        assertThat(comparison.changes())
                .extracting(Difference::on, Difference::what)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Address.action(new Id("deploy")), What.GONE));
        assertThat(comparison.fired()).isEmpty();
    }

    @Test
    void theDayAfterTheEndADecisionHasExpired() {
        AgentActionBom document = read(SIGNED);
        for (LocalDate day : List.of(LocalDate.of(2027, 2, 22), LocalDate.of(2027, 2, 23))) {
            Comparing.Rules rules = rules(PostureYaml.builtIn(), day);
            assertThat(words(Comparing.compare(document, document, rules, rules).fired()))
                    .isEqualTo(day.getDayOfMonth() == 22 ? "" : "decision_expired");
        }
    }

    @Test
    void otherRulesFireAndTheVerdictsTheyChangeAreSaid() throws Refused {
        String lax = new String(PostureYaml.builtInFile(), StandardCharsets.UTF_8)
                .replaceFirst("(id: deploy\\s+verdict: )approve", "$1allow");
        Posture other = PostureYaml.read(lax.getBytes(StandardCharsets.UTF_8));
        String undecided = SIGNED.replaceAll(" *- \\{action: deploy.*\\n", "")
                .replace("target: staging, environment: non_production", "target: staging, environment: none");
        AgentActionBom document = read(undecided.replace(
                "proof: [{kind: pr_link}, {kind: workflow_run}]",
                "proof: [{kind: pr_link}, {kind: workflow_run}, {kind: credential_identity}, {kind: approver},"
                        + " {kind: validation_result}]"));
        Comparison comparison =
                Comparing.compare(document, document, rules(PostureYaml.builtIn(), DAY), rules(other, DAY));
        assertThat(words(comparison.fired())).isEqualTo("human_review_reduced posture_changed");
        assertThat(comparison.of(TriggerId.HUMAN_REVIEW_REDUCED))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.what()).isEqualTo(What.VERDICT_BY_POSTURE);
                    assertThat(change.from()).isEqualTo("approve");
                    assertThat(change.to()).isEqualTo("allow");
                });
    }

    @Test
    void theRecordsOwnTriggersAreToldApart() {
        Comparison comparison = compare(
                SIGNED,
                SIGNED.replace("attendance: attended", "attendance: unattended")
                        .replace("id: tracker, name: tracker grant", "id: third, name: third grant"));
        assertThat(words(comparison.fired())).isEqualTo("human_review_reduced new_credential");
        assertThat(words(comparison.unlisted())).isEqualTo("human_review_reduced");
        assertThat(comparison.ownWords()).containsExactly("a second team joins");
    }

    @Test
    void onlyDecisionsOnUntouchedFactsCarryOver() {
        Comparison comparison = compare(SIGNED, SIGNED.replace("target: staging", "target: production"));
        assertThat(comparison.carryOver()).containsExactly(new Id("write-branch"));
    }
}
