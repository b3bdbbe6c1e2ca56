package dev.countersign.source.plain.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Proof;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofReaderTest {
    private final ProofReader reader = new ProofReader(Lexicon.english());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            PR link                               | pr_link
            pull request URL                      | pr_link
            PR                                    | pr_link
            link to the merge request             | pr_link
            workflow run                          | workflow_run
            CI run URL                            | workflow_run
            GitHub Actions run                    | workflow_run
            pipeline run id                       | workflow_run
            commit SHA                            | commit
            signed commit                         | commit
            credential identity                   | credential_identity
            identity of the token                 | credential_identity
            which credential was used             | credential_identity
            policy verdict                        | policy_verdict
            policy decision                       | policy_verdict
            approver                              | approver
            name of the approver                  | approver
            approval record                       | approval_record
            approval ticket in Jira               | approval_record@Jira
            PR approval                           | approval_record
            validation result                     | validation_result
            test results                          | validation_result
            scan report                           | validation_result
            tool call log                         | tool_invocation
            MCP audit log                         | tool_invocation
            deployment record                     | target_event
            CloudTrail event                      | target_event
            package version in the registry       | target_event@the registry
            outcome                               | outcome
            exit status                           | outcome
            rollback record                       | rollback_record
            chat transcript                       | chat_transcript
            Slack thread                          | chat_transcript
            screenshot                            | screenshot
            screenshot of the workflow run        | screenshot
            screen recording of the PR            | screenshot
            model name                            | model_name
            policy document                       | policy_document
            CI log                                | ci_log
            workflow run logs                     | ci_log
            build log                             | ci_log
            chat transcript with PR link          | chat_transcript
            PR link (GitHub pull request)         | pr_link@GitHub pull request
            workflow run: https://ci.example/1    | workflow_run@https://ci.example/1
            workflow run in GitHub Actions        | workflow_run@GitHub Actions
            PR link and workflow run              | pr_link, workflow_run
            approver + validation result          | approver, validation_result
            PR link/commit SHA                    | pr_link, commit
            audit log                             | audit log
            PR link if available                  | PR link if available
            planned workflow run                  | planned workflow run
            missing approval record               | missing approval record
            optional test results                 | optional test results
            frobnicated PR link                   | frobnicated PR link
            a feeling of trust                    | a feeling of trust
            pr_link                               | pr_link
            target_event                          | target_event
            """)
    void aPhrasePromisesAKind(String phrase, String expected) {
        List<Proof> read = reader.read(phrase);
        String kinds = read.stream()
                .map(p -> p.kind().word() + (p.location().isEmpty() ? "" : "@" + p.location()))
                .collect(Collectors.joining(", "));
        assertThat(kinds).isEqualTo(expected);
    }
}
