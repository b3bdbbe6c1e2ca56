package dev.countersign.draft.agents;

import dev.countersign.draft.Reader;
import dev.countersign.draft.owners.CodeownersReader;
import java.util.List;

/** The readers of settings, in the order in which they are asked. */
public final class AgentReaders {
    private AgentReaders() {}

    /** All of them. */
    public static List<Reader> all() {
        return List.of(
                new CodeownersReader(),
                new ClaudeSettingsReader(),
                new CodexReader(),
                new CodexRulesReader(),
                new CursorReader(),
                new GeminiReader(),
                new CopilotReader(),
                new McpReader(),
                new FrontMatterReader(),
                new DevcontainerReader(),
                new CommitHooksReader(),
                new ContextReader());
    }
}
