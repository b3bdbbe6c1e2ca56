package dev.countersign.source.plain.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.ActionClass;
import dev.countersign.model.Words;
import dev.countersign.source.plain.Tables;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasesTest {
    private final Lexicon lexicon = Lexicon.english();

    static List<List<String>> phrases() {
        return Tables.rows("phrases.txt");
    }

    static List<List<String>> unseen() {
        return Tables.rows("unseen-phrases.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("phrases")
    void aPhraseReadsAsTheTableSays(List<String> row) {
        assertThat(lexicon.read(row.get(0)).actionClass().word()).as(row.get(0)).isEqualTo(row.get(1));
        if (row.size() > 2) {
            assertThat(facts(row.get(0))).as(row.get(0)).isEqualTo(row.get(2));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unseen")
    void aPhraseWrittenAfterTheLexiconReadsAsMeant(List<String> row) {
        assertThat(lexicon.read(row.get(0)).actionClass().word()).as(row.get(0)).isEqualTo(row.get(1));
    }

    private String facts(String phrase) {
        Reading reading = lexicon.read(phrase);
        List<String> facts = new ArrayList<>();
        reading.environment().ifPresent(e -> facts.add("env=" + e.word()));
        reading.targetScope().ifPresent(t -> facts.add("t=" + t.word()));
        reading.attendance().ifPresent(a -> facts.add("att=" + a.word()));
        if (!reading.approvedPath().isUnknown()) {
            facts.add("path=" + reading.approvedPath().word());
        }
        if (!reading.recovery().isUnknown()) {
            facts.add("rec=" + reading.recovery().word());
        }
        if (lexicon.isDenial(phrase)) {
            facts.add("DENIAL");
        }
        return String.join(" ", facts);
    }

    @Test
    void theTablesCoverEveryClassAndKnowNoOther() {
        List<List<String>> all = new ArrayList<>(phrases());
        all.addAll(unseen());
        Set<ActionClass> covered = all.stream()
                .map(r -> Words.find(ActionClass.class, r.get(1)).orElseThrow())
                .collect(Collectors.toSet());
        assertThat(covered).isEqualTo(EnumSet.allOf(ActionClass.class));
        assertThat(phrases()).hasSizeGreaterThan(300);
        assertThat(unseen()).hasSize(200);
    }

    /** The order of the words of a phrase, its case, and how it is joined do not change what is done. */
    @Test
    void upperCaseAndFullStopsChangeNothing() {
        for (List<String> row : phrases()) {
            if (row.get(0).matches("[a-z ]+") && !row.get(0).contains(" x")) {
                ActionClass meant = lexicon.read(row.get(0)).actionClass();
                String sentence =
                        Character.toUpperCase(row.get(0).charAt(0)) + row.get(0).substring(1) + ".";
                assertThat(lexicon.read(sentence).actionClass()).as(sentence).isEqualTo(meant);
                assertThat(lexicon.read(row.get(0).replace(" ", "\u00a0")).actionClass())
                        .as(row.get(0))
                        .isEqualTo(meant);
            }
        }
    }

    /** Joined by "and", "/" or "+", two actions are one of the later class. */
    @Test
    void aHeavyPhraseNeverMakesTheRowLighter() {
        List<String> known = phrases().stream()
                .map(r -> r.get(0))
                .filter(p ->
                        lexicon.read(p).isUnderstood() && !lexicon.isDenial(p) && !p.matches("(?i)(no|never|not) .*"))
                .toList();
        Random random = new Random(20260211);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < 6000; i++) {
            String one = known.get(random.nextInt(known.size()));
            String two = known.get(random.nextInt(known.size()));
            ActionClass later = later(one, two);
            String joined = one + List.of(" and ", " / ", " + ").get(i % 3) + two;
            if (lexicon.read(joined).actionClass().compareTo(later) < 0) {
                wrong.add(joined + " = " + lexicon.read(joined).actionClass() + ", not " + later);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private ActionClass later(String one, String two) {
        ActionClass a = lexicon.read(one).actionClass();
        ActionClass b = lexicon.read(two).actionClass();
        return a.compareTo(b) > 0 ? a : b;
    }

    /** Whatever a light phrase is joined with, it must not hide a verb nobody knows. */
    @Test
    void aVerbNobodyKnowsIsNeverHidden() {
        List<String> verbs = List.of("frobnicate", "zork", "blorp", "defenestrate", "wibble", "quux", "yeet", "grault");
        List<String> light = phrases().stream()
                .filter(r ->
                        Words.find(ActionClass.class, r.get(1)).orElseThrow().acts() == ActionClass.Weight.LIGHT)
                .map(r -> r.get(0))
                .filter(p -> !lexicon.isDenial(p))
                .toList();
        List<String> wrong = new ArrayList<>();
        // "without authority to zork it" denies it
        for (String phrase : light) {
            for (String verb : verbs) {
                for (String form : List.of("%s and %s it", "%2$s and %1$s", "%s, then %s the cluster", "%s to %s it")) {
                    String joined = form.formatted(phrase, verb);
                    boolean denied =
                            form.contains(" to ") && phrase.matches(".*(authority|access|reviewed|merge|writes)");
                    if (!denied && lexicon.read(joined).actionClass().acts() == ActionClass.Weight.LIGHT) {
                        wrong.add(joined + " = " + lexicon.read(joined).actionClass());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
