package dev.countersign.draft.github;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** What published actions do: a table, looked up by owner and name. */
final class ActionTable {
    private static final String TABLE = "/dev/countersign/draft/actions.txt";
    private static final ActionTable INSTANCE = new ActionTable();

    private final List<Line> lines = new ArrayList<>();

    /**
     * One line of the table.
     *
     * @param kind a word of the action classes, {@code agent}, {@code none}, {@code oidc} and their like
     * @param object what it is done to; empty for nothing in particular
     * @param pattern the action's name
     * @param inputs what its inputs must be
     */
    record Line(String kind, String object, Pattern pattern, List<Condition> inputs) {}

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
                    .forEach(line -> lines.add(read(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ActionTable table() {
        return INSTANCE;
    }

    private static Line read(String line) {
        String[] words = line.strip().split("\\s+");
        String glob = Pattern.quote(words[2].toLowerCase(Locale.ROOT)).replace("*", "\\E.*\\Q");
        List<Condition> inputs =
                Arrays.stream(words).skip(3).map(ActionTable::condition).toList();
        return new Line(words[0], words[1].equals("-") ? "" : words[1], Pattern.compile(glob), inputs);
    }

    private static Condition condition(String word) {
        boolean wanted = !word.startsWith("!");
        String plain = wanted ? word : word.substring(1);
        int equals = plain.indexOf('=');
        return equals < 0
                ? new Condition(plain, Pattern.compile(""), wanted)
                : new Condition(plain.substring(0, equals), Pattern.compile(plain.substring(equals + 1)), wanted);
    }

    /** The lines about an action, by its name without version; lines behind the first that names the action exactly count too. */
    List<Line> about(String action) {
        String name = action.toLowerCase(Locale.ROOT);
        return lines.stream()
                .filter(line -> line.pattern().matcher(name).matches())
                .toList();
    }
}
