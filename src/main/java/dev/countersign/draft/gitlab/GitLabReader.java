package dev.countersign.draft.gitlab;

import dev.countersign.draft.Reader;
import dev.countersign.draft.Reading;
import dev.countersign.draft.SourceFile;
import dev.countersign.draft.tree.Node;
import dev.countersign.draft.tree.Unreadable;
import java.util.Set;

/** Reads {@code .gitlab-ci.yml} and what it includes from the checkout. */
public final class GitLabReader implements Reader {
    private static final Set<String> NO_JOBS = Set.of(
            "stages",
            "variables",
            "include",
            "default",
            "workflow",
            "image",
            "services",
            "before_script",
            "after_script",
            "cache",
            "spec",
            "types");

    /** A reader of GitLab pipelines. */
    public GitLabReader() {}

    @Override
    public boolean takes(String path) {
        return path.matches("(?:.*/)?(?:[^/]*\\.)?gitlab-ci\\.ya?ml");
    }

    @Override
    public boolean read(SourceFile file, Reading into) {
        try {
            Pipeline pipeline = Pipeline.of(file, into);
            int jobs = 0;
            for (Node.Field entry : pipeline.entries().values()) {
                if (isJob(entry)) {
                    new GitLabJob(pipeline, file, into).read(entry);
                    jobs++;
                }
            }
            if (jobs == 0) {
                into.skip(file.path(), 0, "draft.ci.skipped.no_jobs");
            }
            for (Pipeline.Absent each : pipeline.absent()) {
                into.skip(each.file().path(), each.line(), "draft.ci.finding.include", each.what());
            }
        } catch (Unreadable e) {
            into.skip(file.path(), e.line(), e.key(), e.arguments().toArray(String[]::new));
        }
        return true;
    }

    private static boolean isJob(Node.Field entry) {
        return !entry.key().startsWith(".") && !NO_JOBS.contains(entry.key()) && entry.value() instanceof Node.Fields;
    }
}
