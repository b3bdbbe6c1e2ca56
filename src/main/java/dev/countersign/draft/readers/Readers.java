package dev.countersign.draft.readers;

import dev.countersign.draft.Drafting;
import dev.countersign.draft.Reader;
import dev.countersign.draft.agents.AgentReaders;
import dev.countersign.draft.github.ActionReader;
import dev.countersign.draft.github.WorkflowReader;
import dev.countersign.draft.gitlab.GitLabReader;
import dev.countersign.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Every reader there is, in the order in which they are asked. */
public final class Readers {
    private Readers() {}

    /** Every reader. */
    public static List<Reader> all() {
        List<Reader> readers = new ArrayList<>();
        readers.addAll(pipelines());
        readers.addAll(settings());
        return readers;
    }

    /** Drafting with every reader, in a language. */
    public static Drafting drafting(Texts texts) {
        return new Drafting(all(), texts);
    }

    /** Readers of CI. */
    private static List<Reader> pipelines() {
        return List.of(new WorkflowReader(), new ActionReader(), new GitLabReader(), new SeenReader());
    }

    /** Readers of agent settings. */
    private static List<Reader> settings() {
        return AgentReaders.all();
    }
}
