package dev.countersign.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Steps done in turn: the first at once, and a frame painted between any two of the others. */
class FxBackgroundTest {
    private static final int STEPS = 5;
    private final FxBackground background = new FxBackground();
    private int frame;

    @BeforeEach
    void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void eachStepHasAFrameOfItsOwn() throws TimeoutException {
        List<Integer> frames = new ArrayList<>();
        AnimationTimer counting = new AnimationTimer() {
            @Override
            public void handle(long now) {
                frame++;
            }
        };
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            counting.start();
            background.inTurn(IntStream.range(0, STEPS)
                    .<Runnable>mapToObj(step -> () -> frames.add(frame))
                    .toList());
            assertThat(frames).as("the first does not wait").containsExactly(0);
            return null;
        });

        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> onFx(frames::size) == STEPS);

        Platform.runLater(counting::stop);
        assertThat(onFx(() -> List.copyOf(frames))).doesNotHaveDuplicates().isSorted();
    }

    private static <T> T onFx(java.util.concurrent.Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, work);
    }
}
