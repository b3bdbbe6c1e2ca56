package dev.countersign.source.yaml;

import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import dev.countersign.model.shape.Shape;
import dev.countersign.source.Refused;
import dev.countersign.source.yaml.YamlNode.Mapping;
import dev.countersign.source.yaml.YamlNode.Scalar;
import dev.countersign.source.yaml.YamlNode.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the document of a text: first its format, then everything else, with all problems that can be found at once. */
final class BomReader {
    static final String FORMAT = "agent_action_bom/1";

    private final YamlText text;
    private final ProblemLog problems;

    BomReader(YamlText text) {
        this.text = text;
        this.problems = new ProblemLog(text.lines());
    }

    AgentActionBom read() throws Refused {
        if (!(text.root() instanceof Mapping root)) {
            throw problems.refused("bom.root", text.root().start(), FORMAT);
        }
        Formats.check(root, "agent_action_bom", FORMAT, problems);
        refuseDecisionsForNothing(root);
        Optional<Record> document = new RecordReader(problems).read(Shape.of(AgentActionBom.class), root);
        problems.refuseIfAny();
        return (AgentActionBom) document.orElseThrow();
    }

    private void refuseDecisionsForNothing(Mapping root) {
        Set<String> actions = mappings(root.value("actions")).stream()
                .flatMap(action -> text(action, "id").stream())
                .map(Scalar::text)
                .collect(Collectors.toSet());
        Optional<YamlNode> review = root.value("review");
        if (review.isPresent() && review.get() instanceof Mapping mapping) {
            mappings(mapping.value("decisions")).stream()
                    .flatMap(decision -> text(decision, "action").stream())
                    .filter(row -> Id.isValid(row.text()) && !actions.contains(row.text()))
                    .forEach(row -> problems.add("decision.nowhere", row.start(), row.text()));
        }
    }

    private static List<Mapping> mappings(Optional<YamlNode> list) {
        return list.filter(Sequence.class::isInstance)
                .map(node -> ((Sequence) node)
                        .items().stream()
                                .filter(Mapping.class::isInstance)
                                .map(Mapping.class::cast)
                                .toList())
                .orElse(List.of());
    }

    private static Optional<Scalar> text(Mapping mapping, String key) {
        return mapping.value(key).filter(Scalar.class::isInstance).map(Scalar.class::cast);
    }
}
