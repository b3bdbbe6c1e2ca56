package dev.countersign.draft.github;

import dev.countersign.draft.tree.Node;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Basis;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the JavaScript of {@code actions/github-script}: the calls of GitHub's API in it, comments and strings left out. */
final class GithubScript {
    private record Call(Pattern name, ActionClass actionClass, String object) {}

    private static Call call(String regex, ActionClass actionClass, String object) {
        return new Call(Pattern.compile(regex), actionClass, object);
    }

    private static final List<Call> CALLS = List.of(
            call(
                    "get[A-Z].*|list[A-Z].*|check[A-Z].*|compare.*|search.*|download.*|paginate|request|iterator|create(?:Blob)?Url",
                    ActionClass.READ,
                    ""),
            call("merge|mergeUpstream", ActionClass.MERGE, ""),
            call(
                    "createReview|submitReview|createReviewComment|createReplyForReviewComment|dismissReview|requestReviewers|removeRequestedReviewers",
                    ActionClass.COMMENT,
                    ""),
            call(
                    "createWorkflowDispatch|createDispatchEvent|reRun\\w*|rerun\\w*|cancelWorkflowRun|forceCancelWorkflowRun|enableWorkflow|disableWorkflow|approveWorkflowRun",
                    ActionClass.EXECUTE,
                    ""),
            call(
                    "createRelease|updateRelease|uploadReleaseAsset|generateReleaseNotes",
                    ActionClass.PACKAGE_PUBLISH,
                    "github-release"),
            call(
                    "createDeployment|createDeploymentStatus|createPagesDeployment|requestPagesBuild",
                    ActionClass.DEPLOY,
                    "github"),
            call("deleteRef", ActionClass.DELETE, "branch"),
            call("deleteRelease|deleteReleaseAsset", ActionClass.DELETE, "release"),
            call(
                    "deleteComment|deleteReviewComment|removeLabel|removeAllLabels|deleteLabel|unlock|removeAssignees|delete(?:For)?.*Reaction.*",
                    ActionClass.COMMENT,
                    ""),
            call("delete(?:ActionsCache\\w*|Artifact|WorkflowRun\\w*)", ActionClass.DELETE, "workflow-runs"),
            call("deletePackage\\w*", ActionClass.DELETE, "packages"),
            call("\\w*(?:Protection|Ruleset)\\w*", ActionClass.BYPASS_CHECK, "branch-protection"),
            call(
                    "createRef|updateRef|createCommit|createTree|createBlob|createTag|createOrUpdateFileContents|deleteFile|updateBranch|createFork",
                    ActionClass.WRITE_BRANCH,
                    ""),
            call("create|update", ActionClass.COMMENT, ""),
            call(
                    "createComment|updateComment|addLabels|setLabels|createLabel|updateLabel|addAssignees|lock|createMilestone|updateMilestone|create\\w*Reaction\\w*|createFor\\w*|createCommitStatus|createCommitComment|createStatus|createDiscussion\\w*|minimizeComment|setLockReason|createSuite|rerequest\\w*",
                    ActionClass.COMMENT,
                    ""),
            call(
                    "\\w*(?:Secret|Variable|Collaborator|Webhook|Invitation|Membership|Team|Environment|DeployKey)\\w*",
                    ActionClass.INFRA_CHANGE,
                    "github"));

    private static final Pattern CALLED = Pattern.compile(
            "\\b(?:github|octokit|client|rest)\\s*(?:\\.\\s*rest)?\\s*\\.\\s*(?<area>[a-zA-Z]+)\\s*\\.\\s*(?<name>[a-zA-Z]+)\\s*\\(");
    private static final Pattern REQUEST = Pattern.compile(
            "\\b(?:github|octokit)\\s*\\.\\s*request\\s*\\(\\s*[`'\"](?<method>POST|PUT|PATCH|DELETE)\\s+(?<path>[^`'\"]+)");
    private static final Pattern GRAPHQL = Pattern.compile("\\bmutation\\b[^{]*\\{\\s*(?<name>\\w+)");

    private final StepScope step;

    GithubScript(StepScope step) {
        this.step = step;
    }

