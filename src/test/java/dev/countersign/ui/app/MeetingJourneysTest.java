package dev.countersign.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Address;
import dev.countersign.model.Id;
import dev.countersign.model.QuestionState;
import dev.countersign.model.Verdict;
import dev.countersign.ui.theme.ThemeName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What four people and a projector do in thirty minutes. */
class MeetingJourneysTest extends WindowTest {
    private final Watch clock = new Watch();

    /** A clock that goes on when told. */
    private static final class Watch extends Clock {
        private Instant now = CLOCK.instant();

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        void goOn(Duration by) {
            now = now.plus(by);
        }
    }

    @Override
    Workbench.Services services(Preferences preferences) {
        Workbench.Services usual = super.services(preferences);
        return new Workbench.Services(
                clock,
                usual.preferences(),
                usual.reader(),
                usual.library(),
                usual.writer(),
                usual.background(),
                usual.trusted(),
                usual.journals(),
                usual.templates(),
                usual.dialogs());
    }

    private void meet() {
        paste(NINE_LINES);
        speakAs("AppSec lead");
        press(KeyCode.F5);
    }

    private String text(String id) {
        return onFx(() -> ((Labeled) find(id)).getText());
    }

    private void write(String id, String words) {
        doOnFx(() -> ((TextInputControl) find(id)).setText(words));
    }

    @Test
    void f5ShowsOneRowLargeAndLeavingAndReturningKeepsIt() {
        meet();
        assertThat(inSight("meeting")).isPresent();
        press(KeyCode.RIGHT);
        press(KeyCode.RIGHT);
        String third = text("meeting-name");
        press(KeyCode.ESCAPE);
        assertThat(inSight("meeting")).isEmpty();
        press(KeyCode.F5);
        assertThat(text("meeting-name")).isEqualTo(third);
        assertThat(text("meeting-place")).startsWith("3 of 17");
        press(KeyCode.F5);
        assertThat(inSight("meeting")).isEmpty();
    }

    @Test
    void comingBackGoesOnWithWhatIsOpenUnlessAnotherRowWasSelectedMeanwhile() {
        meet();
        press(KeyCode.R);
        press(KeyCode.F5);
        press(KeyCode.F5);
        assertThat(text("meeting-name")).as("write branch is decided").isEqualTo("run tests");
        press(KeyCode.F5);
        select("write-branch");
        press(KeyCode.F5);
        assertThat(text("meeting-name")).as("somebody wants to see it").isEqualTo("write branch");
    }

    @Test
    void theEndOfTheAgendaIsSaidAndNothingIsDecidedByAccident() {
        meet();
        press(KeyCode.LEFT);
        assertThat(text("meeting-name")).isEqualTo("write branch");
        assertThat(notice()).isEqualTo("This is the first item.");
        for (int i = 0; i < 16; i++) {
            press(KeyCode.RIGHT);
        }
        assertThat(text("meeting-place")).startsWith("17 of 17");
        assertThat(onFx(() -> workbench.ui().notices().latestProperty().get())).isEmpty();
        press(KeyCode.RIGHT);
        assertThat(text("meeting-place")).startsWith("17 of 17");
        assertThat(notice()).isEqualTo("This is the last item. 17 are still open: press O.");
        press(KeyCode.O);
        assertThat(text("meeting-name")).isEqualTo("write branch");
    }

    @Test
    void aKeyDecidesAtOnceWhereTheRulesAreNotLoosened() {
        meet();
        assertThat(text("meeting-place")).contains("17 left");
        press(KeyCode.R);
        assertThat(row("write-branch").decision().orElseThrow().verdict()).isEqualTo(Verdict.APPROVE);
        assertThat(text("meeting-place")).contains("1 of 17").contains("16 left");
        press(KeyCode.U);
        assertThat(row("write-branch").decision()).isEmpty();
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(row("write-branch").decision()).isPresent();
        press(KeyCode.O);
        assertThat(text("meeting-name")).isEqualTo("run tests");
    }

    @Test
    void looseningAsksForItsFourThingsWhereItIsDecided() {
        meet();
        doOnFx(() -> session().selectedProperty().set(Optional.of(new Id("deploy"))));
        assertThat(text("meeting-name")).isEqualTo("deploy");
        press(KeyCode.A);
        assertThat(row("deploy").loosened()).isTrue();
        assertThat(row("deploy").inForce()).isEqualTo(Verdict.APPROVE);
        type("meeting-rationale", "only to the sandbox");
        type("meeting-compensating_control", "deploys are watched");
        type("meeting-approver_role", "platform lead");
        shoot("meeting-loosened");
        type("meeting-until", "2027-01-31");
        assertThat(row("deploy").inForce()).isEqualTo(Verdict.ALLOW);
    }

