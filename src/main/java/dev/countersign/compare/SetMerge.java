package dev.countersign.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists as sets: each side adds and takes away, and nobody asks. The order is that of the side that changed it. */
final class SetMerge {
    private SetMerge() {}

    /** A value that stands in a list several times is as many values. */
    private record Nth(Object value, int count) {}

    static List<Object> of(List<?> was, List<?> mine, List<?> yours) {
        Set<Nth> before = numbered(was);
        Set<Nth> here = numbered(mine);
        Set<Nth> there = numbered(yours);
        List<Object> merged = new ArrayList<>();
        for (Object key : order(before, here, there)) {
            boolean inBoth = here.contains(key) && there.contains(key);
            boolean isNew = !before.contains(key);
            if (inBoth || isNew) {
                merged.add(((Nth) key).value());
            }
        }
        return merged;
    }

    private static Set<Nth> numbered(List<?> values) {
        Map<Object, Integer> counts = new HashMap<>();
        Set<Nth> numbered = new LinkedHashSet<>();
        for (Object value : values) {
            numbered.add(new Nth(value, counts.merge(value, 1, Integer::sum)));
        }
        return numbered;
    }

    /** Every key of both sides, in theirs' order unless only ours changed it; what is new follows what it followed. */
    static List<Object> order(Collection<?> was, Collection<?> mine, Collection<?> yours) {
        boolean oursMoved = !sameOrder(was, mine);
        boolean theirsMoved = !sameOrder(was, yours);
        return oursMoved && !theirsMoved ? into(mine, yours) : into(yours, mine);
    }

    private static List<Object> into(Collection<?> backbone, Collection<?> others) {
        List<Object> order = new ArrayList<>(backbone);
        Set<Object> placed = new HashSet<>(order);
        int after = 0;
        for (Object each : others) {
            if (placed.add(each)) {
                order.add(after, each);
                after++;
            } else {
                after = order.indexOf(each) + 1;
            }
        }
        return order;
    }

    private static boolean sameOrder(Collection<?> was, Collection<?> now) {
        List<Object> common = new ArrayList<>(was);
        common.retainAll(new HashSet<>(now));
        List<Object> there = new ArrayList<>(now);
        there.retainAll(new HashSet<>(was));
        return common.equals(there);
    }
}
