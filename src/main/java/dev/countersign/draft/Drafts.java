package dev.countersign.draft;

import dev.countersign.model.Source;
import java.util.List;

/**
 * What a checkout was drafted into.
 *
 * @param documents the documents, by file and place in it
 * @param sources all files that documents were made of, by path
 * @param skipped what was left out, and why
 * @param seenNotRead what was seen and is of a kind that is not read
 */
public record Drafts(
        List<Drafted> documents, List<Source> sources, List<Skipped> skipped, List<SeenNotRead> seenNotRead) {
    /** Copies the lists. */
    public Drafts {
        documents = List.copyOf(documents);
        sources = List.copyOf(sources);
        skipped = List.copyOf(skipped);
        seenNotRead = List.copyOf(seenNotRead);
    }
}
