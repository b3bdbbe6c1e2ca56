package dev.countersign.posture;

import static dev.countersign.posture.Made.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.edit.EditRefused;
import dev.countersign.edit.History;
import dev.countersign.edit.Moves;
import dev.countersign.edit.Places;
import dev.countersign.edit.SetField;
import dev.countersign.edit.Supposing;
import dev.countersign.model.Action;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import dev.countersign.model.Verdict;
import dev.countersign.model.shape.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What if, and which rows a fact moves. */
class SupposingTest {
    static Stream<Long> seeds() {
        return IntStream.range(0, 40).mapToObj(Long::valueOf);
    }

    /** Every fact a person can try: of the workflow, of credentials, of rows. */
    private static List<Address> facts(AgentActionBom document) {
        List<Address> facts = new ArrayList<>(List.of(Address.WORKFLOW.at("attendance")));
        document.credentials()
                .forEach(c -> Stream.of("scope", "lifetime")
                        .forEach(key -> facts.add(Address.credential(c.id()).at(key))));
        for (Action action : document.actions()) {
            Stream.of("attendance", "environment", "target_scope", "approved_path", "recovery")
                    .forEach(key -> facts.add(Address.action(action.id()).at(key)));
        }
        return facts;
    }

    private static List<String> words(AgentActionBom document, Address at) {
        return ((Part.Scalar) Places.part(document, at).orElseThrow()).codec().words();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsSupposedEvaluatesAsTheTrulyEditedDocument(long seed) throws EditRefused {
        AgentActionBom document = new Generated(seed).document();
        Random random = new Random(seed);
        List<Address> facts = facts(document);
        Supposing supposing = Supposing.NOTHING;
        History oneByOne = new History(document, document);
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            Address at = facts.get(random.nextInt(facts.size()));
            List<String> words = words(document, at);
            String word = words.get(random.nextInt(words.size()));
            supposing = supposing.with(document, at, word);
            oneByOne.submit(new SetField(at, word));
        }
        Matrix supposed = Made.evaluated(supposing.on(document));
        Matrix edited = Made.evaluated(oneByOne.document());
        assertThat(supposed).isEqualTo(edited);
        History made = new History(document, document);
        made.submit(supposing.edit());
        assertThat(Made.evaluated(made.document())).isEqualTo(supposed);
        assertThat(Flip.between(Made.evaluated(document), supposed)).allSatisfy(flip -> {
            assertThat(flip.before())
                    .isEqualTo(Made.evaluated(document)
                            .row(flip.row())
                            .orElseThrow()
                            .inForce());
            assertThat(flip.after())
                    .isEqualTo(edited.row(flip.row()).orElseThrow().inForce());
            assertThat(flip.before()).isNotEqualTo(flip.after());
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRowIsMovedWhenSomeValueGivesItAnotherVerdict(long seed) throws EditRefused {
        AgentActionBom document = new Generated(seed).document();
        for (Address at : facts(document)) {
            List<Id> expected = new ArrayList<>();
            for (Row row : Made.evaluated(document).rows()) {
                boolean moves = false;
                for (String word : words(document, at)) {
                    Matrix other = Made.evaluated(new SetField(at, word).apply(document));
                    moves |= other.row(row.id()).orElseThrow().computed().verdict()
                            != row.computed().verdict();
                }
                if (moves) {
                    expected.add(row.id());
                }
            }
            assertThat(Moves.of(document, at, Made::evaluated)).as(at.text()).isEqualTo(expected);
        }
    }

    @Test
    void supposingWhatIsSoSupposesNothing() {
        AgentActionBom document = Made.document(row("one", ActionClass.WRITE_BRANCH, "attendance: attended"));
        Address at = Address.action(new Id("one")).at("attendance");
        Supposing other = Supposing.NOTHING.with(document, at, "unattended");
        assertThat(other.isNothing()).isFalse();
        assertThat(other.with(document, at, "attended").isNothing()).isTrue();
        assertThat(other.without(at).isNothing()).isTrue();
    }

    @Test
    void aFactOfARowThatIsGoneIsRefused() {
        Address at = Address.action(new Id("gone")).at("recovery");
        Supposing supposing = Supposing.NOTHING.with(Made.document(), at, "yes");
        assertThatThrownBy(() -> supposing.on(Made.document())).isInstanceOf(EditRefused.class);
    }

    /** A document whose proof leaves nothing open. */
    private static AgentActionBom proven(Action row) {
        AgentActionBom document = Made.put(Made.document(row), "proof", Made.REVIEWABLE);
        return Made.put(document, "workflow", Made.put(document.workflow(), "owner", "a team"));
    }

    @Test
    void textsMoveNothing() {
        AgentActionBom document = proven(row("one", ActionClass.WRITE_BRANCH));
        assertThat(Moves.of(document, Address.action(new Id("one")).at("target"), Made::evaluated))
                .isEmpty();
        assertThat(Moves.of(document, Address.WORKFLOW.at("attendance"), Made::evaluated))
                .containsExactly(new Id("one"));
    }

    @Test
    void flipsCountWhatIsInForceNotWhatIsComputed() {
        AgentActionBom document = proven(row("one", ActionClass.WRITE_BRANCH, "attendance: attended"));
        AgentActionBom blocked = Made.decided(document, Made.decision(document, "one", Verdict.BLOCK));
        assertThat(Flip.between(Made.evaluated(document), Made.evaluated(blocked)))
                .containsExactly(new Flip(new Id("one"), Verdict.ALLOW, Verdict.BLOCK));
    }
}
