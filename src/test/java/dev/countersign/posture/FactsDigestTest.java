package dev.countersign.posture;

import static dev.countersign.posture.Made.credential;
import static dev.countersign.posture.Made.put;
import static dev.countersign.posture.Made.row;
import static dev.countersign.posture.Made.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Action;
import dev.countersign.model.ActionClass;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Proof;
import dev.countersign.model.ProofKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsDigestTest {
    private static final AgentActionBom DOCUMENT = document();

    private static AgentActionBom document() {
        AgentActionBom bom = Made.document(
                row("write-branch", ActionClass.WRITE_BRANCH, "target: customer-api branches", "credential: ci-token"));
        bom = put(bom, "workflow", with(bom.workflow(), "owner: Platform engineering", "attendance: unattended"));
        bom = put(bom, "credentials", List.of(credential("ci-token", "scope: repository", "lifetime: short_lived")));
        return put(bom, "proof", List.of(Proof.of(ProofKind.PR_LINK), Proof.of(ProofKind.WORKFLOW_RUN)));
    }

    @Test
    void theRowOfTheFormatHasTheDigestOfTheFormat() {
        Action branch = DOCUMENT.actions().get(0);
        assertThat(FactsDigest.json(Facts.of(DOCUMENT, branch), branch))
                .isEqualTo("{\"approved_path\":\"unknown\",\"attendance\":\"unattended\",\"class\":\"write_branch\","
                        + "\"credential\":\"ci-token\",\"credential_lifetime\":\"short\",\"credential_scope\":\"narrow\","
                        + "\"environment\":\"none\",\"proof\":\"partial\",\"recovery\":\"unknown\","
                        + "\"target\":\"customer-api branches\",\"target_scope\":\"narrow\",\"tool\":\"none\"}");
        assertThat(FactsDigest.of(DOCUMENT, branch))
                .isEqualTo("a12309a97c9ea80a065e991b4db6ba54ed249097045260d4c70641ccd98f07eb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class: deploy",
                "attendance: attended",
                "environment: production",
                "target_scope: broad",
                "credential: none",
                "credential: other",
                "tool: tracker",
                "target: customer-api",
                "approved_path: no",
                "recovery: yes"
            })
    void everyFactMoves(String field) {
        Action branch = DOCUMENT.actions().get(0);
        AgentActionBom changed = put(DOCUMENT, "actions", List.of(with(branch, field)));
        assertThat(FactsDigest.of(changed, changed.actions().get(0))).isNotEqualTo(FactsDigest.of(DOCUMENT, branch));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name: other", "reach: reachable", "declared: block", "basis: observed", "context: ci"})
    void whatIsNoFactMovesNothing(String field) {
        Action branch = DOCUMENT.actions().get(0);
        AgentActionBom changed = put(DOCUMENT, "actions", List.of(with(branch, field)));
        assertThat(FactsDigest.of(changed, changed.actions().get(0))).isEqualTo(FactsDigest.of(DOCUMENT, branch));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "22 | `\\\"`",
                "5c | `\\\\`",
                "2f | /",
                "8 | \\b",
                "9 | \\t",
                "a | \\n",
                "c | \\f",
                "d | \\r",
                "0 | \\u0000",
                "1f | \\u001f",
                "7f | \u007f",
                "20ac | €",
                "1f600 | 😀",
                "2028 | `\u2028`",
                "d800 | \\ud800"
            })
    void textsAreEscapedAsTheStandardSays(String codePoint, String expected) {
        String text = Character.toString(Integer.parseInt(codePoint, 16));
        assertThat(CanonicalJson.write(Map.of("a", text))).isEqualTo("{\"a\":\"" + expected + "\"}");
    }

    @Test
    void membersAreSortedByCodeUnitsAndNotByCodePoints() {
        assertThat(CanonicalJson.write(Map.of("\ufb33", "4", "😀", "3", "€", "2", "1", "1")))
                .isEqualTo("{\"1\":\"1\",\"€\":\"2\",\"😀\":\"3\",\"\ufb33\":\"4\"}");
    }
}
