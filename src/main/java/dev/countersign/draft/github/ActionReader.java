package dev.countersign.draft.github;

import dev.countersign.draft.DraftBuilder;
import dev.countersign.draft.Reader;
import dev.countersign.draft.Reading;
import dev.countersign.draft.SourceFile;
import dev.countersign.draft.tree.Node;
import dev.countersign.draft.tree.Unreadable;
import dev.countersign.draft.tree.YamlTree;
import dev.countersign.model.Attendance;
import dev.countersign.model.ToolContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads composite actions by themselves: what they do when a job calls them, with whatever that job holds. */
public final class ActionReader implements Reader {
    /** A reader of actions. */
    public ActionReader() {}

    @Override
    public boolean takes(String path) {
        return path.matches("(?:.*/)?action\\.ya?ml");
    }

    @Override
    public boolean read(SourceFile file, Reading into) {
        try {
            Node root = YamlTree.read(file);
            Node runs = root.get("runs");
            if (!runs.exists()) {
                return false;
            }
            if (!runs.has("steps")) {
                into.seenNotRead(
                        file.path(),
                        "action in "
                                + Optional.of(runs.get("using").text())
                                        .filter(u -> !u.isEmpty())
                                        .orElse("another language"));
                return true;
            }
            String title = Optional.of(root.get("name").text())
                    .filter(n -> !n.isBlank())
                    .orElse(file.path());
            int line = root.field("runs").map(Node.Field::line).orElse(1);
            DraftBuilder builder = into.document(file)
                    .name(title)
                    .trigger("uses")
                    .context(ToolContext.CI)
                    .attendance(Attendance.UNATTENDED);
            Grants grants = new Grants(true, Map.of("contents", "read"), Map.of("contents", line), line);
            JobScope job = new JobScope(into, builder, new Triggers(List.of(), line), grants, file);
            new StepReader(job).read(file, runs.get("steps").items(), List.of());
            builder.finding("ci.action", "draft.ci.finding.action", file.evidence(line));
        } catch (Unreadable e) {
            into.skip(file.path(), e.line(), e.key(), e.arguments().toArray(String[]::new));
        }
        return true;
    }
}
