package dev.countersign.source.plain.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.ActionClass;
import dev.countersign.model.Attendance;
import dev.countersign.model.CredentialKind;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.model.Environment;
import dev.countersign.model.ProofKind;
import dev.countersign.model.TargetScope;
import dev.countersign.model.ToolKind;
import dev.countersign.model.TriggerId;
import dev.countersign.model.Worded;
import dev.countersign.model.Words;
import dev.countersign.model.YesNo;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The data file itself: nothing in it is dead, misspelt or out of place. */
class LexiconTest {
    private static final Map<String, Class<? extends Worded>> LISTS = Map.ofEntries(
            Map.entry("class", ActionClass.class),
            Map.entry("environment", Environment.class),
            Map.entry("target", TargetScope.class),
            Map.entry("attendance", Attendance.class),
            Map.entry("approved_path", YesNo.class),
            Map.entry("recovery", YesNo.class),
            Map.entry("credential_kind", CredentialKind.class),
            Map.entry("credential_scope", CredentialScope.class),
            Map.entry("credential_lifetime", CredentialLifetime.class),
            Map.entry("tool_kind", ToolKind.class),
            Map.entry("proof", ProofKind.class),
            Map.entry("trigger", TriggerId.class));

    private final Lexicon lexicon = Lexicon.english();

    @Test
    void everyEntrySaysAWordOfItsList() {
        assertThat(lexicon.entries()).allSatisfy(entry -> {
            assertThat(LISTS).as("line %d", entry.line()).containsKey(entry.section());
            boolean known =
                    Words.find(LISTS.get(entry.section()), entry.value()).isPresent();
            assertThat(known || entry.value().equals("-"))
                    .as("line %d", entry.line())
                    .isTrue();
        });
    }

    @Test
    void everyClassHasPatternsAndThereAreHundreds() {
        Map<String, Long> perClass = lexicon.entries().stream()
                .filter(e -> e.section().equals("class"))
                .collect(Collectors.groupingBy(Entry::value, Collectors.counting()));
        EnumSet.complementOf(EnumSet.of(ActionClass.UNCLASSIFIED))
                .forEach(c -> assertThat(perClass.getOrDefault(c.word(), 0L))
                        .as(c.word())
                        .isGreaterThan(5));
        assertThat(perClass.values().stream().mapToLong(n -> n).sum()).isGreaterThan(800);
    }

    @Test
    void everyPatternIsFoundInSomePhraseThatSpellsItOut() {
        Random random = new Random(4);
        List<String> dead = new ArrayList<>();
        for (Entry entry : lexicon.entries()) {
            boolean found = false;
            String phrase = "";
            for (int attempt = 0; attempt < 60 && !found; attempt++) {
                phrase = spelled(entry.pattern(), random);
                found = !entry.pattern()
                        .matches(lexicon.phrase(phrase).tokens, (i, t) -> true)
                        .isEmpty();
            }
            if (!found) {
                dead.add("line " + entry.line() + ": " + phrase);
            }
        }
        assertThat(dead).isEmpty();
    }

    private static String spelled(WordPattern pattern, Random random) {
        List<String> words = new ArrayList<>();
        for (List<Set<String>> run : pattern.runs()) {
            for (Set<String> alternatives : run) {
                List<String> sorted = List.copyOf(new TreeSet<>(alternatives));
                words.add(sorted.get(random.nextInt(sorted.size())));
            }
        }
        return String.join(" ", words);
    }

    @Test
    void everyWordOfAClassIsReadAsThatClass() {
        for (ActionClass actionClass : ActionClass.values()) {
            assertThat(lexicon.read(actionClass.word()).actionClass()).isEqualTo(actionClass);
            assertThat(lexicon.read(actionClass.word().replace('_', ' ')).actionClass())
                    .isEqualTo(actionClass);
            assertThat(lexicon.read(actionClass.word().replace('_', '-')).actionClass())
                    .isEqualTo(actionClass);
        }
    }

    @Test
    void aBrokenLineIsAFaultThatNamesItsLine() {
        assertThatThrownBy(() -> new Lexicon(List.of("# words", "nonsense")))
                .hasMessageContaining("line 2")
                .hasMessageContaining("nonsense");
        assertThatThrownBy(() -> new Lexicon(List.of("no_class here at all : push")))
                .hasMessageContaining("line 1");
        assertThatThrownBy(() -> new Lexicon(List.of("merge : $nowhere pr"))).hasMessageContaining("$nowhere");
    }

    @Test
    void aNewLineIsAllItTakes() {
        Lexicon own = new Lexicon(List.of(
                "safe determiner = the", "safe thing = gizmo", "verbs spin = spin, twirl", "deploy : $spin gizmo"));
        assertThat(own.read("twirling the gizmos").actionClass()).isEqualTo(ActionClass.DEPLOY);
        assertThat(own.read("twirl it").actionClass()).isEqualTo(ActionClass.UNCLASSIFIED);
    }

    /** Words of the lexicon in any order make no sense, but they are read. */
    @Test
    void noOrderOfWordsMakesItFail() {
        Random random = new Random(9);
        List<String> words = lexicon.entries().stream()
                .flatMap(e -> e.pattern().words().stream())
                .distinct()
                .sorted()
                .toList();
        List<String> between = List.of(
                " ",
                " ",
                " ",
                " and ",
                "/",
                ", ",
                " (",
                ") ",
                "-",
                ": ",
                " to the ",
                " without ",
                " or ",
                " with a ",
                "s ",
                "ing ",
                "ed ");
        ToolReader tools = new ToolReader(lexicon);
        DenialWords denials = new DenialWords(lexicon);
        ProofReader proof = new ProofReader(lexicon);
        for (int i = 0; i < 8000; i++) {
            StringBuilder phrase = new StringBuilder();
            int length = 1 + random.nextInt(9);
            for (int j = 0; j < length; j++) {
                phrase.append(words.get(random.nextInt(words.size())));
                phrase.append(between.get(random.nextInt(between.size())));
            }
            String text = phrase.toString();
            assertThat(lexicon.read(text)).as(text).isNotNull();
            assertThat(tools.read(text).tool()).as(text).isNotNull();
            assertThat(denials.read(text)).as(text).isNotNull();
            assertThat(proof.read(text)).as(text).isNotEmpty();
        }
    }

    @Test
    void aPhraseOfExcessiveLengthIsNotUnderstood() {
        assertThat(lexicon.read("read code ".repeat(60)).actionClass()).isEqualTo(ActionClass.UNCLASSIFIED);
    }
}
