package dev.countersign.source.plain.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.posture.Denial;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenialWordsTest {
    private final DenialWords reader = new DenialWords(Lexicon.english());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            no production data access                | ~            | production     | ~     | ~
            no production access                     | ~            | production     | ~     | ~
            cannot reach production                  | ~            | production     | ~     | ~
            never touches prod                       | ~            | production     | ~     | ~
            no live data                             | ~            | production     | ~     | ~
            no customer data                         | ~            | production     | ~     | ~
            production is not reachable              | ~            | production     | ~     | ~
            production access: none                  | ~            | production     | ~     | ~
            never reads production data              | tool_read    | production     | ~     | ~
            no production deploys                    | deploy       | production     | ~     | ~
            cannot deploy                            | deploy       | ~              | ~     | ~
            never merges                             | merge        | ~              | ~     | ~
            does not push                            | write_branch | ~              | ~     | ~
            no write access                          | write_branch | ~              | ~     | ~
            no force-push                            | delete       | ~              | ~     | ~
            no network access                        | egress       | ~              | ~     | ~
            no access to production secrets          | secret_access| production     | ~     | ~
            cannot bypass required checks            | bypass_check | ~              | ~     | ~
            merging is not allowed                   | merge        | ~              | ~     | ~
            deploys are prohibited                   | deploy       | ~              | ~     | ~
            the agent cannot publish packages        | package_publish | ~           | ~     | ~
            no staging access                        | ~            | non_production | ~     | ~
            no org-wide credentials                  | ~            | ~              | true  | ~
            no admin token                           | ~            | ~              | true  | ~
            no access to all repositories            | ~            | ~              | true  | ~
            no standing credentials                  | ~            | ~              | ~     | true
            no long-lived tokens                     | ~            | ~              | ~     | true
            no PATs                                  | ~            | ~              | ~     | true
            no short-lived tokens                    | ~            | ~              | ~     | false
            no repo-scoped token                     | ~            | ~              | false | ~
            no standing org-wide credentials         | ~            | ~              | true  | true
            read-only                                | ~            | ~              | ~     | ~
            runs in a sandbox                        | ~            | ~              | ~     | ~
            no deploys without approval              | ~            | ~              | ~     | ~
            no approval needed to deploy             | ~            | ~              | ~     | ~
            no production data access except logs    | ~            | ~              | ~     | ~
            not only reads but also deletes          | ~            | ~              | ~     | ~
            no frobnication                          | ~            | ~              | ~     | ~
            deploy                                   | ~            | ~              | ~     | ~
            """, nullValues = "~")
    void aStatementDenies(String statement, String actionClass, String environment, Boolean broad, Boolean standing) {
        Denial denial = reader.read(statement);
        assertThat(denial.actionClass().map(c -> c.word()).orElse(null))
                .as("class")
                .isEqualTo(actionClass);
        assertThat(denial.environment().map(e -> e.word()).orElse(null))
                .as("environment")
                .isEqualTo(environment);
        assertThat(denial.broadScope().orElse(null)).as("broad").isEqualTo(broad);
        assertThat(denial.standing().orElse(null)).as("standing").isEqualTo(standing);
    }
}
