package dev.countersign.posture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.text.Texts;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules as sentences. */
class RuleSentencesTest {
    private static Rule rule(String id) {
        return FirstRollout.POSTURE.rules().stream()
                .filter(rule -> rule.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            destructive-without-recovery | en | Blocked when the action is “delete or destroy” and it cannot be undone.
            destructive-without-recovery | de | Gesperrt, wenn die Aktion „löschen oder zerstören“ ist und es sich nicht rückgängig machen lässt.
            no-durable-proof             | en | Blocked when it changes something that others rely on and no durable proof remains.
            production-secret-without-approved-path | en | Blocked when the action is “read a secret”, it touches production and there is no agreed way in.
            production-adjacent          | en | Needs approval when the action is anything but “suggest locally” and it stops one step short of production or it touches production.
            """)
    void aRuleReadsAsASentence(String id, String language, String sentence) {
        Texts texts = Texts.in(Locale.forLanguageTag(language));
        assertThat(new RuleSentences(texts).of(rule(id))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyRuleThatCanBeWrittenHasWords(String language) {
        RuleSentences sentences = new RuleSentences(Texts.in(Locale.forLanguageTag(language)));
        for (long seed = 0; seed < 40; seed++) {
            for (Rule rule : new Generated(seed).posture().rules()) {
                assertThat(sentences.of(rule))
                        .doesNotContain("fact.", "rule.", "{", "_")
                        .endsWith(".");
            }
        }
    }
}