    void read(Node script) {
        String text = withoutComments(script.text());
        Matcher called = CALLED.matcher(text);
        while (called.find()) {
            call(
                    called.group("area"),
                    called.group("name"),
                    text.substring(called.end(), Math.min(text.length(), called.end() + 600)),
                    line(script, text, called.start("name")));
        }
        Matcher request = REQUEST.matcher(text);
        while (request.find()) {
            String behind = text.substring(request.end(), Math.min(text.length(), request.end() + 400));
            new ApiCalls(step)
                    .change(
                            request.group("method"),
                            request.group("path"),
                            behind,
                            line(script, text, request.start("method")));
        }
        Matcher mutation = GRAPHQL.matcher(text);
        while (mutation.find()) {
            mutation(mutation.group("name"), line(script, text, mutation.start()));
        }
        if (text.matches("(?s).*\\b(?:exec\\.exec|execSync|getExecOutput|spawnSync)\\s*\\(.*")) {
            Matcher run = Pattern.compile("\\b(?:exec\\.exec|execSync|getExecOutput|spawnSync)\\s*\\(")
                    .matcher(text);
            if (run.find()) {
                step.add(ActionClass.EXECUTE, "", Basis.OBSERVED, line(script, text, run.start()));
            }
        }
    }

    private void call(String area, String name, String arguments, int at) {
        if (area.equals("pulls") && (name.equals("create") || name.equals("updateBranch"))) {
            step.add(ActionClass.WRITE_BRANCH, "", Basis.OBSERVED, at);
            return;
        }
        boolean approves = (name.equals("createReview") || name.equals("submitReview"))
                && arguments.matches("(?s)[^;]*?event\\s*:\\s*['\"`]APPROVE.*");
        if (approves) {
            step.add(ActionClass.MERGE, "", Basis.OBSERVED, at);
            return;
        }
        if (area.equals("teams") || area.equals("core") || area.equals("context")) {
            return;
        }
        for (Call known : CALLS) {
            if (known.name().matcher(name).matches()) {
                if (known.actionClass() != ActionClass.READ) {
                    step.add(known.actionClass(), known.object(), Basis.OBSERVED, at);
                }
                return;
            }
        }
    }

    private void mutation(String name, int at) {
        ActionClass found = name.matches("(?i)enablePullRequestAutoMerge|mergePullRequest|mergeBranch")
                ? ActionClass.MERGE
                : name.matches("(?i)createCommitOnBranch|createRef|updateRef|createPullRequest|updatePullRequestBranch")
                        ? ActionClass.WRITE_BRANCH
                        : ActionClass.COMMENT;
        step.add(found, "", Basis.OBSERVED, at);
    }

    private int line(Node script, String text, int position) {
        int offset =
                (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
        boolean literal = script instanceof Node.Scalar scalar && scalar.literal();
        if (literal) {
            return Math.min(script.line() + offset, Math.max(script.line(), script.endLine()));
        }
        Matcher word = Pattern.compile("\\w+").matcher(text.substring(position));
        return word.find() ? step.file().lineWith(word.group(), script.line(), script.endLine()) : script.line();
    }

    /** The text with comments blanked out; its length and lines stay. */
    static String withoutComments(String text) {
        StringBuilder plain = new StringBuilder(text);
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == '\\') {
                    i++;
                } else if (c == quote || (c == '\n' && quote != '`')) {
                    quote = 0;
                }
            } else if (c == '\'' || c == '"' || c == '`') {
                quote = c;
            } else if (c == '/' && i + 1 < text.length() && (text.charAt(i + 1) == '/' || text.charAt(i + 1) == '*')) {
                i = blank(plain, text, i);
            }
        }
        return plain.toString();
    }

    private static int blank(StringBuilder plain, String text, int from) {
        boolean block = text.charAt(from + 1) == '*';
        int end = text.indexOf(block ? "*/" : "\n", from + 2);
        int stop = end < 0 ? text.length() : block ? end + 2 : end;
        for (int i = from; i < stop; i++) {
            if (text.charAt(i) != '\n') {
                plain.setCharAt(i, ' ');
            }
        }
        return stop - 1;
    }
}
