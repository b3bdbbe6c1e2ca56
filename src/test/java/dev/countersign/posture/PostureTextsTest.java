package dev.countersign.posture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Verdict;
import dev.countersign.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of this package and of the document's words, in every language. */
class PostureTextsTest {
    private static final Set<String> CONTRADICTIONS = Set.of(
            "row.reachable_blocked",
            "row.declared_laxer",
            "row.undeclared",
            "row.declared_unreachable",
            "row.duplicate",
            "row.declared_twice",
            "statement.denied",
            "credential.unused",
            "credential.unresolved",
            "credential.excess",
            "control.none",
            "control.advisory",
            "proof.weak",
            "signer.owner_only",
            "declared.ineffective",
            "name.deceptive");
    private static final Set<String> READINESS = Set.of(
            "workflow.name",
            "workflow.owner",
            "rollback.owner",
            "actions.none",
            "action.undecided",
            "action.unconfirmed",
            "decision.stale",
            "loosened.incomplete",
            "approve.approver",
            "block.control",
            "question.open",
            "annotation.open",
            "evidence.none",
            "triggers.none",
            "validity.none",
            "outcome.none",
            "posture.mismatch",
            "signer.owner_only");

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(name + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyCodeFactQuestionAndItemHasAText(String language) {
        Texts texts = Texts.in(Locale.forLanguageTag(language));
        Set<String> missing = new TreeSet<>();
        needed().filter(key -> texts.optional(key).filter(t -> !t.isBlank()).isEmpty())
                .forEach(key -> missing.add(key + "="));
        assertThat(missing).as("lines to add to posture for %s", language).isEmpty();
    }

    private static Stream<String> needed() {
        return Stream.of(
                        CONTRADICTIONS.stream().map("contradiction."::concat),
                        READINESS.stream().map("readiness."::concat),
                        ReviewQuestions.SEVEN.stream()
                                .flatMap(id -> Stream.of(".text", ".why").map(end -> "question." + id + end)),
                        Stream.of(
                                        "workflows-picked",
                                        "mapped",
                                        "paths-separated",
                                        "standing-credentials",
                                        "classes-decided",
                                        "proof-defined",
                                        "triggers-set")
                                .flatMap(id -> Stream.of(".text", ".short").map(end -> "checklist." + id + end)),
                        Stream.of(Fact.values()).flatMap(PostureTextsTest::ofFact),
                        Stream.of(Verdict.ALLOW, Verdict.APPROVE, Verdict.BLOCK)
                                .flatMap(v -> Stream.of("explanation.verdict.", "suggestion.")
                                        .map(k -> k + v.word())))
                .flatMap(keys -> keys);
    }

    private static Stream<String> ofFact(Fact fact) {
        String key = "fact." + fact.word();
        Stream<String> values =
                fact == Fact.CLASS ? Stream.of() : fact.words().stream().map(word -> key + "." + word);
        Stream<String> conditions =
                fact.isChangeable() ? fact.words().stream().map(word -> key + "." + word + ".if") : Stream.of();
        Stream<String> assumptions = fact.isChangeable() && fact != Fact.PROOF
                ? fact.words().stream().map(word -> "assumed." + fact.word() + "." + word)
                : Stream.of();
        return Stream.of(Stream.of(key), values, conditions, assumptions).flatMap(keys -> keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"posture", "words"})
    void bothLanguagesHaveTheSameKeysWithTheSameArguments(String name) throws IOException {
        Properties english = bundle(name);
        Properties german = bundle(name + "_de");
        assertThat(new TreeSet<>(german.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(german.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
        }
    }

    private static int arguments(String pattern) {
        Format[] formats = new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex();
        return formats.length;
    }

    @ParameterizedTest
    @ValueSource(strings = {"posture", "posture_de", "words", "words_de"})
    void noTextHasASingleApostropheWhichTheFormatWouldSwallow(String name) throws IOException {
        Properties texts = bundle(name);
        assertThat(texts.stringPropertyNames())
                .noneMatch(key -> texts.getProperty(key).replace("''", "").contains("'"));
    }
}
