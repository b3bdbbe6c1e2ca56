package dev.countersign.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countersign.record.pdf.RecordPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTest {
    private static final RecordInput READY = Samples.input("ready.bom.yaml");

    @Test
    void progressRisesFromNothingToAll() throws IOException {
        List<Double> told = new ArrayList<>();
        RecordPdf.write(READY, new ByteArrayOutputStream(), told::add);
        assertThat(told).isSorted().hasSizeGreaterThan(20).allMatch(fraction -> fraction >= 0 && fraction <= 1);
        assertThat(told.get(told.size() - 1)).isEqualTo(1.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.3, 0.49, 0.5, 0.7, 0.9})
    void aCancelledRecordLeavesNothingBehind(double at) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Progress cancelling = new Progress() {
            private double told;

            @Override
            public void done(double fraction) {
                told = fraction;
            }

            @Override
            public boolean isCancelled() {
                return told >= at;
            }
        };
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> RecordPdf.write(READY, out, cancelling));
        assertThat(out.size()).isZero();
    }
}
