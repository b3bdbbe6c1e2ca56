package dev.countersign.posture;

import dev.countersign.model.ActionClass.Weight;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import dev.countersign.model.Proof;
import dev.countersign.model.ProofElement;
import dev.countersign.model.Reach;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a document knows about the proof that survives a heavy action. */
final class ProofAnswer {
    private ProofAnswer() {}

    static Prefilled of(AgentActionBom document, Matrix matrix, Id question) {
        AnswerLines answer = new AnswerLines();
        Predicate<Proof> weak = ProofGrades::isWeak;
        answer.sayAll("proof.durable", kinds(document.proof(), weak.negate()));
        answer.from(Address.DOCUMENT.at("proof"));
        for (Row row : matrix.rows()) {
            List<String> own = kinds(row.action().proof(), weak.negate());
            if (!own.isEmpty()) {
                answer.sayLists("proof.of_row", List.of(List.of(Arguments.name(row.action())), own));
                answer.from(Address.action(row.id()).at("proof"));
            }
        }
        answer.missFor("proof.weak", kinds(allProof(document), weak));
        if (matrix.rows().isEmpty()) {
            answer.miss("actions.none");
        }
        uncovered(matrix).forEach((elements, rows) -> answer.missOf("proof.uncovered", words(elements), rows));
        return answer.to(question);
    }

    private static List<Proof> allProof(AgentActionBom document) {
        return Stream.concat(
                        document.proof().stream(), document.actions().stream().flatMap(a -> a.proof().stream()))
                .toList();
    }

    private static List<String> kinds(List<Proof> proof, Predicate<Proof> which) {
        return proof.stream()
                .filter(which)
                .map(p -> Arguments.word(p.kind()))
                .distinct()
                .toList();
    }

    /** The heavy rows that leave gaps, by the gaps they leave. */
    private static Map<List<ProofElement>, List<String>> uncovered(Matrix matrix) {
        Map<List<ProofElement>, List<String>> uncovered = new LinkedHashMap<>();
        for (Row row : matrix.rows()) {
            boolean heavy = row.action().actionClass().acts() == Weight.HEAVY;
            boolean counts = heavy && row.action().reach() != Reach.NOT_REACHABLE;
            if (counts && !row.proof().uncovered().isEmpty()) {
                uncovered
                        .computeIfAbsent(row.proof().uncovered(), e -> new ArrayList<>())
                        .add(Arguments.name(row.action()));
            }
        }
        return uncovered;
    }

    private static List<String> words(List<ProofElement> elements) {
        return elements.stream().map(Arguments::word).toList();
    }
}
