package dev.countersign.draft.github;

import dev.countersign.draft.shell.Command;
import dev.countersign.draft.shell.Verbs;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Basis;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Calls of GitHub's API, by {@code gh api} or {@code curl}: what they change, by method and path. */
final class ApiCalls {
    private record Path(Pattern pattern, ActionClass actionClass, String object) {}

    private static Path path(String regex, ActionClass actionClass, String object) {
        return new Path(Pattern.compile(regex), actionClass, object);
    }

    /** Paths that are written to; the first that fits counts. */
    private static final List<Path> PATHS = List.of(
            path("branches/[^ ]*/protection|/rulesets", ActionClass.BYPASS_CHECK, "branch-protection"),
            path("pulls/[^/ ]+/merge|/merges\\b", ActionClass.MERGE, ""),
            path("pulls/[^/ ]+/reviews", ActionClass.COMMENT, ""),
            path(
                    "/dispatches|/reruns?\\b|rerun-failed-jobs|/cancel\\b|actions/(?:runs|jobs|workflows)",
                    ActionClass.EXECUTE,
                    ""),
            path("/releases|/assets", ActionClass.PACKAGE_PUBLISH, "github-release"),
            path("/contents/|/git/|/pulls\\b(?!/)|/merge-upstream|update-branch", ActionClass.WRITE_BRANCH, ""),
            path(
                    "/(?:issues|comments|pulls|labels|statuses|check-runs|check-suites|reactions|milestones|projects|lock|assignees|requested_reviewers)",
                    ActionClass.COMMENT,
                    ""),
            path("/deployments|/pages", ActionClass.DEPLOY, "github"),
            path(
                    "secrets|variables|keys|hooks|collaborators|environments|topics|teams|orgs/|memberships|permissions",
                    ActionClass.INFRA_CHANGE,
                    "github"),
            path("packages/", ActionClass.PACKAGE_PUBLISH, "packages"));

    private static final List<Path> DELETED = List.of(
            path("/git/refs", ActionClass.DELETE, "branch"),
            path("/releases|/assets", ActionClass.DELETE, "release"),
            path("/labels|/reactions|/assignees|requested_reviewers|/lock", ActionClass.COMMENT, ""),
            path("/comments", ActionClass.COMMENT, ""),
            path("/caches|/artifacts|/runs", ActionClass.DELETE, "workflow-runs"),
            path("packages/", ActionClass.DELETE, "packages"));

    private static final List<Path> MUTATIONS = List.of(
            path("(?i)enablePullRequestAutoMerge|mergePullRequest|mergeBranch", ActionClass.MERGE, ""),
            path(
                    "(?i)createCommitOnBranch|createRef|updateRef|createPullRequest|updatePullRequestBranch|revertPullRequest",
                    ActionClass.WRITE_BRANCH,
                    ""),
            path("(?i)deleteRef|deleteIssue|deleteDiscussion|deletePackageVersion", ActionClass.DELETE, "github"),
            path("(?i)branchProtectionRule|repositoryRuleset", ActionClass.BYPASS_CHECK, "branch-protection"),
            path(
                    "(?i)add|update|create|close|resolve|minimize|mark|convert|lock|pin|remove|transfer",
                    ActionClass.COMMENT,
                    ""));

    private static final Pattern SLACK =
            Pattern.compile("hooks\\.slack|slack\\.com|discord|(?i)webhook|telegram|teams|chat\\.googleapis");

    private final StepScope step;

    ApiCalls(StepScope step) {
        this.step = step;
    }

    /** Whether a command is such a call, or sends something somewhere. */
    static boolean isCall(Command command) {
        List<String> words = command.words();
        boolean api = command.program().equals("gh")
                && words.size() > 1
                && Verbs.table().positions(command).stream()
                        .findFirst()
                        .filter("api"::equals)
                        .isPresent();
        return api || command.program().equals("curl") || command.program().equals("wget");
    }

    void read(Command command, int at) {
        boolean gh = command.program().equals("gh");
        String text = command.text();
        String method = method(command, gh).toUpperCase(Locale.ROOT);
        if (gh && Verbs.table().positions(command).contains("graphql")) {
            graphql(command, at);
        } else if (!method.equals("GET") && !method.equals("HEAD")) {
            if (gh || text.contains("api.github.com") || text.contains("GITHUB_API_URL")) {
                change(method, address(command), text, at);
            } else {
                send(command, at);
            }
        }
    }

    private static String address(Command command) {
        return command.arguments().stream()
                .filter(a -> a.contains("/") && !a.startsWith("-") && !a.contains(": "))
                .findFirst()
                .orElse("");
    }

    private static String method(Command command, boolean gh) {
        String said = command.option("-X", "--method", "--request");
        if (!said.isEmpty()) {
            return said;
        }
        for (String word : command.arguments()) {
            if (word.matches("-X[A-Za-z]+")) {
                return word.substring(2);
            }
        }
        boolean fields = gh
                ? command.arguments().stream().anyMatch(a -> a.matches("-[fF].*|--(?:raw-)?field.*|--input.*"))
                : command.arguments().stream()
                        .anyMatch(a ->
                                a.matches("-d|--data.*|-F|--form.*|--json|-T|--upload-file|--post-data.*|--post-file.*")
                                        || a.matches("-[a-zA-Z]*[dFT]$"));
        return fields ? "POST" : "GET";
    }

    private void graphql(Command command, int at) {
        String text = command.text()
                + command.input()
                + step.step().get("env").scalars().stream()
                        .map(s -> s.text())
                        .filter(s -> s.contains("mutation"))
                        .reduce("", String::concat);
        if (text.contains("mutation")) {
            step.add(mutation(text).actionClass(), mutation(text).object(), Basis.OBSERVED, at);
        }
    }

    private static Path mutation(String text) {
        return MUTATIONS.stream()
                .filter(p -> p.pattern().matcher(text).find())
                .findFirst()
                .orElseGet(() -> path("", ActionClass.TOOL_WRITE, "github"));
    }

    /** A change by method and path, however it is called. */
    void change(String method, String address, String text, int at) {
        if (address.contains("installation/token")) {
            return;
        }
        boolean approves = address.contains("/reviews") && text.contains("APPROVE");
        Path fitting = (method.equals("DELETE") ? DELETED : PATHS)
                .stream()
                        .filter(p -> p.pattern().matcher(address).find())
                        .findFirst()
                        .orElseGet(() -> path(
                                "", method.equals("DELETE") ? ActionClass.DELETE : ActionClass.TOOL_WRITE, "github"));
        boolean writesWorkflow = address.contains("/contents/.github/workflows");
        ActionClass found = approves ? ActionClass.MERGE : fitting.actionClass();
        step.add(writesWorkflow ? ActionClass.WORKFLOW_CHANGE : found, fitting.object(), Basis.OBSERVED, at);
    }

    /** Something is sent to another place. */
    private void send(Command command, int at) {
        String text = command.text();
        if (text.matches("(?s).*\\bhttps?://(?:localhost|127\\.0\\.0\\.1|\\[::1]|0\\.0\\.0\\.0|host\\.docker).*")) {
            return;
        }
        boolean uploads = command.has("-T", "--upload-file");
        String object = SLACK.matcher(text).find() ? "chat" : uploads ? "upload" : "web";
        boolean hook =
                text.matches("(?is).*(?:deploy[-_]?hook|render\\.com/deploy|vercel\\.com/v1/integrations/deploy).*");
        step.add(hook ? ActionClass.DEPLOY : ActionClass.EGRESS, hook ? "hook" : object, Basis.OBSERVED, at);
    }
}
