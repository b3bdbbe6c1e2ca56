package dev.countersign.record;

import dev.countersign.model.AgentActionBom;
import dev.countersign.posture.Denial;
import dev.countersign.posture.Evaluator;
import dev.countersign.posture.Matrix;
import dev.countersign.posture.Posture;
import dev.countersign.posture.Row;
import dev.countersign.source.Refused;
import dev.countersign.source.yaml.BomYaml;
import dev.countersign.source.yaml.PostureYaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Inputs of records for tests. */
public final class Samples {
    private static final LocalDate UNDATED = LocalDate.of(2026, 11, 22);
    private static final byte[] RULES = resource("/dev/countersign/posture/first-rollout.yaml");

    private Samples() {}

    /** A sample beside this class, as a plain record. */
    public static RecordInput input(String name) {
        return input(name, RecordOptions.DEFAULT);
    }

    /** A sample beside this class. */
    public static RecordInput input(String name, RecordOptions options) {
        return of(resource("/dev/countersign/record/" + name), options);
    }

    /** A document as YAML text, as a plain record. */
    public static RecordInput of(String yaml) {
        return of(yaml.getBytes(StandardCharsets.UTF_8), RecordOptions.DEFAULT);
    }

    /**
     * A document under the built-in posture, as of its own date. {@code fresh-ID} in it stands for the digest of the facts
     * of that row.
     */
    public static RecordInput of(byte[] yaml, RecordOptions options) {
        RecordInput draft = evaluated(yaml, options);
        String text = new String(yaml, StandardCharsets.UTF_8);
        String fresh = text;
        for (Row row : draft.matrix().rows()) {
            fresh = fresh.replaceAll("fresh-" + Pattern.quote(row.id().value()) + "\\b", row.factsSha256());
        }
        return fresh.equals(text) ? draft : evaluated(fresh.getBytes(StandardCharsets.UTF_8), options);
    }

    private static RecordInput evaluated(byte[] yaml, RecordOptions options) {
        try {
            AgentActionBom document = BomYaml.read(yaml).document();
            Posture posture = PostureYaml.read(RULES);
            LocalDate day = RecordDate.of(document.review()).orElse(UNDATED);
            Matrix matrix = Evaluator.evaluate(document, posture, day, statement -> nothing());
            return new RecordInput(document, yaml, matrix, RULES, options);
        } catch (Refused e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Denial nothing() {
        return new Denial(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static byte[] resource(String path) {
        try (InputStream in = Samples.class.getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
