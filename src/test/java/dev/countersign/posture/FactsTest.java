package dev.countersign.posture;

import static dev.countersign.posture.Made.credential;
import static dev.countersign.posture.Made.put;
import static dev.countersign.posture.Made.row;
import static dev.countersign.posture.Made.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Action;
import dev.countersign.model.ActionClass;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.model.Open;
import dev.countersign.model.Proof;
import dev.countersign.model.ProofElement;
import dev.countersign.model.ProofKind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {
    private static String fact(AgentActionBom document, Fact fact) {
        return Facts.of(document, document.actions().get(0)).get(fact);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "workflow, narrow",
        "branch, narrow",
        "repository, narrow",
        "environment, narrow",
        "tool, narrow",
        "organization, broad",
        "account, broad",
        "unknown, unknown"
    })
    void theScopeOfACredentialIsNarrowBroadOrUnknown(String scope, String expected) {
        AgentActionBom document = put(
                Made.document(row("a", ActionClass.DEPLOY, "credential: key")),
                "credentials",
                List.of(credential("key", "scope: " + scope)));
        assertThat(fact(document, Fact.CREDENTIAL_SCOPE)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "single_run, short",
        "just_in_time, short",
        "short_lived, short",
        "automatically_rotated, short",
        "manually_rotated, standing",
        "standing, standing",
        "unknown, unknown"
    })
    void theLifetimeOfACredentialIsShortStandingOrUnknown(String lifetime, String expected) {
        AgentActionBom document = put(
                Made.document(row("a", ActionClass.DEPLOY, "credential: key")),
                "credentials",
                List.of(credential("key", "lifetime: " + lifetime)));
        assertThat(fact(document, Fact.CREDENTIAL_LIFETIME)).isEqualTo(expected);
    }

    @Test
    void noCredentialIsNarrowAndShortAndOneThatIsNotThereIsUnknown() {
        AgentActionBom none = Made.document(row("a", ActionClass.DEPLOY, "credential: none"));
        AgentActionBom gone = Made.document(row("a", ActionClass.DEPLOY, "credential: gone"));
        assertThat(fact(none, Fact.CREDENTIAL_SCOPE)).isEqualTo("narrow");
        assertThat(fact(none, Fact.CREDENTIAL_LIFETIME)).isEqualTo("short");
        assertThat(fact(gone, Fact.CREDENTIAL_SCOPE)).isEqualTo("unknown");
        assertThat(fact(gone, Fact.CREDENTIAL_LIFETIME)).isEqualTo("unknown");
    }

    @Test
    void everyCredentialWordIsOnOneSide() {
        assertThat(Arrays.stream(CredentialScope.values()).filter(s -> s.isNarrow() || s.isBroad()))
                .hasSize(7);
        assertThat(Arrays.stream(CredentialLifetime.values()).filter(l -> l.isShort() || l.isStanding()))
                .hasSize(6);
    }

    @Test
    void statedValuesWinOverInheritedAndNaturalOnesEvenWhenTheyAreUnknown() {
        AgentActionBom attended = Made.document(
                row("inherits", ActionClass.WRITE_BRANCH),
                row("states", ActionClass.WRITE_BRANCH, "attendance: unknown", "environment: unknown"));
        attended = put(attended, "workflow", with(attended.workflow(), "attendance: attended"));
        Facts inherits = Facts.of(attended, attended.actions().get(0));
        Facts states = Facts.of(attended, attended.actions().get(1));
        assertThat(inherits.get(Fact.ATTENDANCE)).isEqualTo("attended");
        assertThat(inherits.get(Fact.ENVIRONMENT)).isEqualTo("none");
        assertThat(states.get(Fact.ATTENDANCE)).isEqualTo("unknown");
        assertThat(states.get(Fact.ENVIRONMENT)).isEqualTo("unknown");
    }

    @ParameterizedTest(name = "{0} with owner \"{1}\" is {2}, lacking {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\" | team | missing | actor credential action target approval validation outcome",
                "rollback_record | team | missing | actor credential action target approval validation outcome",
                "chat_transcript,screenshot | team | missing | actor credential action target approval validation outcome",
                "dance | \"\" | missing | actor owner credential action target approval validation outcome",
                "pr_link | team | partial | actor credential approval validation outcome",
                "pr_link,workflow_run | \"\" | partial | owner credential approval validation",
                "workflow_run,credential_identity,approver,validation_result | team | reviewable | \"\"",
                "workflow_run,credential_identity,approver,validation_result | unknown | partial | owner",
                "commit,credential_identity,approval_record,validation_result,outcome | team | reviewable | \"\"",
                "commit,credential_identity,policy_verdict,validation_result | team | partial | outcome",
                "tool_invocation,target_event,credential_identity,approver,validation_result | team | reviewable | \"\"",
            })
    void proofIsGradedByTheElementsItCovers(String kinds, String owner, String grade, String uncovered) {
        AgentActionBom document = Made.document(row("a", ActionClass.DEPLOY));
        document = put(document, "workflow", with(document.workflow(), "owner: " + owner));
        document = put(document, "proof", proof(kinds));
        ProofPacket packet = ProofPacket.of(document, document.actions().get(0));
        assertThat(packet.grade().word()).isEqualTo(grade);
        assertThat(String.join(
                        " ", packet.uncovered().stream().map(ProofElement::word).toList()))
                .isEqualTo(uncovered);
    }

    private static List<Proof> proof(String kinds) {
        return Arrays.stream(kinds.split(","))
                .filter(kind -> !kind.isBlank())
                .map(kind -> new Proof(Open.of(ProofKind.class, kind), ""))
                .toList();
    }

    @Test
    void aRowAddsItsOwnProofAndWeakKindsAreNamed() {
        Action own = put(row("own", ActionClass.DEPLOY), "proof", proof("target_event,screenshot,dance"));
        AgentActionBom document = put(Made.document(own, row("plain", ActionClass.DEPLOY)), "proof", proof("ci_log"));
        assertThat(ProofPacket.of(document, document.actions().get(0)).grade()).isEqualTo(ProofPacket.Grade.PARTIAL);
        assertThat(ProofPacket.of(document, document.actions().get(0)).weak())
                .extracting(p -> p.kind().word())
                .containsExactly("ci_log", "screenshot", "dance");
        assertThat(ProofPacket.of(document, document.actions().get(1)).grade()).isEqualTo(ProofPacket.Grade.MISSING);
    }
}
