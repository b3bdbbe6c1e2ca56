package dev.countersign.source.yaml;

import dev.countersign.model.shape.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds out which entry of a list as it was each entry of the list as it is now comes from. */
final class Alignment {
    static final int NEW = -1;

    /** A table of more cells than this is not worth its memory; lists that differ so much are matched by value alone. */
    private static final int MOST_CELLS = 4_000_000;

    private static final int MOST_RENAMED = 200;
    private static final String DIGEST = "facts_sha256";

    private final List<Tree> before;
    private final List<Tree> now;
    private final Optional<String> identity;
    private final int[] from;
    private final boolean[] taken;

    private Alignment(List<Tree> before, List<Tree> now, Optional<String> identity) {
        this.before = before;
        this.now = now;
        this.identity = identity;
        this.from = new int[now.size()];
        Arrays.fill(from, NEW);
        this.taken = new boolean[before.size()];
    }

    /**
     * For each entry now, where it was before, or {@link #NEW}. By identity where there is one, else by the longest
     * common run; an entry that changed is found by its neighbours, a renamed one by what it still holds.
     */
    static int[] of(List<Tree> before, List<Tree> now, Optional<String> identity) {
        Alignment alignment = new Alignment(before, now, identity);
        if (identity.isPresent()) {
            alignment.matchEqual(tree -> text(tree, identity.get()));
            alignment.matchRenamed();
        } else {
            alignment.matchCommonRun();
            alignment.matchEqual(tree -> tree);
            alignment.matchBetweenNeighbours();
        }
        return alignment.from;
    }

    /** The most entries that can stay where they are: the longest rising run of what was kept. */
    static Set<Integer> longestRise(List<Slot> slots) {
        List<Integer> kept = new ArrayList<>();
        for (Slot slot : slots) {
            if (slot instanceof Slot.Kept k) {
                kept.add(k.index());
            }
        }
        int[] ends = new int[kept.size()];
        int[] previous = new int[kept.size()];
        int length = 0;
        for (int i = 0; i < kept.size(); i++) {
            int at = lowerBound(ends, length, kept, kept.get(i));
            previous[i] = at == 0 ? NEW : ends[at - 1];
            ends[at] = i;
            length = Math.max(length, at + 1);
        }
        Set<Integer> rise = new HashSet<>();
        for (int i = length == 0 ? NEW : ends[length - 1]; i != NEW; i = previous[i]) {
            rise.add(kept.get(i));
        }
        return rise;
    }

    private static int lowerBound(int[] ends, int length, List<Integer> kept, int value) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (kept.get(ends[middle]) < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void match(int old, int current) {
        from[current] = old;
        taken[old] = true;
    }

    private void matchEqual(Function<Tree, Object> key) {
        Map<Object, Deque<Integer>> free = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            if (!taken[i]) {
                free.computeIfAbsent(key.apply(before.get(i)), k -> new ArrayDeque<>())
                        .add(i);
            }
        }
        for (int j = 0; j < now.size(); j++) {
            Deque<Integer> candidates = free.getOrDefault(key.apply(now.get(j)), new ArrayDeque<>());
            if (from[j] == NEW && !candidates.isEmpty()) {
                match(candidates.removeFirst(), j);
            }
        }
    }

    private void matchRenamed() {
        matchAlike(unmatched(0, before.size()), added(0, now.size()));
    }

    private void matchAlike(List<Integer> gone, List<Integer> added) {
        if (gone.size() > MOST_RENAMED || added.size() > MOST_RENAMED) {
            return;
        }
        for (int j : added) {
            gone.stream()
                    .filter(i -> !taken[i] && areAlike(before.get(i), now.get(j)))
                    .findFirst()
                    .ifPresent(i -> match(i, j));
        }
    }

    /** Whether more than half of what two entries hold is the same, their identity aside. */
    private boolean areAlike(Tree a, Tree b) {
        if (!(a instanceof Tree.Fields old) || !(b instanceof Tree.Fields current)) {
            return false;
        }
        Set<String> keys = new HashSet<>(old.fields().keySet());
        keys.addAll(current.fields().keySet());
        identity.ifPresent(keys::remove);
        keys.remove(DIGEST);
        long same = keys.stream()
                .filter(key ->
                        Objects.equals(old.fields().get(key), current.fields().get(key)))
                .count();
        return same * 2 > keys.size();
    }

    private void matchCommonRun() {
        int start = 0;
        int oldEnd = before.size();
        int end = now.size();
        while (start < oldEnd && start < end && before.get(start).equals(now.get(start))) {
            match(start, start);
            start++;
        }
        while (oldEnd > start && end > start && before.get(oldEnd - 1).equals(now.get(end - 1))) {
            match(--oldEnd, --end);
        }
        if ((long) (oldEnd - start) * (end - start) <= MOST_CELLS) {
            matchLongestCommon(start, oldEnd, end);
        }
    }

    private void matchLongestCommon(int start, int oldEnd, int end) {
        int[][] longest = new int[oldEnd - start + 1][end - start + 1];
        for (int i = oldEnd - 1; i >= start; i--) {
            for (int j = end - 1; j >= start; j--) {
                longest[i - start][j - start] = before.get(i).equals(now.get(j))
                        ? longest[i - start + 1][j - start + 1] + 1
                        : Math.max(longest[i - start + 1][j - start], longest[i - start][j - start + 1]);
            }
        }
        int i = start;
        int j = start;
        while (i < oldEnd && j < end) {
            if (before.get(i).equals(now.get(j))) {
                match(i++, j++);
            } else if (longest[i - start + 1][j - start] >= longest[i - start][j - start + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** What changed between two entries that stayed: one for one where as many went as came, else by likeness. */
    private void matchBetweenNeighbours() {
        int j = 0;
        while (j < now.size()) {
            if (from[j] != NEW) {
                j++;
                continue;
            }
            int runEnd = j;
            while (runEnd < now.size() && from[runEnd] == NEW) {
                runEnd++;
            }
            int oldStart = j == 0 ? 0 : from[j - 1] + 1;
            int oldEnd = runEnd == now.size() ? before.size() : from[runEnd];
            List<Integer> gone = unmatched(oldStart, oldEnd);
            List<Integer> added = added(j, runEnd);
            if (gone.size() == added.size()) {
                for (int k = 0; k < added.size(); k++) {
                    match(gone.get(k), added.get(k));
                }
            } else {
                matchAlike(gone, added);
            }
            j = runEnd;
        }
    }

    private List<Integer> unmatched(int start, int end) {
        List<Integer> found = new ArrayList<>();
        for (int i = start; i < end; i++) {
            if (!taken[i]) {
                found.add(i);
            }
        }
        return found;
    }

    private List<Integer> added(int start, int end) {
        List<Integer> found = new ArrayList<>();
        for (int j = start; j < end; j++) {
            if (from[j] == NEW) {
                found.add(j);
            }
        }
        return found;
    }

    private static String text(Tree tree, String key) {
        return tree instanceof Tree.Fields fields && fields.fields().get(key) instanceof Tree.Text text
                ? text.text()
                : "";
    }
}
