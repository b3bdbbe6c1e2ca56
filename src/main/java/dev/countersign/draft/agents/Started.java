package dev.countersign.draft.agents;

import dev.countersign.draft.DraftBuilder;
import dev.countersign.draft.Reading;
import dev.countersign.draft.SourceFile;
import dev.countersign.model.ToolContext;

/** Documents as readers of settings start them. */
final class Started {
    private Started() {}

    /** Takes a document back in which nothing is said; its file is listed instead. */
    static void keepUnlessEmpty(DraftBuilder document, Reading into) {
        if (document.isEmpty()) {
            into.withdraw(document);
            into.seenNotRead(document.file().path(), "settings that leave everything to the defaults");
        }
    }

    /**
     * A document about a file of settings.
     *
     * @param what what people call such a file
     * @param agent the agent it is for; empty where there is none
     */
    static DraftBuilder document(SourceFile file, Reading into, String what, String agent) {
        DraftBuilder document =
                into.document(file).name(what + ": " + file.path()).context(ToolContext.LOCAL);
        if (!agent.isEmpty()) {
            document.agent(agent);
        }
        if (Paths.isFixture(file.path())) {
            document.finding("draft.fixture", "draft.agent.fixture", file.evidence(1));
        }
        return document;
    }
}
