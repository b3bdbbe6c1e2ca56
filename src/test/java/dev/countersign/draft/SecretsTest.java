package dev.countersign.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private static final String FAKE = "Zq8fK2mN5pR7sT9vW1xY3bC4";

    @ParameterizedTest
    @ValueSource(strings = {"ghp_", "sk-ant-", "glpat-", "npm_AbCdEfGhIj", "xoxb-", "hf_AbCdEfGhIj", "gho_"})
    void aTokenIsKnownByItsForm(String prefix) {
        String token = prefix + FAKE;

        assertThat(Secrets.holdsToken(token)).isTrue();
        assertThat(Secrets.withoutSecret("- run: deploy --with " + token + " --now"))
                .isEqualTo("- run: deploy --with");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "API_KEY: ${{ secrets.API_KEY }}",
                "token: ${{ steps.auth.outputs.token }}",
                "password: \"${REGISTRY_PASSWORD}\"",
                "key: ${{ runner.os }}-pnpm-store-${{ hashFiles('**/pnpm-lock.yaml') }}",
                "uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6",
                "--allowedTools \"Bash(git:*)\"",
                "cache-key: build-cache-v2",
                "GITHUB_TOKEN=test-token",
            })
    void namesReferencesAndDigestsStay(String line) {
        assertThat(Secrets.withoutSecret(line)).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({
        "API_KEY,Zq8fK2mN5pR7sT9vW1xY,true",
        "API_KEY,${API_KEY},false",
        "API_KEY,$API_KEY,false",
        "API_KEY,your-api-key-here,false",
        "API_KEY,'',false",
        "Authorization,Bearer Zq8fK2mN5pR7sT9vW1xY,true",
        "Authorization,Bearer ${input:token},false",
        "LOG_LEVEL,Zq8fK2mN5pR7sT9vW1xY,false",
    })
    void aLiteralIsAValueBesideANameThatSaysSecret(String name, String value, boolean literal) {
        assertThat(Secrets.isLiteral(name, value)).isEqualTo(literal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://user:Zq8fK2mN5pR7@host/x", "DB_PASSWORD=Zq8fK2mN5pR7sT9v", "api_key: 'Zq8fK2mN5pR7sT9v'"
            })
    void aValueWrittenOutIsCutOff(String line) {
        assertThat(Secrets.withoutSecret(line)).doesNotContain("Zq8fK2mN5pR7").isNotEmpty();
    }
}
