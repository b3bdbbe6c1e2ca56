package dev.countersign.ui.pane;

import dev.countersign.model.Id;
import java.util.Collection;
import java.util.stream.IntStream;

/** Ids for entries a person adds. */
public final class FreshIds {
    private FreshIds() {}

    /** The first of {@code stem-1}, {@code stem-2} … that is not taken. */
    public static Id of(String stem, Collection<Id> taken) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> new Id(stem + "-" + n))
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow();
    }
}
