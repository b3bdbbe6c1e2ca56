package dev.countersign.cli;

import dev.countersign.posture.Evaluator;
import dev.countersign.posture.Matrix;
import dev.countersign.record.RecordInput;
import dev.countersign.source.Refused;
import dev.countersign.source.plain.PlainText;
import dev.countersign.store.AppDirs;
import dev.countersign.store.Postures;
import dev.countersign.store.Postures.PostureFile;
import dev.countersign.store.StoreFailed;
import dev.countersign.text.Texts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives documents their matrix, under the posture and on the day that the call asks for. */
final class Judging {
    private final Common options;
    private final Postures known = new Postures(List.of(AppDirs.here().postures()));
    private final Map<String, Evaluator> evaluators = new HashMap<>();

    Judging(Common options) {
        this.options = options;
    }

    /**
     * The posture for a document: the one named in the call, else the one in its record, else the one its review names, else
     * the built-in one.
     */
    PostureFile posture(Subject subject) throws CommandFailed {
        if (options.posture == null) {
            return subject.record()
                    .map(record ->
                            new PostureFile(record.posture(), record.payload().posture()))
                    .orElseGet(() -> known.of(subject.document().review().posture()));
        }
        Complaints complaints = new Complaints(options.texts());
        try {
            return Postures.read(options.posture);
        } catch (Refused e) {
            throw CommandFailed.wrong(complaints.of(options.posture.toString(), e));
        } catch (StoreFailed e) {
            throw complaints.of(e);
        }
    }

    /** The texts in the language of the call. */
    Texts texts() {
        return options.texts();
    }

    /** The matrix of a document on the day of the call, else of its record, else on {@code otherwise}. */
    Matrix matrix(Subject subject, PostureFile posture, LocalDate otherwise) {
        LocalDate recorded = subject.record()
                .map(record -> record.facts().asOf())
                .filter(asOf -> !asOf.equals(RecordInput.UNDATED))
                .orElse(otherwise);
        LocalDate day = options.asOf == null ? recorded : options.asOf;
        return evaluators
                .computeIfAbsent(posture.posture().sha256(), digest -> new Evaluator(posture.posture()))
                .evaluate(subject.document(), day, PlainText.denials());
    }
}
