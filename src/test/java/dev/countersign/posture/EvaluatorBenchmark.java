package dev.countersign.posture;

import dev.countersign.model.AgentActionBom;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long a thousand rows take, hardly two of which have the same facts: with a kept evaluator, and with a fresh one each
 * time. Run with {@code mvn test -Dtest.tags.excluded= -Dtest=EvaluatorBenchmark}; says, asserts nothing.
 */
@Tag("benchmark")
class EvaluatorBenchmark {
    private static final int RUNS = 40;

    @Test
    void aThousandRows() {
        AgentActionBom document = new Generated(5).document(1000);
        Evaluator kept = new Evaluator(FirstRollout.POSTURE);
        times(() -> kept.evaluate(document, Made.TODAY, Made.SAYS_NOTHING));
        say("kept evaluator", times(() -> kept.evaluate(document, Made.TODAY, Made.SAYS_NOTHING)));
        say(
                "fresh evaluator",
                times(() -> new Evaluator(FirstRollout.POSTURE).evaluate(document, Made.TODAY, Made.SAYS_NOTHING)));
    }

    private static long[] times(Runnable work) {
        long[] nanos = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long before = System.nanoTime();
            work.run();
            nanos[run] = System.nanoTime() - before;
        }
        return nanos;
    }

    private static void say(String what, long[] nanos) {
        long first = nanos[0];
        long[] sorted = Arrays.copyOfRange(nanos, RUNS / 2, RUNS);
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "1000 rows, %s: first %.1f ms, then median %.1f ms%n",
                what,
                first / 1e6,
                sorted[sorted.length / 2] / 1e6);
    }
}
