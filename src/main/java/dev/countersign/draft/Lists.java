package dev.countersign.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lists without anything twice. */
final class Lists {
    private Lists() {}

    static <T> List<T> adding(List<T> list, T more) {
        return joined(list, List.of(more));
    }

    static <T> List<T> joined(List<T> list, List<T> more) {
        Set<T> all = new LinkedHashSet<>(list);
        all.addAll(more);
        return List.copyOf(all);
    }

    static <T> List<T> common(List<T> list, List<T> other) {
        List<T> both = new ArrayList<>(list);
        both.retainAll(other);
        return both;
    }
}
