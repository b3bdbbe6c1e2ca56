package dev.countersign.ui.session;

import dev.countersign.model.AgentActionBom;
import dev.countersign.posture.Matrix;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** Evaluates documents under the posture that applies to them, and gives that posture's file. */
public interface Library {
    /** The matrix of a document as of a day. */
    Matrix evaluate(AgentActionBom document, LocalDate asOf);

    /** Where a team keeps its own postures; empty where there is no such place. */
    default Optional<Path> postures() {
        return Optional.empty();
    }

    /** The day it is. */
    LocalDate today();

    /** The bytes of the posture a matrix was made under. */
    byte[] postureFile(Matrix matrix);

    /** The matrix of a document as of today. */
    default Matrix evaluate(AgentActionBom document) {
        return evaluate(document, today());
    }
}
