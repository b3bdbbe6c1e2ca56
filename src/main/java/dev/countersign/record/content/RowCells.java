package dev.countersign.record.content;

import dev.countersign.model.Action;
import dev.countersign.model.Reach;
import dev.countersign.model.Ref;
import dev.countersign.posture.Fact;
import dev.countersign.posture.Row;
import java.util.ArrayList;
import java.util.List;

/** What a row is and what it acts with. */
final class RowCells {
    private RowCells() {}

    static List<Line> action(Row row, Material material) {
        Say say = material.say();
        Action action = row.action();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(material.name(action), Style.STRONG));
        Style known = action.actionClass().isLeftOut() ? Style.UNSURE : Style.QUIET;
        lines.add(Line.of(say.word(action.actionClass()), known));
        Material.named(action.target()).ifPresent(target -> lines.add(Line.of(say.text("row.target", target))));
        if (action.reach() != Reach.REACHABLE) {
            lines.add(Line.of(
                    say.text("row.reach." + action.reach().word()),
                    action.reach() == Reach.UNKNOWN ? Style.UNSURE : Style.QUIET));
        }
        action.conditions().forEach(when -> lines.add(Line.of(say.text("row.when", when), Style.QUIET)));
        return lines;
    }

    static List<Line> with(Row row, Material material) {
        Say say = material.say();
        List<Line> lines = new ArrayList<>();
        lines.add(credential(row.action().credential(), material));
        lines.add(fact(row, Fact.ENVIRONMENT, "environment", say));
        lines.add(fact(row, Fact.TARGET_SCOPE, "target_scope", say));
        if (row.action().attendance().isPresent()) {
            lines.add(fact(row, Fact.ATTENDANCE, "attendance", say));
        }
        row.action()
                .tool()
                .ifPresent(id -> lines.add(Line.of(say.text(
                        "row.tool", material.tool(id).map(material::name).orElse(id.value())))));
        return lines;
    }

    /** A credential by its name; unsure where nobody knows which it is, or where it is not in the document. */
    static Line credential(Ref ref, Material material) {
        Say say = material.say();
        if (ref.equals(Ref.NONE)) {
            return Line.of(say.text("row.credential.none"));
        }
        if (ref.id().isEmpty()) {
            return Line.of(say.text("row.credential.unknown"), Style.UNSURE);
        }
        return material.credential(ref.id().get())
                .map(credential -> Line.of(material.name(credential)))
                .orElse(Line.of(say.text("row.credential.missing", ref.word()), Style.UNSURE));
    }

    private static Line fact(Row row, Fact fact, String key, Say say) {
        String value = row.facts().get(fact);
        boolean unknown = row.facts().isUnknown(fact);
        return Line.of(
                say.text("row." + key, say.sentences().value(fact, value)), unknown ? Style.UNSURE : Style.QUIET);
    }
}
