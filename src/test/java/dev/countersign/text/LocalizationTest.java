package dev.countersign.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.store.StoreFailed;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text is there in every language, is used, and can be filled in. What fails prints what to add. */
class LocalizationTest {
    /** The languages besides English, by what is added to a bundle's name. */
    private static final List<String> TRANSLATIONS = List.of("_de");

    private static final List<Family> FAMILIES = List.of(
            Family.ofWords("word.**", "word.LIST.WORD, and .help, for every list of words"),
            Family.ofWords("brief.*.*", "brief.LIST.WORD where a word is too long for a cell"),
            Family.ofWords("field.**", "field.PLACE.KEY, and .help, for every field of the document"),
            Family.ofWords("fact.**", "fact.FACT and fact.FACT.VALUE"),
            Family.ofWords("assumed.**", "assumed.FACT.VALUE: what unknown counts as"),
            Family.ofWords("ask.**", "ask.FACT: the question about an unknown"),
            Family.ofWords("suggestion.*", "suggestion.VERDICT"),
            Family.ofWords("explanation.**", "explanation.VERDICT and its cases"),
            Family.ofWords("verdict.*", "verdict.VERDICT: the short form"),
            Family.ofWords("question.*.*", "question.ID.text and .why of the review questions"),
            Family.ofWords("checklist.*.*", "checklist.ID.text and .short"),
            Family.ofWords("prefill.**", "what the document already answers, by question and case"),
            Family.ofWords("place.*", "place.KIND of an address"),
            Family.ofWords("edit.**", "edit.CODE, the name of a change; codes end in the kind of thing changed"),
            Family.ofWords("template.**", "template.ID of the templates, and .help"),
            Family.ofWords("disk.kind.*", "disk.kind.KIND of an entry"),
            Family.ofWords("save.store.*", "save.CODE: what to do about a save that failed"),
            Family.ofWords("merge.kind.*", "merge.kind.KIND of an entry"),
            Family.ofWords("meeting.item.*", "meeting.item.STATE of the agenda"),
            Family.ofWords("meeting.clock.**", "meeting.clock.WHAT, and .over"),
            Family.ofWords("meeting.time.**", "meeting.time.WHAT, and .less and .more"),
            Family.ofWords("record.path.**", "record.path.WHAT of the picture, by lane, fact and verdict"),
            Family.ofWords("since.kind.*", "since.kind.KIND of an entry"),
            Family.ofWords("since.gone.*", "since.gone.FIELD of a decision"),
            Family.ofWords("command.*", "command.ID of the window's commands"),
            Family.ofWords("command.*.short", "the same where there is little room"),
            Family.ofWords("meeting.item.*", "where an item of the agenda stands"),
            Family.ofWords("meeting.time.*", "how long the meeting and its items may take"),
            Family.ofWords("meeting.time.*.less", "less of it"),
            Family.ofWords("meeting.time.*.more", "more of it"),
            Family.ofWords("meeting.clock.*.over", "a time that is over"),
            Family.ofWords("keys.scope.*", "keys.scope.SCOPE in the list of keys"),
            Family.ofWords("pane.*", "pane.ID"),
            Family.ofWords("pane.*.*", "pane.ID.PART, and pane.state.STATE"),
            Family.ofWords("pane.decision.*.*", "pane.decision.part.VERDICT, pane.decision.valid.SPAN"),
            Family.ofWords("pane.actions.reach.*", "pane.actions.reach.REACH"),
            Family.ofWords("matrix.filter.*", "matrix.filter.WORD"),
            Family.ofWords("matrix.group.*", "matrix.group.WORD"),
            Family.ofWords("matrix.declared.*", "matrix.declared.VERDICT"),
            Family.ofWords("consequence.verdict.*", "consequence.verdict.VERDICT"),
            Family.ofWords("record.*.*", "the record's texts by verdict, outcome, number of a month and the like"),
            Family.ofWords("record.path.**", "record.path.STOP.WORD of the action path picture"),
            Family.ofWords("rule.*", "rule.VERDICT of a rule as a sentence"),
            Family.ofWords("rule.acts.*", "rule.acts.WEIGHT"),
            Family.ofWords("record.month.short.*", "record.month.short.NUMBER"),
            Family.ofWords("record.row.reach.*", "record.row.reach.REACH"),
            Family.ofWords("record.sign.outcome.**", "record.sign.outcome.OUTCOME, and .means"),
            Family.ofWords("problem.posture.*.near", "the same problem where a word is near"),
            Family.ofCodes("record.**", "the record's texts are asked for by the end of their key"),
            Family.ofWords("pasted.source.*", "pasted.CODE: a problem of a text that is no file"),
            Family.ofWords("help.*", "help.COMMAND"),
            Family.ofWords("help.option.*", "help.option.NAME"),
            Family.ofWords("problem.store.*", "problem.store.REASON"),
            Family.ofCodes("broken.**", "broken.CODE: why a file or signature cannot be relied on"),
            Family.ofWords("object.*", "object.KIND: parts of a file"),
            Family.ofWords("verify.trust.*", "verify.trust.WORD"),
            Family.ofWords("sign.beside.*", "sign.beside.WORD"),
            Family.ofCodes("sign.refused.**", "sign.refused.CODE"),
            Family.ofCodes("key.refused.**", "key.refused.CODE"),
            Family.ofCodes("problem.**", "problem.CODE"),
            Family.ofCodes("contradiction.**", "contradiction.CODE"),
            Family.ofCodes("readiness.**", "readiness.CODE"));

