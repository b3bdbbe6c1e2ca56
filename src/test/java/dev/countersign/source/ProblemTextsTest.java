package dev.countersign.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every problem has a sentence, in every language, of two halves: what is wrong; what was expected. */
class ProblemTextsTest {
    private static final String BUNDLE = "dev.countersign.text.problems";
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);
    private static final ResourceBundle GERMAN = bundle(Locale.GERMAN);

    @Test
    void bothLanguagesHaveTheSameSentences() {
        assertThat(GERMAN.keySet()).isEqualTo(ENGLISH.keySet());
        for (String key : ENGLISH.keySet()) {
            assertThat(placeholders(GERMAN.getString(key))).as(key).isEqualTo(placeholders(ENGLISH.getString(key)));
        }
    }

    @Test
    void everySentenceSaysWhatIsWrongAndWhatWasExpected() {
        for (ResourceBundle bundle : List.of(ENGLISH, GERMAN)) {
            for (String key : bundle.keySet()) {
                String sentence = new MessageFormat(bundle.getString(key), Locale.ENGLISH)
                        .format(new Object[] {"one", "two", "three"});
                assertThat(sentence).as(key).matches("[^;]+; [^;]+[^.;]").doesNotContain("'", "{", "}");
            }
        }
    }

    @Test
    void everyCodeInTheSourcesHasASentence() throws IOException {
        Set<String> codes = new TreeSet<>();
        Pattern code = Pattern.compile("\"((?:yaml|bom|format|entry|decision|node|word|posture|address|field|log|edit)"
                + "\\.[a-z]+(?:\\.[a-z]+)*)\"");
        for (String folder : List.of("source", "model/shape", "edit")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/countersign", folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher found = code.matcher(Files.readString(file, StandardCharsets.UTF_8));
                    while (found.find()) {
                        codes.add(found.group(1));
                    }
                }
            }
        }
        assertThat(codes).hasSizeGreaterThan(50).contains("word.closed.near", "yaml.depth", "log.permanent");
        assertThat(codes).allMatch(name -> ENGLISH.containsKey("problem." + name));
    }

    @Test
    void aSentenceIsFoundByItsProblem() {
        Problem problem = Problem.of("word.closed.near", new Place(3, 7), "deploi", "read, deploy", "deploy");
        assertThat(Texts.english()
                        .get("problem." + problem.code(), problem.arguments().toArray()))
                .isEqualTo("‘deploi’ is not a word for this, perhaps ‘deploy’ is meant; expected one of: read, deploy");
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Set<String> placeholders(String pattern) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{[0-9]}").matcher(pattern);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