    @Test
    void aFactIsSaidAtTheRowWithItsEffectAndCanBeTakenBack() {
        meet();
        shoot("meeting-row-light");
        assertThat(onFx(() -> find("answer-attendance-attended").getAccessibleText()))
                .endsWith("Allow");
        press(KeyCode.DIGIT1);
        assertThat(row("write-branch").inForce()).isEqualTo(Verdict.ALLOW);
        assertThat(inSight("answer-attendance-unknown")).isPresent();
        fire("answer-attendance-unattended");
        assertThat(row("write-branch").inForce()).isEqualTo(Verdict.APPROVE);
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(row("write-branch").inForce()).isEqualTo(Verdict.ALLOW);
    }

    @Test
    void openQuestionsAreOnTheAgendaAndAreAnsweredThere() {
        meet();
        press(KeyCode.J);
        doOnFx(() -> ((javafx.scene.control.ListView<?>) find("meeting-agenda"))
                .getSelectionModel()
                .select(11));
        shoot("meeting-agenda");
        press(KeyCode.ENTER);
        assertThat(text("meeting-question")).isNotBlank();
        write("meeting-note", "The platform lead will say more on Friday.");
        fire("meeting-confirm");
        assertThat(document().review().questions()).hasSize(1);
        assertThat(document().review().questions().get(0).state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(document().review().questions().get(0).note()).startsWith("The platform lead");
        assertThat(text("meeting-place")).contains("16 left");
        shoot("meeting-question");
        press(KeyCode.U);
        assertThat(document().review().questions().get(0).state()).isEqualTo(QuestionState.OPEN);
    }

    @Test
    void whatCannotBeSettledIsParkedWithOwnerAndDateAndTakenUpAgain() {
        meet();
        press(KeyCode.P);
        write("meeting-park-text", "who sees the diff");
        write("meeting-park-owner", "platform lead");
        write("meeting-park-due", "next week");
        assertThat(onFx(() -> find("meeting-park-go").isDisabled())).isTrue();
        write("meeting-park-due", "2026-11-27");
        fire("meeting-park-go");
        assertThat(document().review().parked().get(0).owner()).isEqualTo("platform lead");
        assertThat(document().review().parked().get(0).due()).contains(LocalDate.of(2026, 11, 27));
        assertThat(text("meeting-place")).contains("16 left");
        doOnFx(() -> view().meeting(null).model().go(Address.question(new Id("ownership"))));
        press(KeyCode.P);
        write("meeting-park-text", "the owner is away");
        write("meeting-park-owner", "AppSec");
        write("meeting-park-due", "2026-11-30");
        fire("meeting-park-go");
        theme(ThemeName.DARK);
        shoot("meeting-parked-dark");
        fire("unpark-write-branch");
        fire("unpark-ownership");
        assertThat(document().review().parked()).isEmpty();
        assertThat(text("meeting-place")).contains("17 left");
    }

    @Test
    void theTimeRunsPausesAndSaysInAWordWhenItIsOver() {
        meet();
        assertThat(text("meeting-time")).isEqualTo("meeting 00:00 of 30:00");
        press(KeyCode.T);
        clock.goOn(Duration.ofSeconds(200));
        press(KeyCode.RIGHT);
        clock.goOn(Duration.ofSeconds(72));
        press(KeyCode.LEFT);
        assertThat(text("meeting-item-time")).isEqualTo("this item 03:20, over by 00:20");
        assertThat(text("meeting-time")).isEqualTo("meeting 04:32 of 30:00");
        fire("meeting-time-item-more");
        press(KeyCode.T);
        clock.goOn(Duration.ofHours(1));
        press(KeyCode.RIGHT);
        assertThat(text("meeting-item-time")).isEqualTo("this item 01:12 of 04:00");
        assertThat(text("meeting-time")).isEqualTo("meeting 04:32 of 30:00");
        press(KeyCode.T);
        clock.goOn(Duration.ofMinutes(31));
        press(KeyCode.LEFT);
        assertThat(text("meeting-time")).contains("over by 05:32");
        theme(ThemeName.DARK);
        shoot("meeting-over-dark");
    }

    @Test
    void theMatrixAloneFollowsTheSameKeys() {
        meet();
        press(KeyCode.V);
        assertThat(inSight("meeting-matrix")).isPresent();
        press(KeyCode.RIGHT);
        press(KeyCode.B);
        assertThat(row("run-tests").inForce()).isEqualTo(Verdict.BLOCK);
        press(KeyCode.K);
        shoot("meeting-matrix-contrast");
        assertThat(onFx(() -> workbench.look().themeProperty().get())).isEqualTo(ThemeName.HIGH_CONTRAST);
        press(KeyCode.K);
        assertThat(onFx(() -> workbench.look().themeProperty().get())).isEqualTo(ThemeName.LIGHT);
        press(KeyCode.A);
        assertThat(row("run-tests").inForce()).isEqualTo(Verdict.ALLOW);
    }

    @Test
    void aKeyThatOpensAFieldIsNotWrittenIntoIt() {
        meet();
        press(KeyCode.P);
        assertThat(onFx(() -> ((TextInputControl) find("meeting-park-text")).isFocused()))
                .isTrue();
        assertThat(onFx(() -> ((TextInputControl) find("meeting-park-text")).getText()))
                .isEmpty();
        press(KeyCode.X);
        assertThat(onFx(() -> ((TextInputControl) find("meeting-park-text")).getText()))
                .isEqualTo("x");
    }

    @Test
    void hidingPathsKeepsThePlaceOnTheAgenda() {
        meet();
        press(KeyCode.R);
        press(KeyCode.RIGHT);
        press(KeyCode.R);
        assertThat(text("meeting-place")).startsWith("2 of 17");
        press(KeyCode.H);
        assertThat(text("meeting-name")).isEqualTo("run tests");
        assertThat(text("meeting-place")).startsWith("2 of 17");
        press(KeyCode.H);
        assertThat(text("meeting-place")).startsWith("2 of 17");
    }

    @Test
    void whoIsInTheRoomIsWrittenDownWithTheirRoles() {
        meet();
        fire("meeting-room-edit");
        fire("add-meeting-participants");
        doOnFx(() -> {
            TextInputControl name =
                    (TextInputControl) find("add-meeting-participants").getParent().lookupAll(".text-field").stream()
                            .filter(field -> field.getParent() instanceof javafx.scene.layout.HBox)
                            .findFirst()
                            .orElseThrow();
            name.setText("Reviewer on duty");
            name.fireEvent(new javafx.event.ActionEvent());
        });
        assertThat(document().review().meeting().participants()).hasSize(1);
        fire("meeting-room-edit");
        assertThat(text("meeting-room")).startsWith("Reviewer on duty, ");
        assertThat(text("meeting-speaks")).isEqualTo("Speaking: AppSec lead");
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(document().review().meeting().participants().get(0).name()).isEmpty();
    }

    @Test
    void aNoteIsWrittenInTheMeeting() {
        meet();
        press(KeyCode.N);
        doOnFx(() -> ((TextInputControl) find("meeting").lookup("#remark-text")).setText("Who sees the diff?"));
        doOnFx(() -> ((javafx.scene.control.Button) find("meeting").lookup("#remark-keep")).fire());
        assertThat(document().review().annotations().get(0).on()).isEqualTo(Address.action(new Id("write-branch")));
    }

    private void fits(String name) {
        shoot(name);
        assertThat(problems()).as(name).isEmpty();
    }

    private void fitsInEveryView(String name) {
        meet();
        fits(name + "-row");
        doOnFx(() -> session().selectedProperty().set(Optional.of(new Id("issue-tracker-comment"))));
        fits(name + "-row-of-several-questions");
        doOnFx(() -> view().meeting(null).model().go(Address.question(new Id("credentials"))));
        fits(name + "-question");
        press(KeyCode.V);
        fits(name + "-matrix");
        press(KeyCode.V);
    }

    @Test
    void everythingFitsInASmallWindow() {
        start(1024, 700, "en");
        fitsInEveryView("meeting-small");
    }

    @Test
    void everythingFitsInLargeText() {
        doOnFx(() -> workbench.look().textPercentProperty().set(200));
        fitsInEveryView("meeting-large");
    }

    @Test
    void everythingFitsInGerman() {
        start(1024, 700, "de");
        theme(ThemeName.DARK);
        fitsInEveryView("meeting-german");
    }
}
