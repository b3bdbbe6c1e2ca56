package dev.countersign.draft.agents;

import dev.countersign.draft.Drafted;
import dev.countersign.draft.Drafting;
import dev.countersign.draft.Drafts;
import dev.countersign.draft.Progress;
import dev.countersign.model.Action;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Declared;
import dev.countersign.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Small checkouts, drafted with the readers of settings. */
final class Draft {
    private final Path folder;

    Draft(Path folder) {
        this.folder = folder;
    }

    Draft with(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Drafts drafts() {
        return of(folder);
    }

    static Drafts of(Path path) {
        try {
            return new Drafting(AgentReaders.all(), Texts.english()).draft(path, Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AgentActionBom document(String path) {
        List<AgentActionBom> found = drafts().documents().stream()
                .map(Drafted::document)
                .filter(d -> d.workflow().path().equals(path))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " documents about " + path + ": " + drafts());
        }
        return found.get(0);
    }

    /** Rows as {@code class object:declared}, sorted. */
    static List<String> rows(AgentActionBom document) {
        return document.actions().stream().map(Draft::row).sorted().toList();
    }

    private static String row(Action row) {
        String declared =
                row.declared() == Declared.NONE ? "" : " " + row.declared().word();
        return row.id() + declared;
    }

    static List<String> findings(AgentActionBom document) {
        return document.findings().stream()
                .map(f -> f.code() + "@" + f.evidence().get(0).line())
                .sorted()
                .toList();
    }

    static List<String> classes(Drafts drafts) {
        return drafts.documents().stream()
                .flatMap(d -> d.document().actions().stream())
                .map(a -> a.actionClass().word())
                .distinct()
                .sorted()
                .toList();
    }

    static Stream<String> lines(Drafts drafts) {
        return drafts.documents().stream()
                .flatMap(d -> d.document().actions().stream()
                        .map(a -> d.document().workflow().path() + "  " + a.id() + " "
                                + a.declared().word() + " " + a.basis().word() + " "
                                + a.evidence().stream()
                                        .map(e -> String.valueOf(e.line()))
                                        .toList()));
    }
}
