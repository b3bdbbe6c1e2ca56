package dev.countersign.posture;

import dev.countersign.model.Id;
import dev.countersign.model.Verdict;
import dev.countersign.model.Words;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules of the built-in posture, written down a second time: the resource must say the same. */
final class FirstRollout {
    private static final String TABLE = """
            block   bypass-required-checks      class=bypass_check
            block   production-secret-without-approved-path  class=secret_access environment=production approved_path=no
            block   destructive-without-recovery  class=delete recovery=no
            block   no-durable-proof            acts=heavy proof=missing
            approve workflow-file-change        class=workflow_change
            approve unattended-branch-write     class=write_branch attendance=unattended
            approve merge                       class=merge
            approve package-publish             class=package_publish
            approve deploy                      class=deploy
            approve secret-access               class=secret_access
            approve tool-write                  class=tool_write
            approve command-execution           class=execute
            approve infrastructure-change       class=infra_change
            approve data-write                  class=data_write
            approve egress                      class=egress
            approve destructive-with-recovery   class=delete
            approve production-adjacent         environment=production_adjacent,production class=read,generate_tests,\
            run_tests,comment,tool_read,write_branch,merge,workflow_change,tool_write,execute,secret_access,\
            package_publish,deploy,infra_change,data_write,egress,delete,bypass_check
            approve broad-comment-credential    class=comment credential_scope=broad
            approve broad-comment-target        class=comment target_scope=broad
            approve broad-tool-read             class=tool_read credential_scope=broad
            approve broad-standing-credential   acts=heavy attendance=unattended credential_scope=broad credential_lifetime=standing
            approve partial-proof               acts=heavy proof=partial
            allow   local-suggestion            class=suggest
            allow   read-only                   class=read
            allow   test-generation             class=generate_tests
            allow   run-tests                   class=run_tests
            allow   narrow-comment              class=comment credential_scope=narrow target_scope=narrow
            allow   attended-branch-write       class=write_branch attendance=attended
            allow   narrow-tool-read            class=tool_read credential_scope=narrow
            """;

    static final Posture POSTURE = posture("First rollout", TABLE);

    private FirstRollout() {}

    /** A posture of lines {@code verdict id fact=value,value ...}. */
    static Posture posture(String name, String table) {
        return new Posture(
                name, "0".repeat(64), table.lines().map(FirstRollout::rule).toList());
    }

    private static Rule rule(String line) {
        List<String> words = List.of(line.strip().split("\\s+"));
        Map<Fact, Set<String>> when = new EnumMap<>(Fact.class);
        for (String condition : words.subList(2, words.size())) {
            String[] pair = condition.split("=");
            when.put(Words.find(Fact.class, pair[0]).orElseThrow(), Set.copyOf(Arrays.asList(pair[1].split(","))));
        }
        return new Rule(
                new Id(words.get(1)),
                Words.find(Verdict.class, words.get(0)).orElseThrow(),
                when,
                Localized.of("The rule " + words.get(1) + " says so."),
                Optional.empty());
    }
}
