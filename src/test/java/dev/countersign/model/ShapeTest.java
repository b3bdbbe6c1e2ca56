package dev.countersign.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.shape.NotAWord;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import dev.countersign.model.shape.Tree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShapeTest {
    @Test
    void keysAreThoseOfTheFormat() {
        assertThat(Shape.of(Action.class).parts())
                .extracting(Part::key)
                .containsExactly(
                        "id",
                        "name",
                        "class",
                        "reach",
                        "declared",
                        "target",
                        "target_scope",
                        "environment",
                        "attendance",
                        "credential",
                        "tool",
                        "approved_path",
                        "recovery",
                        "context",
                        "basis",
                        "conditions",
                        "evidence",
                        "proof");
        assertThat(Shape.of(Decision.class).parts()).extracting(Part::key).contains("facts_sha256", "approver_role");
        assertThat(Shape.of(Predecessor.class).parts()).extracting(Part::key).contains("document_sha256");
    }

    @Test
    void whatIsLeftOutStaysLeftOut() {
        Action row = Action.of(new Id("deploy"), "deploy", ActionClass.DEPLOY);
        assertThat(Tree.of(row).fields())
                .isEqualTo(Map.of(
                        "id", new Tree.Text("deploy"),
                        "name", new Tree.Text("deploy"),
                        "class", new Tree.Text("deploy")));
        assertThat(Tree.of(AgentActionBom.EMPTY).fields()).isEmpty();
    }

    @Test
    void aFieldIsReadAndPrintedWithoutLoss() throws NotAWord {
        Shape<Action> shape = Shape.of(Action.class);
        Part.Scalar recovery = (Part.Scalar) shape.part("recovery").orElseThrow();
        Action row = Action.of(new Id("a"), "a", ActionClass.DELETE);
        Action changed = shape.with(row, recovery, recovery.codec().read("TRUE"));
        assertThat(changed.recovery()).isEqualTo(YesNo.YES);
        assertThat(recovery.codec().print(changed.recovery())).isEqualTo("yes");
    }

    @Test
    void aWordOutsideOfAClosedListNamesTheNearest() {
        Part.Scalar reach = (Part.Scalar) Shape.of(Action.class).part("reach").orElseThrow();
        assertThatThrownBy(() -> reach.codec().read("reachible"))
                .isInstanceOfSatisfying(
                        NotAWord.class,
                        e -> assertThat(e.arguments())
                                .containsExactly("reachible", "reachable, not_reachable, unknown", "reachable"));
    }

    @Test
    void illegalStatesCannotBeBuilt() {
        Action row = Action.of(new Id("a"), "a", ActionClass.DELETE);
        assertThatThrownBy(() -> new AgentActionBom(
                        Workflow.UNKNOWN,
                        List.of(),
                        List.of(),
                        List.of(row, row),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Review.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Id("none")).isInstanceOf(IllegalArgumentException.class);
    }
}
