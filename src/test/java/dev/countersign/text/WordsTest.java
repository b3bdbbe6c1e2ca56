package dev.countersign.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.ActionClass;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.AnnotationKind;
import dev.countersign.model.Attendance;
import dev.countersign.model.Basis;
import dev.countersign.model.ControlStrength;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.model.Declared;
import dev.countersign.model.Environment;
import dev.countersign.model.Outcome;
import dev.countersign.model.ProofElement;
import dev.countersign.model.ProofKind;
import dev.countersign.model.Reach;
import dev.countersign.model.TargetScope;
import dev.countersign.model.ToolContext;
import dev.countersign.model.Verdict;
import dev.countersign.model.Worded;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import dev.countersign.posture.Fact;
import dev.countersign.posture.ProofPacket;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word and every field of a document has a text in every language. A failure prints the lines to add. */
class WordsTest {
    /** Lists of which a reviewer needs to know what each word means and how it counts. */
    private static final List<Class<? extends Worded>> EXPLAINED = List.of(
            Verdict.class,
            ActionClass.class,
            ActionClass.Weight.class,
            Reach.class,
            Declared.class,
            Attendance.class,
            Environment.class,
            TargetScope.class,
            Basis.class,
            CredentialScope.class,
            CredentialLifetime.class,
            ToolContext.class,
            ProofKind.class,
            ProofElement.class,
            ProofPacket.Grade.class,
            ControlStrength.class,
            Outcome.class);

    /** What places of a document are called in keys, where it is not the name of the record. */
    private static final Map<String, String> PLACES = Map.of(
            "agent_action_bom", "document",
            "question_answer", "question",
            "checklist_tick", "checklist",
            "log_entry", "log");

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyWordAndFieldHasAText(String language) {
        Set<String> needed = new TreeSet<>(words());
        needed.addAll(fields(Shape.of(AgentActionBom.class)));
        assertThat(missing(needed, language))
                .as("lines to add to words for %s", language)
                .isEmpty();
    }

    @Test
    void theWordsOfTheModelWereFound() {
        assertThat(words())
                .hasSizeGreaterThan(150)
                .contains("word.verdict.undecided", "word.trigger_id.posture_changed", "word.weight.heavy");
        assertThat(fields(Shape.of(AgentActionBom.class)))
                .hasSizeGreaterThan(200)
                .contains("field.workflow.rollback.owner.help", "field.decision.until", "field.evidence.line");
    }

    private static Set<String> missing(Set<String> needed, String language) {
        Texts texts = Texts.in(Locale.forLanguageTag(language));
        Set<String> lines = new TreeSet<>();
        needed.stream()
                .filter(key ->
                        texts.optional(key).filter(text -> !text.isBlank()).isEmpty())
                .forEach(key -> lines.add(key + "="));
        return lines;
    }

    private static List<String> words() {
        List<String> keys = new ArrayList<>();
        for (Class<?> list : lists()) {
            for (Object value : list.getEnumConstants()) {
                keys.add(Wording.key((Worded) value));
                if (EXPLAINED.contains(list)) {
                    keys.add(Wording.key((Worded) value) + ".help");
                }
            }
        }
        for (AnnotationKind kind : List.of(AnnotationKind.CONCERN, AnnotationKind.ASSUMPTION)) {
            keys.add(Wording.key(kind) + ".help");
        }
        return keys;
    }

    /** Every enum of words in the packages of the document and the posture, as compiled. */
    private static List<Class<?>> lists() {
        List<Class<?>> lists = new ArrayList<>();
        for (Class<?> member : List.of(Verdict.class, ProofPacket.class)) {
            try {
                Path classes = Path.of(member.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
                Path folder = classes.resolve(member.getPackageName().replace('.', '/'));
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file :
                            files.filter(f -> f.toString().endsWith(".class")).toList()) {
                        String name = file.getFileName().toString().replace(".class", "");
                        Class<?> type = Class.forName(
                                member.getPackageName() + "." + name, false, Texts.class.getClassLoader());
                        if (type.isEnum() && Worded.class.isAssignableFrom(type) && type != Fact.class) {
                            lists.add(type);
                        }
                    }
                }
            } catch (IOException | URISyntaxException | ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        }
        return lists;
    }

    private static Set<String> fields(Shape<?> shape) {
        Set<String> keys = new TreeSet<>();
        String record = Wording.list(shape.type());
        fields(PLACES.getOrDefault(record, record), shape, keys);
        return keys;
    }

    private static void fields(String place, Shape<?> shape, Set<String> keys) {
        for (Part part : shape.parts()) {
            String key = "field." + place + "." + part.key();
            keys.add(key);
            keys.add(key + ".help");
            if (part instanceof Part.Entries entries) {
                keys.addAll(fields(entries.shape()));
            } else if (part instanceof Part.Nested nested) {
                boolean ofItsOwn = part.key().equals("workflow") || part.key().equals("review");
                fields(ofItsOwn ? part.key() : place + "." + part.key(), nested.shape(), keys);
            }
        }
    }

    @Test
    void wordingFindsItsTexts() {
        Wording wording = new Wording(Texts.english());
        assertThat(wording.of(Verdict.APPROVE)).isEqualTo("Approve");
        assertThat(wording.help(ActionClass.EGRESS)).isPresent();
        assertThat(wording.help(dev.countersign.model.YesNo.YES)).isEmpty();
        assertThat(wording.field("decision", "until")).isEqualTo("Until");
        assertThat(wording.fieldHelp("workflow", "rollback.owner")).isNotBlank();
        assertThat(wording.of(dev.countersign.model.Open.of(ProofKind.class, "dance")))
                .isEqualTo("dance");
        assertThat(wording.of(dev.countersign.model.Open.of(ProofKind.COMMIT))).isEqualTo("commit");
    }
}
