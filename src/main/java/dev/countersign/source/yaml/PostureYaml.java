package dev.countersign.source.yaml;

import dev.countersign.posture.Posture;
import dev.countersign.source.Problem;
import dev.countersign.source.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Postures as YAML files. */
public final class PostureYaml {
    private static final String BUILT_IN = "/dev/countersign/posture/first-rollout.yaml";

    private PostureYaml() {}

    /**
     * Reads a posture.
     *
     * @throws Refused when the bytes hold none, with every problem that could be found; nothing else is thrown
     */
    public static Posture read(byte[] bytes) throws Refused {
        return new PostureReader(YamlText.read(bytes), bytes).read();
    }

    /**
     * What a posture leaves open: for each class the facts under which no rule matches, so that the row is undecided.
     * Each is a problem of code {@code posture.gap} with the class and the facts, and speaks of the whole file.
     */
    public static List<Problem> warnings(Posture posture) {
        return PostureGaps.of(posture);
    }

    /** The file of the posture that ships with the program. */
    public static byte[] builtInFile() {
        try (InputStream in = Objects.requireNonNull(PostureYaml.class.getResourceAsStream(BUILT_IN), BUILT_IN)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The posture that ships with the program. */
    public static Posture builtIn() {
        try {
            return read(builtInFile());
        } catch (Refused e) {
            throw new IllegalStateException(e);
        }
    }
}
