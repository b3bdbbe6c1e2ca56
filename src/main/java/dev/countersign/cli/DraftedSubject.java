package dev.countersign.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.draft.Drafts;
import dev.countersign.draft.Skipped;
import dev.countersign.model.Source;
import dev.countersign.source.yaml.BomYaml;
import dev.countersign.text.Texts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A drafted document, with what else its path was drafted into.
 *
 * @param subject the document
 * @param drafts everything that was drafted with it
 * @param runsAgent whether an agent acts in it
 */
record DraftedSubject(Subject subject, Drafts drafts, boolean runsAgent) {
    /** As {@code draft/1}. */
    ObjectNode json(Texts texts) {
        List<String> sources =
                subject.document().sources().stream().map(Source::file).toList();
        ObjectNode json = Json.object();
        json.put("format", "draft/1");
        json.put("file", subject.file());
        json.set("document", BomYaml.json(subject.opened()));
        json.put("runs_agent", runsAgent);
        json.set("sources", Json.texts(sources));
        json.set("skipped", skipped(Set.copyOf(sources), texts));
        return json;
    }

    private ArrayNode skipped(Set<String> sources, Texts texts) {
        return skipped(
                drafts.skipped().stream()
                        .filter(s -> sources.contains(s.file()))
                        .collect(Collectors.toList()),
                texts);
    }

    static ArrayNode skipped(List<Skipped> skipped, Texts texts) {
        ArrayNode array = Json.texts(List.of());
        for (Skipped each : skipped) {
            ObjectNode entry = array.addObject();
            entry.put("file", each.file());
            if (each.line() > 0) {
                entry.put("line", each.line());
            } else {
                entry.putNull("line");
            }
            entry.put("reason", each.reason(texts));
        }
        return array;
    }
}
