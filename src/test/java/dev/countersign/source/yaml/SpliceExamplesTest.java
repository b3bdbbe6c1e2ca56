package dev.countersign.source.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.edit.Add;
import dev.countersign.edit.Edit;
import dev.countersign.edit.EditRefused;
import dev.countersign.edit.Move;
import dev.countersign.edit.Remove;
import dev.countersign.edit.Rename;
import dev.countersign.edit.SetField;
import dev.countersign.edit.SetList;
import dev.countersign.model.Action;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import dev.countersign.model.Open;
import dev.countersign.model.Participant;
import dev.countersign.model.Proof;
import dev.countersign.model.ProofKind;
import dev.countersign.model.Role;
import dev.countersign.source.Refused;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One edit, the text before and the text after. */
class SpliceExamplesTest {
    private static final String HEAD = "format: agent_action_bom/1\n";

    static Stream<Arguments> edits() {
        return Stream.of(
                example(
                        "a value, its comment and its neighbours' alignment stay",
                        "workflow:\n  name: old   # c\n  owner:   x\n",
                        set("workflow#name", "new"),
                        "workflow:\n  name: new   # c\n  owner:   x\n"),
                example(
                        "quotes stay quotes",
                        "workflow: {name: 'it''s', owner: \"x\"}\n",
                        set("workflow#name", "it's new"),
                        "workflow: {name: 'it''s new', owner: \"x\"}\n"),
                example(
                        "a text that needs quotes gets them",
                        "workflow:\n  name: old\n",
                        set("workflow#name", "yes"),
                        "workflow:\n  name: \"yes\"\n"),
                example(
                        "a text in braces needs them sooner",
                        "workflow: {name: old}\n",
                        set("workflow#name", "a, b"),
                        "workflow: {name: \"a, b\"}\n"),
                example(
                        "a day without quotes stays one",
                        "review:\n  valid_until: 2027-02-22\n",
                        set("review#valid_until", "2027-03-01"),
                        "review:\n  valid_until: 2027-03-01\n"),
                example(
                        "yes and no stand bare",
                        "actions:\n  - id: a\n    recovery: TRUE\n",
                        set("action/a#recovery", "no"),
                        "actions:\n  - id: a\n    recovery: no\n"),
                example(
                        "several lines become a literal text",
                        "workflow:\n  purpose: old\n  path: x\n",
                        set("workflow#purpose", "one\ntwo\n"),
                        "workflow:\n  purpose: |\n    one\n    two\n  path: x\n"),
                example(
                        "but not before a comment",
                        "workflow:\n  purpose: old # c\n",
                        set("workflow#purpose", "one\ntwo"),
                        "workflow:\n  purpose: \"one\\ntwo\" # c\n"),
                example(
                        "a literal text becomes a short one",
                        "workflow:\n  purpose: |  # why\n    one\n    two\n\n  path: x\n",
                        set("workflow#purpose", "short"),
                        "workflow:\n  purpose: short # why\n\n  path: x\n"),
                example(
                        "a key without value gets one",
                        "workflow:\n  name:   # none yet\n  owner: x\n",
                        set("workflow#name", "new"),
                        "workflow:\n  name: new   # none yet\n  owner: x\n"),
                example(
                        "null gets a value",
                        "workflow: {name: null, owner: ~}\n",
                        set("workflow#owner", "o"),
                        "workflow: {name: null, owner: o}\n"),
                example(
                        "a fact that is left out says so where it stands",
                        "actions:\n  - id: a\n    reach: reachable # c\n",
                        set("action/a#reach", ""),
                        "actions:\n  - id: a\n    reach: unknown # c\n"),
                example(
                        "a text that is left out goes with its comments",
                        "workflow:\n  name: n\n  # who\n  owner: o # c\n  path: p\n",
                        set("workflow#owner", ""),
                        "workflow:\n  name: n\n  path: p\n"),
                example(
                        "a new key goes where the format has it",
                        "workflow:\n  name: n\n  x: 1\n  path: p # c\n",
                        set("workflow#owner", "o"),
                        "workflow:\n  name: n\n  owner: o\n  x: 1\n  path: p # c\n"),
                example(
                        "before the first, comments and all",
                        "workflow:\n  # the path\n  path: p\n",
                        set("workflow#name", "new"),
                        "workflow:\n  name: new\n  # the path\n  path: p\n"),
                example(
                        "in braces",
                        "workflow: { path: p }\n",
                        set("workflow#name", "new"),
                        "workflow: { name: new, path: p }\n"),
                example(
                        "a new group stands apart like the others",
                        "\n# who\nworkflow:\n  name: n\n\n# what\nactions:\n  - id: a\n",
                        set("review#residual_risk", "some"),
                        "\n# who\nworkflow:\n  name: n\n\n# what\nactions:\n  - id: a\n\nreview:\n  residual_risk: some\n"),
                example(
                        "and goes without leaving a hole",
                        "\nworkflow:\n  name: n\n\nstatements:\n  - s\n\nactions:\n  - id: a\n",
                        list("document#statements"),
                        "\nworkflow:\n  name: n\n\nactions:\n  - id: a\n"),
                example(
                        "a field within a field",
                        "workflow:\n  rollback: {owner: o, x: 1} # c\n",
                        set("workflow#rollback.owner", ""),
                        "workflow:\n  rollback: {x: 1} # c\n"),
                example(
                        "an empty list that gets an entry becomes lines",
                        "proof: []  # none yet\nactions: []\n",
                        list("document#proof", Proof.of(ProofKind.COMMIT)),
                        "proof:  # none yet\n  - {kind: commit}\nactions: []\n"),
                example(
                        "unless it is within braces",
                        "workflow: {agents: []}\n",
                        list("workflow#agents", "one", "two words"),
                        "workflow: {agents: [one, two words]}\n"),
                example(
                        "a new entry looks like its neighbours: bare",
                        "proof:\n- pr_link\n",
                        list("document#proof", Proof.of(ProofKind.PR_LINK), Proof.of(ProofKind.COMMIT)),
                        "proof:\n- pr_link\n- commit\n"),
                example(
                        "in braces",
                        "actions:\n  - {id: a, class: read}\n",
                        add("b"),
                        "actions:\n  - {id: a, class: read}\n  - {id: b, name: b, class: deploy}\n"),
                example(
                        "in lines, as wide",
                        "actions:\n-   id: a\n    class: read\n",
                        add("b"),
                        "actions:\n-   id: a\n    class: read\n-   id: b\n    name: b\n    class: deploy\n"),
                example(
                        "in brackets",
                        "actions: [{id: a}]\n",
                        add("b"),
                        "actions: [{id: a}, {id: b, name: b, class: deploy}]\n"),
                example(
                        "in brackets over lines",
                        "actions: [\n  {id: a} # first\n]\n",
                        add("b"),
                        "actions: [\n  {id: a}, # first\n  {id: b, name: b, class: deploy}\n]\n"),
                example(
                        "an entry goes with the comments above and behind it",
                        "actions:\n  # first\n  - id: a\n\n  # second\n  # in two lines\n  - id: b # c\n    class: read # d\n  # third\n  - id: c\n",
                        new Remove(Address.action(new Id("b")), false),
                        "actions:\n  # first\n  - id: a\n\n  # third\n  - id: c\n"),
                example(
                        "the last entry takes its list along",
                        "actions: # c\n  # first\n  - id: a\nproof: [commit]\n",
                        new Remove(Address.action(new Id("a")), false),
                        "proof: [commit]\n"),
                example(
                        "from brackets over lines",
                        "actions: [\n  {id: a}, # first\n  # above\n  {id: b} # second\n]\n",
                        new Remove(Address.action(new Id("b")), false),
                        "actions: [\n  {id: a} # first\n]\n"),
                example(
                        "an entry moves with its comments",
                        "actions:\n  # first\n  - id: a\n    x: 1\n  - id: b\n  # third\n  - id: c # c\n",
                        new Move(Address.action(new Id("c")), -2),
                        "actions:\n  # third\n  - id: c # c\n  # first\n  - id: a\n    x: 1\n  - id: b\n"),
                example(
                        "a decision goes with its row",
                        "actions:\n  - id: a\n  - id: b\nreview:\n  decisions:\n    - {action: a, verdict: block} # a\n    - {action: b, verdict: allow} # b\n",
                        new Remove(Address.action(new Id("a")), false),
                        "actions:\n  - id: b\nreview:\n  decisions:\n    - {action: b, verdict: allow} # b\n"),
                example(
                        "a new name for an entry leaves all else to it",
                        "credentials:\n  # mine\n  - id: old # c\n    name: n\n    x: 1\nactions:\n  - id: a\n    credential: old # d\n",
                        new Rename(Address.credential(new Id("old")), new Id("new"), Map.of()),
                        "credentials:\n  # mine\n  - id: new # c\n    name: n\n    x: 1\nactions:\n  - id: a\n    credential: new # d\n"),
                example(
                        "characters nobody sees are written as escapes",
                        "workflow:\n  name: n\n",
                        set("workflow#name", "a\u202Eb\u200Bc\u0007"),
                        "workflow:\n  name: \"a\\u202Eb\\u200Bc\\u0007\"\n"),
                example(
                        "a first key goes from behind its dash",
                        "review:\n  meeting:\n    participants:\n      - name: n # c\n        role: appsec\n",
                        list("review#meeting.participants", participant("", "appsec")),
                        "review:\n  meeting:\n    participants:\n      - role: appsec\n"),
                example(
                        "a key of the list's own indentation",
                        "actions:\n    - id: a\n      evidence:\n      - file: x\n",
                        set("action/a#name", "new"),
                        "actions:\n    - id: a\n      name: new\n      evidence:\n      - file: x\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void anEditChangesItsOwnLines(String what, String before, Edit edit, String after) throws Exception {
        assertThat(saved(HEAD + before, edit)).isEqualTo(HEAD + after);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void lineBreaksAreThoseOfTheFile(String what, String before, Edit edit, String after) throws Exception {
        assertThat(saved((HEAD + before).replace("\n", "\r\n"), edit)).isEqualTo((HEAD + after).replace("\n", "\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void aFileWithoutALastBreakStaysOne(String what, String before, Edit edit, String after) throws Exception {
        if (!after.contains("|\n")) {
            assertThat(saved((HEAD + before).stripTrailing(), edit)).isEqualTo((HEAD + after).stripTrailing());
        }
    }

    @Test
    void jsonStaysJson() throws Exception {
        String before = "{\"format\": \"agent_action_bom/1\", \"actions\": [{\"id\": \"a\", \"recovery\": \"yes\"}]}";
        assertThat(saved(before, set("action/a#recovery", "no"))).isEqualTo(before.replace("yes", "no"));
        assertThat(saved(before, set("action/a#name", "new")))
                .isEqualTo(before.replace("\"a\",", "\"a\", \"name\": \"new\","));
        assertThat(saved(before, add("b")))
                .isEqualTo(before.replace("}]", "}, {\"id\": \"b\", \"name\": \"b\", \"class\": \"deploy\"}]"));
    }

    @Test
    void nothingChangedMeansNoByteChanged() throws Refused {
        for (String name : Samples.NAMES) {
            byte[] bytes = Samples.bytes("\uFEFF" + Samples.text(name).replace("\n", "\r\n"));
            OpenedBom opened = BomYaml.read(bytes);
            assertThat(BomYaml.write(opened, opened.document())).isEqualTo(bytes);
        }
    }

    @Test
    void anEditAndItsUndoAreTheSameBytes() throws Exception {
        String text = HEAD + "\nworkflow:\n  name: n # c\n\nactions:\n  - id: a # d\n";
        OpenedBom opened = BomYaml.read(Samples.bytes(text));
        for (Edit edit : List.of(
                set("workflow#owner", "o"),
                set("review#residual_risk", "r"),
                list("action/a#conditions", "c"),
                add("b"))) {
            OpenedBom edited = BomYaml.rewritten(opened, edit.apply(opened.document()));
            assertThat(Samples.text(BomYaml.write(edited, opened.document()))).isEqualTo(text);
        }
    }

    private static String saved(String before, Edit edit) throws Refused, EditRefused {
        OpenedBom opened = BomYaml.read(Samples.bytes(before));
        AgentActionBom now = edit.apply(opened.document());
        assertThat(now).as("the edit does something").isNotEqualTo(opened.document());
        return Samples.text(BomYaml.write(opened, now));
    }

    private static Arguments example(String what, String before, Edit edit, String after) {
        return Arguments.of(what, before, edit, after);
    }

    private static Edit set(String at, String value) {
        return new SetField(new Address(at), value);
    }

    private static Edit list(String at, Object... values) {
        return new SetList(new Address(at), List.of(values));
    }

    private static Edit add(String id) {
        return new Add(Action.of(new Id(id), id, ActionClass.DEPLOY));
    }

    private static Participant participant(String name, String role) {
        return new Participant(name, Open.of(Role.class, role));
    }
}