    /** Lists of words that a language does not need. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("explanation.openers");

    /** A placeholder with its number and, for a choice, nothing of what follows. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    private static final Pattern SINGLE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    static Stream<String> bundles() {
        return Texts.bundles().stream();
    }

    static Stream<String> files() {
        return bundles()
                .flatMap(name ->
                        Stream.concat(Stream.of(name), TRANSLATIONS.stream().map(t -> name + t)));
    }

    @Test
    void theScanSeesTheProgram() throws Exception {
        KeysInUse use = KeysInUse.scan();

        assertThat(use.files()).isGreaterThan(150);
        assertThat(use.literals()).hasSizeGreaterThan(200);
        assertThat(english()).hasSizeGreaterThan(700);
    }

    @ParameterizedTest
    @MethodSource("files")
    void noKeyStandsTwice(String file) throws Exception {
        assertThat(Bundle.read(file).doubled())
                .as("keys that stand twice in " + file + "; the first is never shown")
                .isEmpty();
    }

    @Test
    void noKeyStandsInTwoBundles() throws Exception {
        Map<String, List<String>> places = new TreeMap<>();
        for (String name : Texts.bundles()) {
            Bundle.read(name)
                    .texts()
                    .keySet()
                    .forEach(key ->
                            places.computeIfAbsent(key, k -> new ArrayList<>()).add(name));
        }
        places.values().removeIf(names -> names.size() == 1);

        assertThat(places)
                .as("keys in more than one bundle; only the first bundle's text is ever shown")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageHasTheSameKeys(String name) throws Exception {
        Map<String, String> english = Bundle.read(name).texts();
        for (String translation : TRANSLATIONS) {
            Map<String, String> translated = Bundle.read(name + translation).texts();

            assertThat(linesOf(english, without(english.keySet(), translated.keySet())))
                    .as("to translate and add to " + name + translation + ".properties")
                    .isEmpty();
            assertThat(linesOf(translated, without(translated.keySet(), english.keySet())))
                    .as("only in " + name + translation + ".properties: remove, or add to " + name + ".properties")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyTextCanBeFilledIn(String file) throws Exception {
        List<String> broken = new ArrayList<>();
        Bundle.read(file).texts().forEach((key, text) -> {
            if (text.isBlank() && !MAY_BE_EMPTY.contains(key)) {
                broken.add(key + " is empty");
            }
            if (SINGLE_APOSTROPHE.matcher(text).find()) {
                broken.add(key + " has a single apostrophe, which swallows what follows; write ’ : " + text);
            }
            try {
                new MessageFormat(text).toPattern();
            } catch (IllegalArgumentException e) {
                broken.add(key + " is no pattern (" + e.getMessage() + "): " + text);
            }
        });

        assertThat(broken).as("in " + file + ".properties").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageNamesTheSameThings(String name) throws Exception {
        Map<String, String> english = Bundle.read(name).texts();
        for (String translation : TRANSLATIONS) {
            List<String> different = new ArrayList<>();
            Bundle.read(name + translation).texts().forEach((key, text) -> {
                String original = english.getOrDefault(key, text);
                if (!placeholders(original).equals(placeholders(text))) {
                    different.add(key + ": " + original + "   /   " + text);
                }
            });

            assertThat(different)
                    .as("placeholders that only one language has, in " + name + translation)
                    .isEmpty();
        }
    }

    @Test
    void everyTextThatIsAskedForIsThere() throws Exception {
        KeysInUse use = KeysInUse.scan();
        Set<String> asked = new TreeSet<>(use.asked());
        use.problems().forEach(code -> asked.add("problem." + code));
        for (StoreFailed.Reason reason : StoreFailed.Reason.values()) {
            asked.add("problem." + reason.code());
        }

        assertThat(without(asked, english().keySet()).stream().map(key -> key + " = "))
                .as("asked for by code or screens and in no bundle; add these lines")
                .isEmpty();
    }

    @Test
    void everyTextIsUsed() throws Exception {
        KeysInUse use = KeysInUse.scan();
        List<String> unused = english().keySet().stream()
                .filter(key -> !use.literals().contains(key) && !use.asked().contains(key))
                .filter(key -> !key.endsWith(".none") || !use.literals().contains(key.replaceAll("\\.none$", "")))
                .filter(key -> FAMILIES.stream().noneMatch(family -> family.uses(key, use.literals())))
                .toList();

        assertThat(unused)
                .as("used by nothing: remove them, or list the family they belong to in this test with its reason")
                .isEmpty();
    }

    @Test
    void everyFamilyIsStillNeeded() throws Exception {
        Set<String> keys = english().keySet();

        assertThat(FAMILIES.stream().filter(family -> keys.stream().noneMatch(family::has)))
                .as("families of which no key is left; remove them from this test")
                .isEmpty();
    }

    private static Map<String, String> english() throws Exception {
        Map<String, String> all = new TreeMap<>();
        for (String name : Texts.bundles()) {
            all.putAll(Bundle.read(name).texts());
        }
        return all;
    }

    private static Set<String> without(Set<String> keys, Set<String> others) {
        Set<String> rest = new TreeSet<>(keys);
        rest.removeAll(others);
        return rest;
    }

    private static List<String> linesOf(Map<String, String> texts, Set<String> keys) {
        return keys.stream().map(key -> key + " = " + texts.get(key)).toList();
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new HashSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
