package dev.countersign.ui.app;

import dev.countersign.model.AgentActionBom;
import dev.countersign.posture.DenialReader;
import dev.countersign.posture.Evaluator;
import dev.countersign.posture.Matrix;
import dev.countersign.posture.Posture;
import dev.countersign.store.Postures;
import dev.countersign.ui.session.Library;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Evaluates under the posture a review names when it is known here, else under the one that ships with the program. */
final class PostureLibrary implements Library {
    private final Clock clock;
    private final DenialReader denials;
    private final List<Path> folders;
    private final Postures postures;
    private final Map<String, Evaluator> evaluators = new ConcurrentHashMap<>();
    private final Map<String, Postures.PostureFile> files = new ConcurrentHashMap<>();

    /**
     * A library.
     *
     * @param folders where teams keep their postures
     */
    PostureLibrary(Clock clock, DenialReader denials, List<Path> folders) {
        this.clock = clock;
        this.denials = denials;
        this.folders = List.copyOf(folders);
        this.postures = new Postures(folders);
    }

    @Override
    public Matrix evaluate(AgentActionBom document, LocalDate asOf) {
        String named = document.review().posture().sha256();
        // what a digest names never changes, so no folder is read again for it
        Postures.PostureFile used = Optional.ofNullable(files.get(named))
                .orElseGet(() -> postures.of(document.review().posture()));
        Posture posture = used.posture();
        files.putIfAbsent(posture.sha256(), used);
        return evaluators
                .computeIfAbsent(posture.sha256(), digest -> new Evaluator(posture))
                .evaluate(document, asOf, denials);
    }

    @Override
    public Optional<Path> postures() {
        return folders.stream().findFirst();
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public byte[] postureFile(Matrix matrix) {
        return files.getOrDefault(matrix.posture().sha256(), Postures.builtIn()).file();
    }
}
