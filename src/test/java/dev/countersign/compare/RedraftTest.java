package dev.countersign.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.compare.Proposal.Kind;
import dev.countersign.edit.EditRefused;
import dev.countersign.model.AgentActionBom;
import dev.countersign.source.Refused;
import dev.countersign.source.yaml.BomYaml;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a new draft proposes for a document people have worked on. */
class RedraftTest {
    private static final String DRAFT = """
            format: agent_action_bom/1
            workflow: {name: Repair / repair, path: .github/workflows/repair.yml, attendance: unattended}
            credentials:
              - {id: ci-token, name: GITHUB_TOKEN, kind: workflow_token, scope: repository, lifetime: single_run}
            actions:
              - id: write-branch
                name: write branch
                class: write_branch
                reach: reachable
                credential: ci-token
                basis: granted
                evidence: [{file: .github/workflows/repair.yml, line: 6, text: "contents: write"}]
            """;

    private static AgentActionBom read(String yaml) {
        try {
            return BomYaml.read(yaml.getBytes(StandardCharsets.UTF_8)).document();
        } catch (Refused e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }

    private static AgentActionBom taking(AgentActionBom mine, List<Proposal> proposals) {
        AgentActionBom changed = mine;
        try {
            for (Proposal proposal : proposals) {
                changed = proposal.edit().apply(changed);
            }
        } catch (EditRefused e) {
            throw new AssertionError(e);
        }
        return changed;
    }

    @Test
    void theSameDraftProposesNothing() {
        assertThat(Redraft.of(read(DRAFT), read(DRAFT))).isEmpty();
    }

    @Test
    void whatPeopleEnteredStaysAndIsOnlyReplacedWhenTaken() {
        AgentActionBom mine = read(DRAFT.replace("attendance: unattended", "attendance: attended, owner: Platform"));
        List<Proposal> proposals = Redraft.of(mine, read(DRAFT));
        assertThat(proposals).hasSize(1);
        assertThat(proposals.get(0).suggested()).isFalse();
        assertThat(proposals.get(0).on().text()).isEqualTo("workflow#attendance");
    }

    @Test
    void aGapIsFilledAndANewRowIsAdded() {
        AgentActionBom mine =
                read(DRAFT.replace(", scope: repository", "").replace("GITHUB_TOKEN", "token of the run"));
        AgentActionBom fresh = read(DRAFT.replace("GITHUB_TOKEN", "token of the run")
                + "  - {id: comment, name: comment, class: comment, credential: ci-token, reach: reachable}\n");
        List<Proposal> proposals = Redraft.of(mine, fresh);
        assertThat(proposals)
                .extracting(proposal -> proposal.kind() + " " + proposal.on().text() + " " + proposal.suggested())
                .containsExactly("CHANGED credential/ci-token#scope true", "ADDED action/comment true");
        assertThat(Redraft.of(taking(mine, proposals), fresh)).isEmpty();
    }

    @Test
    void entriesOfOtherIdsAreFoundAgainByWhatTheyAre() {
        AgentActionBom mine = read(DRAFT.replace("ci-token", "run-token").replace("id: write-branch", "id: push-fix"));
        assertThat(Redraft.of(mine, read(DRAFT))).isEmpty();
    }

    @Test
    void aRowThatIsNotSeenAnyMoreIsSaidAndStays() {
        AgentActionBom fresh = read(DRAFT.substring(0, DRAFT.indexOf("actions:")));
        List<Proposal> proposals = Redraft.of(read(DRAFT), fresh);
        assertThat(proposals).extracting(Proposal::kind).containsExactly(Kind.GONE);
        assertThat(proposals.get(0).suggested()).isFalse();
        assertThat(taking(read(DRAFT), proposals).actions()).hasSize(1);
    }

    @Test
    void movedLinesAreNewEvidenceAndNothingElse() {
        List<Proposal> proposals = Redraft.of(read(DRAFT), read(DRAFT.replace("line: 6", "line: 9")));
        assertThat(proposals).extracting(Proposal::kind).containsExactly(Kind.EVIDENCE);
    }
}
