package dev.countersign.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses doubled ids. */
final class Unique {
    private Unique() {}

    static void check(String what, List<?> ids) {
        Set<Object> seen = new HashSet<>();
        for (Object id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException(what + " twice: " + id);
            }
        }
    }
}
