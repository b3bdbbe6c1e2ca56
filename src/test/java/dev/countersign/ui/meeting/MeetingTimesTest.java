package dev.countersign.ui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Address;
import dev.countersign.model.Id;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingTimesTest {
    private static final Address FIRST = Address.action(new Id("first"));
    private static final Address SECOND = Address.action(new Id("second"));

    private final Watch watch = new Watch();
    private final MeetingTimes times = new MeetingTimes(watch);

    private static final class Watch extends Clock {
        private Instant now = Instant.parse("2026-11-22T11:00:00Z");

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

        void goOn(int seconds) {
            now = now.plusSeconds(seconds);
        }
    }

    @Test
    void nothingRunsBeforeItIsStarted() {
        times.turnTo(FIRST);
        watch.goOn(60);
        assertThat(times.item()).isZero();
        assertThat(times.meeting()).isZero();
    }

    @Test
    void eachItemKeepsItsOwnTimeOverSeveralTurns() {
        times.turnTo(FIRST);
        times.toggle();
        watch.goOn(10);
        times.turnTo(SECOND);
        watch.goOn(5);
        times.turnTo(FIRST);
        watch.goOn(3);
        assertThat(times.item()).hasSeconds(13);
        assertThat(times.meeting()).hasSeconds(18);
    }

    @Test
    void aPauseCountsForNothing() {
        times.turnTo(FIRST);
        times.toggle();
        watch.goOn(10);
        times.toggle();
        watch.goOn(100);
        times.turnTo(SECOND);
        watch.goOn(100);
        times.toggle();
        watch.goOn(1);
        assertThat(times.meeting()).hasSeconds(11);
        assertThat(times.item()).hasSeconds(1);
    }

    @Test
    void aClockPutBackTakesNothingAway() {
        times.turnTo(FIRST);
        times.toggle();
        watch.goOn(10);
        times.toggle();
        times.toggle();
        watch.goOn(-3600);
        assertThat(times.meeting()).hasSeconds(10);
    }

    @ParameterizedTest
    @CsvSource({"1800, false", "1801, true"})
    void theMeetingIsOverAfterItsTimeNotAtIt(int seconds, boolean over) {
        times.turnTo(FIRST);
        times.toggle();
        watch.goOn(seconds);
        assertThat(times.isMeetingOver()).isEqualTo(over);
    }

    @ParameterizedTest
    @CsvSource({"-100, 1", "-2, 1", "4, 7", "1000, 480"})
    void whatAnItemMayTakeStaysSensible(int more, int minutes) {
        times.allotItem(Duration.ofMinutes(more));
        assertThat(times.forItem()).hasMinutes(minutes);
    }

    @ParameterizedTest
    @CsvSource({"0, 00:00", "72, 01:12", "4500, 75:00"})
    void timesAreReadAsMinutesAndSeconds(int seconds, String figures) {
        assertThat(MeetingTimes.inFigures(Duration.ofSeconds(seconds))).isEqualTo(figures);
    }
}
