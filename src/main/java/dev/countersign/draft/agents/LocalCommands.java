package dev.countersign.draft.agents;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** The table of what ordinary commands do on a workstation. */
final class LocalCommands {
    private static final String TABLE = "/dev/countersign/draft/local-commands.txt";
    private static final LocalCommands INSTANCE = new LocalCommands();

    private record Line(String kind, List<List<String>> words) {
        boolean fits(List<String> following) {
            return words.size() <= following.size()
                    && IntStream.range(0, words.size())
                            .allMatch(i -> words.get(i).contains(following.get(i)));
        }
    }

    private final Map<String, List<Line>> byProgram = new HashMap<>();

    private LocalCommands() {
        try (InputStream in = Objects.requireNonNull(LocalCommands.class.getResourceAsStream(TABLE));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        List<String> words = List.of(line.strip().split("\\s+"));
        List<String> rest = words.subList(2, words.size());
        if (words.get(1).equals(":")) {
            rest.forEach(program -> put(program, new Line(words.get(0), List.of())));
            return;
        }
        List<List<String>> verbs =
                rest.stream().map(word -> List.of(word.split("\\|"))).toList();
        for (String program : words.get(1).split("\\|")) {
            put(program, new Line(words.get(0), verbs));
        }
    }

    private void put(String program, Line line) {
        byProgram.computeIfAbsent(program, p -> new ArrayList<>()).add(line);
    }

    /**
     * What a command does: {@code read}, {@code change}, {@code any}, {@code environment}, {@code egress} or {@code files};
     * empty when the table does not say. The longest fitting line counts.
     */
    static Optional<String> kind(String program, List<String> following) {
        Line best = null;
        for (Line line : INSTANCE.byProgram.getOrDefault(program, List.of())) {
            if (line.fits(following)
                    && (best == null || line.words().size() > best.words().size())) {
                best = line;
            }
        }
        return Optional.ofNullable(best).map(Line::kind);
    }
}
