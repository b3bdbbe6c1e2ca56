package dev.countersign.posture;

import dev.countersign.model.Id;
import dev.countersign.model.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row whose verdict in force differs between two matrices.
 *
 * @param row the row
 * @param before its verdict in the first
 * @param after its verdict in the second
 */
public record Flip(Id row, Verdict before, Verdict after) {
    /** The rows that flip, in the order of the first matrix; a row that only one of them has does not. */
    public static List<Flip> between(Matrix first, Matrix second) {
        Map<Id, Verdict> after = new LinkedHashMap<>();
        second.rows().forEach(row -> after.put(row.id(), row.inForce()));
        List<Flip> flips = new ArrayList<>();
        for (Row row : first.rows()) {
            Optional.ofNullable(after.get(row.id()))
                    .filter(verdict -> verdict != row.inForce())
                    .ifPresent(verdict -> flips.add(new Flip(row.id(), row.inForce(), verdict)));
        }
        return flips;
    }
}
