package dev.countersign.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.AgentActionBom;
import dev.countersign.model.QuestionAnswer;
import dev.countersign.model.QuestionState;
import dev.countersign.model.Signer;
import dev.countersign.posture.Checklist;
import dev.countersign.posture.ReviewQuestions;
import dev.countersign.ui.shell.PaneId;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What leads a person on: from an answer to the next, from a word to its field, from a list to a decision. */
class LeadingOnJourneysTest extends WindowTest {
    @ParameterizedTest
    @CsvSource({
        "rollback ow, field-rollback-owner",
        "attendance write, field-attendance",
        "who approves, decision-approver_role",
        "residual, field-residual_risk"
    })
    void thePaletteFindsFields(String typed, String field) {
        paste(NINE_LINES);
        speakAs("AppSec lead");
        select("write-branch");
        press(KeyCode.R);

        press(KeyCode.CONTROL, KeyCode.K);
        doOnFx(() -> ((TextInputControl) find("palette-search")).setText(typed));
        press(KeyCode.ENTER);
        settle();

        Node focused = onFx(() -> stage.getScene().getFocusOwner());
        assertThat(onFx(() -> isBelow(focused, field)))
                .as("%s is in %s", focused, field)
                .isTrue();
    }

    private static boolean isBelow(Node node, String id) {
        return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent).anyMatch(each -> id.equals(each.getId()));
    }

    @Test
    void aConfirmedAnswerLeadsToTheNextOpenQuestion() {
        paste(NINE_LINES);
        speakAs("AppSec lead");
        pane(PaneId.QUESTIONS);
        doOnFx(() -> find(ReviewQuestions.SEVEN.get(2) + "-confirm").requestFocus());

        for (int i = 0; i < ReviewQuestions.SEVEN.size(); i++) {
            press(KeyCode.SPACE);
            settle();
        }

        assertThat(document().review().questions())
                .extracting(QuestionAnswer::state)
                .hasSize(ReviewQuestions.SEVEN.size())
                .containsOnly(QuestionState.ANSWERED);
        AgentActionBom answered = document();
        press(KeyCode.SPACE);
        assertThat(document()).as("a press too many changes nothing").isEqualTo(answered);
    }

    @Test
    void anAnswerWithGapsSaysSoBeforeItIsConfirmed() {
        paste(NINE_LINES.replace("Owner: Platform engineering\n", ""));
        pane(PaneId.QUESTIONS);
        assertThat(confirm("ownership")).isEqualTo("Confirm with its gaps");
        assertThat(confirm("verdicts")).isEqualTo("Confirm with its gaps");
        type("ownership-answer", "The platform engineers own it.");
        assertThat(confirm("ownership")).isEqualTo("Confirm answer");
    }

    private String confirm(String question) {
        return onFx(() -> ((Button) find(question + "-confirm")).getText());
    }

    @Test
    void whatWasDecidedLooksPressed() {
        paste(NINE_LINES);
        speakAs("AppSec lead");
        select("deploy");
        assertThat(onFx(() -> find("accept").isVisible())).isTrue();
        press(KeyCode.B);
        assertThat(looksDecided("block")).isTrue();
        assertThat(looksDecided("approve")).isFalse();
        assertThat(onFx(() -> find("accept").isVisible())).isFalse();
        press(KeyCode.U);
        assertThat(looksDecided("block")).isFalse();
    }

    private boolean looksDecided(String verdict) {
        return onFx(() -> stage.getScene()
                .getRoot()
                .lookup(".decide-" + verdict)
                .getPseudoClassStates()
                .contains(PseudoClass.getPseudoClass("decided")));
    }

    @Test
    void whoIsAddedIsNamedAtOnce() {
        paste(NINE_LINES);
        pane(PaneId.SIGN_OFF);
        doOnFx(() -> find("add-signers").requestFocus());
        press(KeyCode.SPACE);
        robot.write("AppSec lead");
        press(KeyCode.ENTER);
        assertThat(document().review().signers()).extracting(Signer::name).containsExactly("AppSec lead");
    }

    @Test
    void aRecordThatIsNotReadyDoesNotAskToBeSigned() throws Exception {
        paste(NINE_LINES);
        pane(PaneId.SIGN_OFF);
        assertThat(onFx(() -> find("sign").getStyleClass())).doesNotContain("accent");
        doOnFx(() -> workbench.open(Path.of("samples/ready.bom.yaml")));
        pane(PaneId.SIGN_OFF);
        assertThat(onFx(() -> find("sign").getStyleClass())).contains("accent");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello, please review my bot | Begin its lines with ‘Workflow:’",
                "'format: agent_action_bom/1\nactions: 7' | Line 2, column 10: "
            })
    void whatCannotBePastedIsSaidWithoutAFile(String text, String said) {
        Optional<String> wrong = onFx(() -> workbench.filing().read(text));

        assertThat(wrong.orElseThrow()).contains(said).doesNotContain("1:1");
    }

    @Test
    void whatTheDocumentListsAsProofIsTakenOverInOneStep() {
        paste(NINE_LINES);
        pane(PaneId.DECISION);

        fire("evidence_required-offered");
        fire("triggers-offered");

        assertThat(document().review().evidenceRequired())
                .containsExactlyElementsOf(document().proof().stream()
                        .map(proof -> proof.kind().word())
                        .toList());
        assertThat(document().review().triggers()).containsExactlyElementsOf(Checklist.TRIGGERS);
        assertThat(onFx(() -> find("evidence_required-offered").isVisible())).isFalse();
        doOnFx(() -> session().undo());
        doOnFx(() -> session().undo());
        assertThat(document().review().evidenceRequired()).isEmpty();
    }
}
