package dev.countersign.ui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.edit.SetField;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import dev.countersign.model.Verdict;
import dev.countersign.posture.Evaluator;
import dev.countersign.source.plain.PlainText;
import dev.countersign.source.yaml.PostureYaml;
import dev.countersign.ui.explain.Deciding;
import dev.countersign.ui.meeting.AgendaItem.State;
import dev.countersign.ui.session.Origin;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.session.Speaker;
import dev.countersign.ui.task.Background;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingModelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T11:02:00Z"), ZoneOffset.UTC);
    private static final String TEXT = """
            Workflow: AI-assisted PR repair
            Owner: Platform engineering
            Credential: repo-scoped CI token
            Reachable actions: write branch, run tests
            Approval-required: deploy
            Blocked: production secrets, delete branch
            Proof: PR link, workflow run, credential identity, policy verdict, approver, validation result
            """;

    private Session session;
    private MeetingModel model;

    @BeforeEach
    void meet() {
        AgentActionBom document = PlainText.read(TEXT).get(0);
        Evaluator evaluator = new Evaluator(PostureYaml.builtIn());
        Speaker speaker = new Speaker(CLOCK);
        speaker.speaksAs("AppSec lead");
        session = new Session(
                document,
                new Origin(Optional.empty(), "", AgentActionBom.EMPTY, now -> new byte[0]),
                doc -> evaluator.evaluate(doc, LocalDate.of(2026, 11, 22), PlainText.denials()),
                new Now(),
                speaker);
        model = new MeetingModel(session, new MeetingState(CLOCK));
        model.begin();
    }

    private static final class Now implements Background {
        @Override
        public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            try {
                done.accept(work.call());
            } catch (Exception e) {
                failed.accept(e);
            }
        }
    }

    private String at() {
        return model.currentProperty().get().orElseThrow().on().text();
    }

    private void decide(Verdict verdict) {
        new Deciding(session, Locale.ENGLISH).decide(verdict);
    }

    @Test
    void rowsComeBeforeQuestionsAndAllAreOpenAtFirst() {
        List<String> kinds = model.agendaProperty().get().stream()
                .map(item -> item.on().kind())
                .distinct()
                .toList();
        assertThat(kinds).containsExactly("action", "question");
        assertThat(model.left()).isEqualTo(12);
        assertThat(at()).isEqualTo("action/write-branch");
    }

    @Test
    void whatIsDecidedStaysInItsPlaceUntilTheMeetingBeginsAnew() {
        decide(Verdict.APPROVE);
        assertThat(at()).isEqualTo("action/write-branch");
        assertThat(model.position()).isEqualTo(1);
        assertThat(model.left()).isEqualTo(11);
        model.begin();
        assertThat(at()).isEqualTo("action/write-branch");
        assertThat(model.position()).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "1, 2", "3, 4", "11, 12", "12, 1"})
    void stepsStayOnTheAgenda(int by, int place) {
        model.step(by);
        assertThat(model.position()).isEqualTo(place);
    }

    @Test
    void theNextOpenItemIsFoundPastTheEnd() {
        model.step(11);
        model.nextOpen();
        assertThat(at()).isEqualTo("action/write-branch");
        decide(Verdict.APPROVE);
        model.nextOpen();
        assertThat(at()).isEqualTo("action/run-tests");
    }

    @Test
    void aLooseningThatLacksItsReasonsStaysOpen() {
        model.go(Address.action(new Id("deploy")));
        decide(Verdict.ALLOW);
        assertThat(model.currentProperty().get().orElseThrow().state()).isEqualTo(State.OPEN);
    }

    @Test
    void eachAnswerSaysWhatItDoes() {
        FactToggle attendance = model.toggles().get(0);
        Map<String, Verdict> effects =
                attendance.answers().stream().collect(Collectors.toMap(FactToggle.Answer::word, FactToggle.Answer::to));
        assertThat(attendance.at().text()).isEqualTo("workflow#attendance");
        assertThat(effects)
                .containsEntry("attended", Verdict.ALLOW)
                .containsEntry("unattended", Verdict.APPROVE)
                .containsEntry("unknown", Verdict.APPROVE);
        for (FactToggle.Answer answer : attendance.answers()) {
            model.answer(attendance, answer.word());
            assertThat(model.row().orElseThrow().computed().verdict())
                    .as(answer.word())
                    .isEqualTo(answer.to());
            session.submit(new SetField(attendance.at(), "unknown"));
        }
    }

    @Test
    void anAnsweredFactCanBeAnsweredOtherwise() {
        model.answer(1);
        assertThat(session.document().workflow().attendance().word()).isEqualTo("attended");
        assertThat(model.toggles()).hasSize(1);
        model.answer(2);
        assertThat(session.document().workflow().attendance().word()).isEqualTo("unattended");
        model.answer(99);
        assertThat(session.document().workflow().attendance().word()).isEqualTo("unattended");
    }

    @Test
    void rowsAndQuestionsAreParkedWithOwnerAndDay() {
        LocalDate friday = LocalDate.of(2026, 11, 27);
        model.park("who sees it", "platform lead", Optional.of(friday));
        model.go(Address.question(new Id("ownership")));
        model.park("the owner is away", "AppSec", Optional.of(friday));
        assertThat(model.parked())
                .containsExactly(
                        new ParkedPoint(
                                Address.action(new Id("write-branch")),
                                "who sees it",
                                "platform lead",
                                Optional.of(friday)),
                        new ParkedPoint(
                                Address.question(new Id("ownership")),
                                "the owner is away",
                                "AppSec",
                                Optional.of(friday)));
        assertThat(model.left()).isEqualTo(10);
        model.parked().forEach(point -> model.unpark(point.on()));
        assertThat(model.parked()).isEmpty();
        session.undo();
        assertThat(model.parked()).hasSize(1);
    }

    @Test
    void whatIsSelectedElsewhereIsSpokenAbout() {
        session.selectedProperty().set(Optional.of(new Id("deploy")));
        assertThat(at()).isEqualTo("action/deploy");
    }
}
