package dev.countersign.ui.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.AgentActionBom;
import dev.countersign.posture.Matrix;
import dev.countersign.record.RecordSize;
import dev.countersign.record.sign.SignatureOutcome;
import dev.countersign.record.sign.Statement;
import dev.countersign.source.plain.PlainText;
import dev.countersign.source.yaml.PostureYaml;
import dev.countersign.text.Texts;
import dev.countersign.ui.record.SigningDesk.KeyFile;
import dev.countersign.ui.session.Library;
import dev.countersign.ui.session.Origin;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.session.Speaker;
import dev.countersign.ui.task.Background;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A password does not outlive the work it is for, however that ends; and signing is stopped by nothing but its own card. */
class SigningDeskTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T11:02:00Z"), ZoneOffset.UTC);

    private final Waiting background = new Waiting();
    private final RecordDesk records = new RecordDesk(new BuiltIn(), background, failure -> {});
    private final SigningDesk desk = new SigningDesk(records, background, Texts.english());
    private final char[] password = "correct horse".toCharArray();
    private final List<byte[]> signed = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private int bytes = 10;

    /** Work waits until it is let go. */
    private static final class Waiting implements Background {
        private final Deque<Runnable> work = new ArrayDeque<>();

        @Override
        public <T> void run(Callable<T> call, Consumer<T> done, Consumer<Exception> failed) {
            work.add(() -> {
                T result;
                try {
                    result = call.call();
                } catch (Exception e) {
                    failed.accept(e);
                    return;
                }
                done.accept(result);
            });
        }

        void go() {
            while (!work.isEmpty()) {
                work.remove().run();
            }
        }
    }

    private static final class BuiltIn implements Library {
        @Override
        public Matrix evaluate(AgentActionBom document, LocalDate asOf) {
            return dev.countersign.posture.Evaluator.evaluate(
                    document, PostureYaml.builtIn(), asOf, PlainText.denials());
        }

        @Override
        public LocalDate today() {
            return LocalDate.of(2026, 11, 22);
        }

        @Override
        public byte[] postureFile(Matrix matrix) {
            return PostureYaml.builtInFile();
        }
    }

    private Session session() {
        BuiltIn library = new BuiltIn();
        return new Session(
                AgentActionBom.EMPTY,
                new Origin(Optional.empty(), "test", AgentActionBom.EMPTY, document -> new byte[bytes]),
                library::evaluate,
                background,
                new Speaker(CLOCK));
    }

    private void sign(Path key) {
        desk.sign(
                session(),
                new KeyFile(key),
                password,
                new Statement("appsec", "Reviewer on duty", SignatureOutcome.OBJECT, "", CLOCK.instant()),
                signed::add,
                refused::add);
    }

    private boolean isWiped() {
        return new String(password).isBlank();
    }

    @Test
    void aRecordThatCannotBeMadeIsSaidOnTheCardAndThePasswordIsGone() {
        bytes = RecordSize.DOCUMENT + 1;
        sign(Path.of("no.p12"));
        assertThat(desk.workingProperty().get()).isTrue();
        background.go();
        assertThat(refused)
                .singleElement()
                .asString()
                .contains("too large for a record")
                .contains("1,048,576");
        assertThat(isWiped()).isTrue();
        assertThat(desk.workingProperty().get()).isFalse();
    }

    @Test
    void aKeyThatIsNotThereIsSaidAndThePasswordIsGone() {
        sign(Path.of("no-such.p12"));
        background.go();
        assertThat(refused).singleElement().asString().contains("no-such.p12");
        assertThat(isWiped()).isTrue();
    }

    @Test
    void whoLeavesTheCardIsToldNothingAndThePasswordIsGone() {
        sign(Path.of("no-such.p12"));
        desk.stop();
        background.go();
        assertThat(refused).isEmpty();
        assertThat(signed).isEmpty();
        assertThat(isWiped()).isTrue();
    }

    @Test
    void pagesToLookAtAndAnExportDoNotStopASignature() {
        sign(Path.of("no-such.p12"));
        Session other = session();
        records.preview(other, pages -> {});
        records.make(other, pdf -> {});
        assertThat(desk.workingProperty().get()).isTrue();
        background.go();
        assertThat(refused).hasSize(1);
    }
}
