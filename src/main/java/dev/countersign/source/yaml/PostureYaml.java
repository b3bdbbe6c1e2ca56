package dev.countersign.source.yaml;

import dev.countersign.posture.Posture;
import dev.countersign.source.Problem;
import dev.countersign.source.Refused;
import java.util.List;

/** Postures as YAML files. */
public final class PostureYaml {
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
}
