package dev.countersign.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.edit.Add;
import dev.countersign.edit.Edit;
import dev.countersign.edit.Move;
import dev.countersign.edit.Park;
import dev.countersign.edit.Remove;
import dev.countersign.edit.Rename;
import dev.countersign.edit.SetField;
import dev.countersign.edit.SetList;
import dev.countersign.edit.Stamp;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Annotation;
import dev.countersign.model.AnnotationKind;
import dev.countersign.model.Evidence;
import dev.countersign.model.Id;
import dev.countersign.model.Open;
import dev.countersign.model.Parked;
import dev.countersign.posture.Evaluator;
import dev.countersign.posture.Matrix;
import dev.countersign.source.plain.PlainText;
import dev.countersign.source.yaml.PostureYaml;
import dev.countersign.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is edited in a redacted view reaches the document behind, and nothing that was hidden is lost. */
class RedactedViewTest {
    private static final Stamp STAMP = new Stamp("AppSec lead", Instant.parse("2026-11-22T11:02:00Z"));
    private static final Address TOKEN = Address.credential(new Id("deploy-key"));
    private static final Address PUSH = Address.action(new Id("push"));

    private AgentActionBom document = AgentActionBom.EMPTY;

    @BeforeEach
    void build() throws Exception {
        document = PlainText.read("""
                Workflow: nightly repair
                Repo/path: customer-api/.github/workflows/repair.yml
                Credential: repo-scoped CI token; org-wide deploy key
                Reachable actions: push, deploy
                """).get(0);
        document = new Rename(Address.credential(document.credentials().get(1).id()), new Id("deploy-key"), Map.of())
                .apply(document);
        document = new SetField(PUSH.at("credential"), "deploy-key").apply(document);
        document = new SetList(
                        PUSH.at("evidence"),
                        List.of(
                                new Evidence(".github/workflows/repair.yml", 14, "contents: write"),
                                new Evidence("scripts/push.sh", 3, "git push")))
                .apply(document);
    }

    private Redacted seen() {
        Matrix matrix = new Evaluator(PostureYaml.builtIn())
                .evaluate(document, LocalDate.of(2026, 11, 22), PlainText.denials());
        return Redacted.of(document, matrix, Texts.english());
    }

    static Stream<Arguments> edits() {
        Address second = Address.credential(new Id("credential-2"));
        return Stream.of(
                Arguments.of(new SetField(PUSH.at("target"), "main"), new SetField(PUSH.at("target"), "main")),
                Arguments.of(new SetField(second.at("owner"), "Platform"), new SetField(TOKEN.at("owner"), "Platform")),
                Arguments.of(
                        new SetField(Address.action(new Id("deploy")).at("credential"), "credential-2"),
                        new SetField(Address.action(new Id("deploy")).at("credential"), "deploy-key")),
                Arguments.of(new Remove(second, true), new Remove(TOKEN, true)),
                Arguments.of(new Move(PUSH, 1), new Move(PUSH, 1)),
                Arguments.of(
                        new SetList(PUSH.at("evidence"), List.of(new Evidence("[file 2]", 3, "[evidence 2]"))),
                        new SetList(PUSH.at("evidence"), List.of(new Evidence("scripts/push.sh", 3, "git push")))),
                Arguments.of(
                        new Add(note(second, "[credential 2] is old")),
                        new Add(note(TOKEN, "org-wide deploy key is old"))),
                Arguments.of(parked(second), parked(TOKEN)),
                Arguments.of(
                        new Rename(second, new Id("release-key"), Map.of()),
                        new Rename(TOKEN, new Id("release-key"), Map.of())));
    }

    private static Annotation note(Address on, String text) {
        return new Annotation(
                new Id("a-1"),
                on,
                Open.of(AnnotationKind.CONCERN),
                text,
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                false);
    }

    private static Edit parked(Address on) {
        return new Park(
                on, Optional.of(new Parked(on, "who has it", "", Optional.empty(), "", Optional.empty())), STAMP);
    }

    @ParameterizedTest
    @MethodSource("edits")
    void anEditOfWhatIsSeenIsTheSameEditBehind(Edit shown, Edit meant) throws Exception {
        Redacted seen = seen();
        assertThat(seen.behind(shown.apply(seen.document()))).isEqualTo(meant.apply(document));
    }

    @Test
    void nothingChangedChangesNothing() {
        Redacted seen = seen();
        assertThat(seen.behind(seen.document())).isSameAs(document);
    }

    @Test
    void hiddenFieldsAreKnownAndDigestsStay() {
        Redacted seen = seen();
        assertThat(seen.document().toString() + seen.matrix())
                .doesNotContain("repair.yml", "push.sh", "contents: write", "deploy key", "deploy-key", "CI token");
        assertThat(seen.hides(Address.credential(new Id("credential-2")).at("name")))
                .isTrue();
        assertThat(seen.hides(Address.WORKFLOW.at("path"))).isTrue();
        assertThat(seen.hides(Address.WORKFLOW.at("name"))).isFalse();
        assertThat(seen.matrix().rows().get(0).factsSha256())
                .isEqualTo(new Evaluator(PostureYaml.builtIn())
                        .evaluate(document, LocalDate.of(2026, 11, 22), PlainText.denials())
                        .rows()
                        .get(0)
                        .factsSha256());
    }
}
