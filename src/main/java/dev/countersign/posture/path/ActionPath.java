package dev.countersign.posture.path;

import dev.countersign.model.Id;
import dev.countersign.model.Verdict;
import java.util.List;

/**
 * The way of one action, or of several that are alike.
 *
 * @param rows the rows it stands for, in the order of the document; at least one
 * @param verdict the verdict in force
 * @param stops a stop for each lane, in the order of the lanes
 */
public record ActionPath(List<Id> rows, Verdict verdict, List<Stop> stops) {
    /** Copies the lists; refuses a path without rows or with a stop missing with an {@link IllegalArgumentException}. */
    public ActionPath {
        rows = List.copyOf(rows);
        stops = List.copyOf(stops);
        if (rows.isEmpty() || stops.size() != Lane.values().length) {
            throw new IllegalArgumentException("rows " + rows + ", stops " + stops);
        }
    }

    /** Its stop in a lane. */
    public Stop stop(Lane lane) {
        return stops.get(lane.ordinal());
    }
}
