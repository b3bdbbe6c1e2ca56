package dev.countersign.draft.github;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What published actions do: a table, looked up by owner and name. */
final class ActionTable {
    private static final String TABLE = "/dev/countersign/draft/actions.txt";
    private static final ActionTable INSTANCE = new ActionTable();

    private final Map<String, List<Line>> exact = new HashMap<>();
    private final List<Line> open = new ArrayList<>();

    /**
     * One line of the table.
     *
     * @param kind a word of the action classes, {@code agent}, {@code none}, {@code oidc} and their like
     * @param object what it is done to; empty for nothing in particular
     * @param name the action's name in lower case, with {@code *} for anything
     * @param inputs what its inputs must be
     */
    record Line(String kind, String object, String name, List<Condition> inputs) {
        /** Whether an open name covers another: its stars stand for anything. */
        boolean covers(String other) {
            String[] parts = name.split("\\*", -1);
            int at = parts[0].length();
            if (!other.startsWith(parts[0])) {
                return false;
            }
            for (int i = 1; i < parts.length; i++) {
                int found = other.indexOf(parts[i], at);
                if (found < 0) {
                    return false;
                }
                at = found + parts[i].length();
            }
            return parts[parts.length - 1].isEmpty() || other.endsWith(parts[parts.length - 1]);
        }
    }

    /**
     * What an input must be.
     *
     * @param name its name
     * @param value what it must fit; empty: be there
     * @param wanted whether it must, or must not
     */
    record Condition(String name, Pattern value, boolean wanted) {}

    private ActionTable() {
        try (InputStream in = Objects.requireNonNull(ActionTable.class.getResourceAsStream(TABLE));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String text) {
        Line line = read(text);
        if (line.name().contains("*")) {
            open.add(line);
        } else {
            exact.computeIfAbsent(line.name(), name -> new ArrayList<>()).add(line);
        }
    }

    static ActionTable table() {
        return INSTANCE;
    }

    private static Line read(String line) {
        String[] words = line.strip().split("\\s+");
        List<Condition> inputs =
                Arrays.stream(words).skip(3).map(ActionTable::condition).toList();
        return new Line(words[0], words[1].equals("-") ? "" : words[1], words[2].toLowerCase(Locale.ROOT), inputs);
    }

    private static Condition condition(String word) {
        boolean wanted = !word.startsWith("!");
        String plain = wanted ? word : word.substring(1);
        int equals = plain.indexOf('=');
        return equals < 0
                ? new Condition(plain, Pattern.compile(""), wanted)
                : new Condition(plain.substring(0, equals), Pattern.compile(plain.substring(equals + 1)), wanted);
    }

    /** The lines about an action, by its name without version: those with its very name first. */
    List<Line> about(String action) {
        String name = action.toLowerCase(Locale.ROOT);
        List<Line> found = new ArrayList<>(exact.getOrDefault(name, List.of()));
        open.stream().filter(line -> line.covers(name)).forEach(found::add);
        return found;
    }
}
