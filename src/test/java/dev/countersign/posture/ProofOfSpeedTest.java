package dev.countersign.posture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.AgentActionBom;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A thousand rows, hardly two of which have the same facts, are evaluated while a key is pressed. */
class ProofOfSpeedTest {
    @Test
    void aThousandRowsTakeMillisecondsOfComputing() {
        AgentActionBom document = new Generated(5).document(1000);
        Evaluator evaluator = new Evaluator(FirstRollout.POSTURE);
        long[] nanos = new long[30];
        for (int run = 0; run < nanos.length; run++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            evaluator.evaluate(document, Made.TODAY, Made.SAYS_NOTHING);
            nanos[run] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        }
        Arrays.sort(nanos);
        assertThat(Duration.ofNanos(nanos[nanos.length / 2])).isLessThan(Duration.ofMillis(100));
    }
}
