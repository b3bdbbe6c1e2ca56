package dev.countersign.ui.app;

import dev.countersign.model.AgentActionBom;
import dev.countersign.posture.DenialReader;
import dev.countersign.posture.Evaluator;
import dev.countersign.posture.Matrix;
import dev.countersign.source.yaml.PostureYaml;
import dev.countersign.ui.session.Library;
import java.time.Clock;
import java.time.LocalDate;

/** Evaluates under the posture that ships with the program. */
final class PostureLibrary implements Library {
    private final Clock clock;
    private final DenialReader denials;
    private final Evaluator builtIn = new Evaluator(PostureYaml.builtIn());

    PostureLibrary(Clock clock, DenialReader denials) {
        this.clock = clock;
        this.denials = denials;
    }

    @Override
    public Matrix evaluate(AgentActionBom document, LocalDate asOf) {
        return builtIn.evaluate(document, asOf, denials);
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public byte[] postureFile(Matrix matrix) {
        return PostureYaml.builtInFile();
    }
}
