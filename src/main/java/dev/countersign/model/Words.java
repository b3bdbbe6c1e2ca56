package dev.countersign.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Looks words up in their lists. */
public final class Words {
    private Words() {}

    /** The value of {@code list} whose word is exactly {@code word}; empty when there is none. */
    public static <E extends Worded> Optional<E> find(Class<E> list, String word) {
        return values(list).stream().filter(v -> v.word().equals(word)).findFirst();
    }

    /** All values of a list, in its order. */
    public static <E extends Worded> List<E> values(Class<E> list) {
        return List.of(list.getEnumConstants());
    }

    /** The words of a list, in its order. */
    public static <E extends Worded> List<String> of(Class<E> list) {
        return values(list).stream().map(Worded::word).toList();
    }

    /** The value that a file means which leaves the field out; empty when the list has none. */
    public static <E extends Worded> Optional<E> leftOut(Class<E> list) {
        return values(list).stream().filter(Worded::isLeftOut).findFirst();
    }

    /** The word of {@code words} with the fewest edits to {@code typed}; empty when none is near enough to be meant. */
    public static Optional<String> nearest(List<String> words, String typed) {
        int reach = Math.max(2, typed.length() / 2);
        return words.stream()
                .filter(w -> Math.abs(w.length() - typed.length()) <= reach)
                .filter(w -> distance(w, typed) <= reach)
                .min((a, b) -> Integer.compare(distance(a, typed), distance(b, typed)));
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        Arrays.setAll(previous, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
