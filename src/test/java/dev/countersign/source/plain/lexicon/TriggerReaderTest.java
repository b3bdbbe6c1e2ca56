package dev.countersign.source.plain.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.TriggerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggerReaderTest {
    private final TriggerReader reader = new TriggerReader(Lexicon.english());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            new credentials                    | new_credential
            a new token                        | new_credential
            broader credential scope           | credential_broadened
            credential context widens          | credential_broadened
            longer credential lifetime         | credential_lifetime_extended
            broader repo scope                 | repository_scope_broadened
            additional repositories            | repository_scope_broadened
            new tool reach                     | new_tool
            new MCP server                     | new_tool
            a tool moves from local to CI      | tool_context_widened
            workflow-file changes              | workflow_file_changed
            changes to the workflow            | workflow_file_changed
            reduced human review               | human_review_reduced
            fewer reviewers                    | human_review_reduced
            new action                         | new_action
            action class expands               | action_class_escalated
            target expands                     | target_broadened
            production access                  | environment_escalated
            less proof                         | proof_reduced
            owner change                       | owner_changed
            the decision expires               | decision_expired
            policy change                      | posture_changed
            a second team joins                | a second team joins
            incident                           | incident
            when the moon is full              | when the moon is full
            """)
    void aPhraseIsATriggerOrItsOwnWords(String phrase, String expected) {
        assertThat(reader.read(phrase)).isEqualTo(expected);
    }

    @Test
    void everyIdIsReadAsItself() {
        for (TriggerId trigger : TriggerId.values()) {
            assertThat(reader.read(trigger.word())).isEqualTo(trigger.word());
        }
    }
}
