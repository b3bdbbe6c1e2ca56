package dev.countersign.posture;

import static dev.countersign.posture.Made.credential;
import static dev.countersign.posture.Made.document;
import static dev.countersign.posture.Made.put;
import static dev.countersign.posture.Made.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.ActionClass;
import dev.countersign.model.AgentActionBom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where questions are asked, and in which order. */
class QuestionsThatMatterTest {
    private static List<String> questions(AgentActionBom document) {
        return Made.evaluated(document).questions().stream()
                .map(q -> q.fact().word() + " on " + q.on() + " for " + q.rows() + " with others " + q.withOthers())
                .toList();
    }

    @Test
    void aFactIsAskedAtThePlaceThatStatesItForAllRowsThatTakeItFromThere() {
        AgentActionBom bom = document(
                row("edit", ActionClass.WRITE_BRANCH),
                row("own", ActionClass.WRITE_BRANCH, "attendance: unknown"),
                row("also", ActionClass.WRITE_BRANCH),
                row("known", ActionClass.WRITE_BRANCH, "attendance: attended"));
        bom = put(bom, "proof", Made.REVIEWABLE);
        bom = put(bom, "workflow", Made.with(bom.workflow(), "owner: team"));
        assertThat(questions(bom))
                .containsExactly(
                        "attendance on workflow for [edit, also] with others []",
                        "attendance on action/own for [own] with others []");
    }

    @Test
    void aCredentialIsAskedAboutOnceAndInTheOrderOfTheDocument() {
        AgentActionBom bom = document(
                row("look", ActionClass.TOOL_READ, "credential: second", "environment: none"),
                row("bare", ActionClass.TOOL_READ, "environment: none"),
                row("gone", ActionClass.TOOL_READ, "credential: gone", "environment: none"),
                row("search", ActionClass.TOOL_READ, "credential: first", "environment: none"));
        bom = put(bom, "credentials", List.of(credential("first"), credential("second")));
        assertThat(questions(bom))
                .containsExactly(
                        "credential_scope on credential/first for [search] with others []",
                        "credential_scope on credential/second for [look] with others []",
                        "credential_scope on action/bare for [bare] with others []",
                        "credential_scope on action/gone for [gone] with others []");
    }

    @Test
    void anUnknownThatChangesNothingIsNotAskedNorOneWhosePartnerIsKnown() {
        AgentActionBom bom = document(
                row("deploy", ActionClass.DEPLOY),
                row("comment", ActionClass.COMMENT, "credential: wide", "target_scope: unknown"));
        bom = put(bom, "credentials", List.of(credential("wide", "scope: account")));
        assertThat(Made.evaluated(bom).rows().get(1).wouldChange()).hasSize(1);
        assertThat(questions(put(bom, "proof", Made.REVIEWABLE))).isEmpty();
    }

    @Test
    void theQuestionThatRelaxesMostRowsComesFirst() {
        AgentActionBom bom = document(
                row("wipe", ActionClass.DELETE),
                row("edit", ActionClass.WRITE_BRANCH),
                row("push", ActionClass.WRITE_BRANCH),
                row("comment", ActionClass.COMMENT));
        bom = put(bom, "proof", Made.REVIEWABLE);
        bom = put(bom, "workflow", Made.with(bom.workflow(), "owner: team"));
        assertThat(questions(bom))
                .containsExactly(
                        "attendance on workflow for [edit, push] with others []",
                        "recovery on action/wipe for [wipe] with others []",
                        "target_scope on action/comment for [] with others [comment]",
                        "credential_scope on action/comment for [] with others [comment]");
    }
}
