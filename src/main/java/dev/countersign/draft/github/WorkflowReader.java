package dev.countersign.draft.github;

import dev.countersign.draft.Reader;
import dev.countersign.draft.Reading;
import dev.countersign.draft.SourceFile;
import dev.countersign.draft.tree.Node;
import dev.countersign.draft.tree.Unreadable;
import dev.countersign.draft.tree.YamlTree;
import java.util.regex.Pattern;

/** Reads workflows, wherever they stand; those outside of {@code .github/workflows} are said to be inactive. */
public final class WorkflowReader implements Reader {
    private static final Pattern PLACE = Pattern.compile("(?:.*/)?\\.github/workflows/[^/]+\\.ya?ml");
    private static final Pattern JOBS = Pattern.compile("(?m)^[\"']?jobs[\"']?\\s*:");
    private static final Pattern ON = Pattern.compile("(?m)^[\"']?on[\"']?\\s*:");

    /** A reader of workflows. */
    public WorkflowReader() {}

    @Override
    public boolean takes(String path) {
        return path.endsWith(".yml") || path.endsWith(".yaml");
    }

    @Override
    public boolean read(SourceFile file, Reading into) {
        boolean placed = PLACE.matcher(file.path()).matches();
        boolean looks =
                JOBS.matcher(file.text()).find() && ON.matcher(file.text()).find();
        if (!placed && !looks) {
            return false;
        }
        try {
            Node root = YamlTree.read(file);
            if (!root.has("jobs") || root.get("jobs").fields().isEmpty()) {
                if (placed) {
                    into.skip(file.path(), 0, "draft.ci.skipped.no_jobs");
                }
                return placed;
            }
            JobReader reader = new JobReader(into, file, root);
            root.get("jobs").fields().forEach(reader::read);
        } catch (Unreadable e) {
            into.skip(file.path(), e.line(), e.key(), e.arguments().toArray(String[]::new));
        }
        return true;
    }
}
