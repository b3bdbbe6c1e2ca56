package dev.countersign.source.yaml;

import dev.countersign.model.Note;
import dev.countersign.model.Proof;
import dev.countersign.model.Signer;
import dev.countersign.model.shape.Codec;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import dev.countersign.source.yaml.YamlNode.Scalar;
import dev.countersign.source.yaml.YamlNode.Sequence;
import java.util.List;
import java.util.Optional;

/** What holds for the entries of lists, beyond the shape of each. */
final class Lists {
    private Lists() {}

    /** What tells the entries of a list apart: their id, a decision's action, a signer's role; empty when nothing does. */
    static Optional<Part.Scalar> identity(Shape<?> shape) {
        if (shape.type() == Signer.class) {
            return shape.part("role").map(Part.Scalar.class::cast);
        }
        return shape.parts().stream()
                .filter(part -> part instanceof Part.Scalar scalar
                        && scalar.required()
                        && scalar.codec().kind() == Codec.Kind.ID)
                .map(Part.Scalar.class::cast)
                .findFirst();
    }

    /** The key that an entry means which is a bare text; empty when entries cannot be. */
    static Optional<Part.Scalar> bare(Shape<?> shape) {
        if (shape.type() == Note.class) {
            return shape.part("text").map(Part.Scalar.class::cast);
        }
        return shape.type() == Proof.class ? shape.part("kind").map(Part.Scalar.class::cast) : Optional.empty();
    }

    /** The entries that count: those that are not nothing. */
    static List<YamlNode> entries(Sequence list) {
        return list.items().stream().filter(item -> !item.isNull()).toList();
    }

    /** Whether a text is a value of its own when it is blank: free text in quotes. */
    static boolean takesBlanks(Codec codec) {
        return switch (codec.kind()) {
            case TEXT, OPEN, ADDRESS -> true;
            default -> false;
        };
    }

    /** Whether a node says nothing about a field: absent, null, or an empty text. */
    static boolean isLeftOut(YamlNode node, Codec codec) {
        if (node.isNull()) {
            return true;
        }
        return node instanceof Scalar scalar
                && (takesBlanks(codec) ? scalar.text().isEmpty() : scalar.text().isBlank());
    }
}
