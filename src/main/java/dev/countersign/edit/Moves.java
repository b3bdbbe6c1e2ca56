package dev.countersign.edit;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import dev.countersign.model.Verdict;
import dev.countersign.model.shape.Codec;
import dev.countersign.model.shape.Part;
import dev.countersign.posture.Matrix;
import dev.countersign.posture.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Which rows a fact moves: those whose computed verdict would be another if the fact were. */
public final class Moves {
    private Moves() {}

    /**
     * The rows that a field moves, in the order of the document.
     *
     * @param document the document
     * @param at the field
     * @param evaluation makes the matrix of a document
     * @return none for a field that is no choice, and for one that moves nothing
     */
    public static List<Id> of(AgentActionBom document, Address at, Function<AgentActionBom, Matrix> evaluation) {
        Set<Id> moved = new LinkedHashSet<>();
        Matrix now = evaluation.apply(document);
        Map<Id, Verdict> computed = new HashMap<>();
        now.rows().forEach(row -> computed.put(row.id(), row.computed().verdict()));
        for (String word : words(document, at)) {
            try {
                for (Row row :
                        evaluation.apply(new SetField(at, word).apply(document)).rows()) {
                    if (row.computed().verdict() != computed.get(row.id())) {
                        moved.add(row.id());
                    }
                }
            } catch (EditRefused e) {
                // a word the field does not take here moves nothing
            }
        }
        return now.rows().stream().map(Row::id).filter(moved::contains).toList();
    }

    private static List<String> words(AgentActionBom document, Address at) {
        Optional<Codec> codec = Places.part(document, at)
                .filter(Part.Scalar.class::isInstance)
                .map(part -> ((Part.Scalar) part).codec());
        if (codec.isEmpty()) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        switch (codec.get().kind()) {
            case CLOSED, INHERITED, FLAG -> words.addAll(codec.get().words());
            case CREDENTIAL -> {
                document.credentials()
                        .forEach(credential -> words.add(credential.id().value()));
                words.addAll(List.of("none", "unknown"));
            }
            default -> {}
        }
        return words;
    }
}
