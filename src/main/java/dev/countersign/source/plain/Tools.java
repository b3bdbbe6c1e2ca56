package dev.countersign.source.plain;

import dev.countersign.model.Id;
import dev.countersign.model.Ref;
import dev.countersign.model.Tool;
import dev.countersign.model.ToolAccess;
import dev.countersign.model.ToolContext;
import dev.countersign.source.plain.lexicon.Lexicon;
import dev.countersign.source.plain.lexicon.Reading;
import dev.countersign.source.plain.lexicon.ToolReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tools of a document in the making. */
final class Tools {
    /**
     * What an item says.
     *
     * @param tool its tool
     * @param reading what is done with it
     */
    record Read(Id tool, Reading reading) {}

    private final ToolReader reader;
    private final Names ids = new Names("tool");
    private final Map<String, Tool> byWords = new LinkedHashMap<>();

    Tools(Lexicon lexicon) {
        reader = new ToolReader(lexicon);
    }

    Read read(Item item) {
        ToolReader.ToolItem read = reader.read(item.name());
        String name = item.tool().orElse(read.tool());
        String key = Names.key(name);
        Tool known = byWords.get(key);
        Tool tool = known == null
                ? new Tool(ids.id(name), name, read.kind(), ToolContext.UNKNOWN, read.access(), Ref.UNKNOWN, List.of())
                : new Tool(
                        known.id(),
                        known.name(),
                        known.kind().word().isEmpty() ? read.kind() : known.kind(),
                        known.context(),
                        wider(known.access(), read.access()),
                        known.credential(),
                        known.evidence());
        byWords.put(key, tool);
        return new Read(tool.id(), read.reading());
    }

    /** Writing is wider than what is not known, and that is wider than reading. */
    private static ToolAccess wider(ToolAccess a, ToolAccess b) {
        if (a == ToolAccess.WRITE || b == ToolAccess.WRITE) {
            return ToolAccess.WRITE;
        }
        return a == b ? a : ToolAccess.UNKNOWN;
    }

    List<Tool> all() {
        return List.copyOf(byWords.values());
    }
}
