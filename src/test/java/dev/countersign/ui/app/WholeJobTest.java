package dev.countersign.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Outcome;
import dev.countersign.model.Verdict;
import dev.countersign.posture.Remark;
import dev.countersign.posture.ReviewQuestions;
import dev.countersign.posture.Row;
import dev.countersign.source.yaml.BomYaml;
import dev.countersign.ui.shell.PaneId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The whole job in the window, from nine pasted lines to a record and a file that opens unchanged. */
class WholeJobTest extends WindowTest {
    @Test
    void nineLinesBecomeADecidedDocumentAndARecord() throws Exception {
        doOnFx(() -> ((javafx.scene.control.TextInputControl) find("paste-text")).setText(NINE_LINES));
        fire("paste-read");
        assertThat(document().actions()).hasSize(10);
        shoot("article-pasted");
        speakAs("AppSec lead, AppSec");

        answerWhatMatters();
        assertThat(row("write-branch").computed().verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(row("delete-branch").computed().verdict()).isEqualTo(Verdict.APPROVE);
        assertThat(row("production-secrets").computed().verdict()).isEqualTo(Verdict.APPROVE);

        decideEveryRow();
        answerTheQuestions();
        fillTheRest();
        assertThat(onFx(() -> session().matrix().readiness().stream()
                        .map(Remark::code)
                        .toList()))
                .isEmpty();
        shoot("ready");

        Path record = folder.resolve("record.pdf");
        dialogs.toWrite = () -> Optional.of(record);
        doOnFx(() -> workbench.run("export"));
        assertThat(Files.readString(record, java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");

        Path saved = folder.resolve("pr-repair.bom.yaml");
        dialogs.toWrite = () -> Optional.of(saved);
        doOnFx(() -> workbench.run("save"));
        byte[] written = bytes(saved);
        AgentActionBom before = document();
        doOnFx(() -> workbench.run("close"));
        doOnFx(() -> workbench.open(saved));
        assertThat(document()).isEqualTo(before);
        doOnFx(() -> workbench.run("save"));
        assertThat(bytes(saved)).isEqualTo(written);
        assertThat(BomYaml.read(written).document()).isEqualTo(before);
    }

    private void answerWhatMatters() {
        select("write-branch");
        fire("suggestion-attendance");
        select("delete-branch");
        fire("suggestion-recovery");
        select("production-secrets");
        fire("suggestion-approved_path");
    }

    private void decideEveryRow() {
        for (Row row : onFx(() -> session().matrix().rows())) {
            select(row.id().value());
            press(KeyCode.C);
            Verdict decided = row(row.id().value()).inForce();
            assertThat(row(row.id().value()).decision()).isPresent();
            if (decided == Verdict.APPROVE) {
                type("decision-approver_role", "platform lead");
            } else if (decided == Verdict.BLOCK) {
                type("decision-control", "branch ruleset");
            }
        }
    }

    private void answerTheQuestions() {
        pane(PaneId.QUESTIONS);
        ReviewQuestions.SEVEN.forEach(question -> fire(question + "-confirm"));
    }

    private void fillTheRest() {
        doOnFx(() -> view().navigator().jump(Address.WORKFLOW.at("rollback.owner")));
        type("field-rollback-owner", "platform on-call");
        pane(PaneId.DECISION);
        for (String kind : List.of("pr_link", "workflow_run")) {
            fire("evidence_required-" + kind);
        }
        for (String trigger : List.of("new_credential", "new_tool", "workflow_file_changed")) {
            fire("triggers-" + trigger);
        }
        fire("valid-3m");
        fire("segment-approved");
        assertThat(document().review().outcome()).contains(Outcome.APPROVED);
        pane(PaneId.SIGN_OFF);
        fire("add-signers");
        fire("add-signers");
    }
}
