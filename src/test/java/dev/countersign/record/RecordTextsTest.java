package dev.countersign.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecordTextsTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    @Test
    void everyTextOfTheRecordIsThereInBothLanguages() throws IOException {
        assertThat(new TreeSet<>(texts("_de").stringPropertyNames()))
                .isEqualTo(new TreeSet<>(texts("").stringPropertyNames()))
                .hasSizeGreaterThan(150);
    }

    @Test
    void bothLanguagesNameTheSameThings() throws IOException {
        Properties english = texts("");
        Properties german = texts("_de");
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(german.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @Test
    void noTextHoldsAnApostropheThatThePatternsWouldSwallow() throws IOException {
        for (String language : new String[] {"", "_de"}) {
            assertThat(texts(language).values().stream()
                            .map(Object::toString)
                            .filter(text -> text.replace("''", "").contains("'")))
                    .isEmpty();
        }
    }

    private static TreeSet<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        String path = "/dev/countersign/text/record" + language + ".properties";
        try (Reader in =
                new InputStreamReader(RecordTextsTest.class.getResourceAsStream(path), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
