package dev.countersign.ui.app;

import dev.countersign.model.AgentActionBom;
import dev.countersign.posture.Deceptive;
import dev.countersign.text.Texts;
import java.util.Locale;

/** Names for documents: for people and for files. */
final class Names {
    private Names() {}

    static String shown(AgentActionBom document, Texts texts) {
        String name = document.workflow().name();
        return name.isBlank() ? texts.get("workflow.unnamed") : Deceptive.shown(name);
    }

    /** A file name without anything a file system could object to. */
    static String suggested(AgentActionBom document) {
        String slug = document.workflow()
                .name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "review" : slug.substring(0, Math.min(60, slug.length()));
    }
}
