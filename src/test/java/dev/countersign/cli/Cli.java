package dev.countersign.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * One run of a command.
 *
 * @param exit the exit code
 * @param out standard output
 * @param err standard error
 */
record Cli(int exit, String out, String err) {
    /** The nine lines of a first review. */
    static final String NINE_LINES = """
            Workflow: AI-assisted PR repair
            Owner: Platform engineering
            Repo/path: customer-api/.github/workflows/pr-repair.yml
            Credential: repo-scoped CI token
            Reachable actions: write branch, run tests, comment on PR
            Tool reach: issue tracker comment; no production data access
            Approval-required: workflow-file changes, package publish, deploy
            Blocked: production secrets, delete branch, bypass required checks
            Proof: PR link, workflow run, credential identity, policy verdict, approver, validation result
            """;

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    static Cli run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new Commands(new Console(out, err, NOON))
                .run(List.of(arguments).stream().map(Object::toString).toList());
        return new Cli(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
