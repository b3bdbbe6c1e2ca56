package dev.countersign.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.draft.Drafts;
import dev.countersign.draft.SeenNotRead;
import dev.countersign.draft.Skipped;
import dev.countersign.model.Source;
import dev.countersign.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What all drafts of a call came to, and what was left out of them. */
final class DraftSummary {
    private final Texts texts;
    private final Set<String> sources = new LinkedHashSet<>();
    private final Set<Skipped> skipped = new LinkedHashSet<>();
    private final Set<SeenNotRead> seen = new LinkedHashSet<>();
    private int documents;

    DraftSummary(Texts texts) {
        this.texts = texts;
    }

    void add(Drafts drafts) {
        documents += drafts.documents().size();
        drafts.sources().stream().map(Source::file).forEach(sources::add);
        skipped.addAll(drafts.skipped());
        seen.addAll(drafts.seenNotRead());
    }

    /** As {@code draft_summary/1}. */
    ObjectNode json() {
        ObjectNode json = Json.object();
        json.put("format", "draft_summary/1");
        json.put("documents", documents);
        json.set("sources", Json.texts(sources));
        json.set("skipped", DraftedSubject.skipped(List.copyOf(skipped), texts));
        ArrayNode array = json.putArray("seen_not_read");
        seen.forEach(each -> array.addObject().put("file", each.file()).put("kind", each.kind()));
        return json;
    }

    /** For people, in lines. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        skipped.forEach(each -> lines.add(Complaints.name(each.file())
                + (each.line() > 0 ? ":" + each.line() : "")
                + ": "
                + texts.get("draft.command.skipped", Complaints.name(each.reason(texts)))));
        seen.forEach(
                each -> lines.add(Complaints.name(each.file()) + ": " + texts.get("draft.command.seen", each.kind())));
        lines.add(texts.get("draft.command.summary", documents, sources.size()));
        return lines;
    }
}
