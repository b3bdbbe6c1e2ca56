package dev.countersign.draft.github;

import dev.countersign.draft.Drafted;
import dev.countersign.draft.Drafts;
import dev.countersign.draft.Progress;
import dev.countersign.draft.readers.Readers;
import dev.countersign.model.Action;
import dev.countersign.model.AgentActionBom;
import dev.countersign.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A checkout made of texts. */
public final class Given {
    private final Path root;

    /** An empty checkout in a folder. */
    public Given(Path root) {
        this.root = root;
    }

    /** A file in it. */
    public Given file(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workflow in it. */
    public Given workflow(String text) {
        return file(".github/workflows/w.yml", text);
    }

    /** What it is drafted into. */
    public Drafts drafts() {
        try {
            return Readers.drafting(Texts.english()).draft(root, Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document of a job. */
    public AgentActionBom job(String key) {
        return drafts().documents().stream()
                .map(Drafted::document)
                .filter(d -> d.workflow().job().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The rows of a job: {@code class[:object-part-of-id] basis}. */
    public List<String> rows(String key) {
        return job(key).actions().stream().map(Given::row).sorted().toList();
    }

    private static String row(Action action) {
        return action.id() + " " + action.basis().word();
    }
}
