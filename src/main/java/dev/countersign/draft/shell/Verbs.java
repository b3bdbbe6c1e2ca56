package dev.countersign.draft.shell;

import dev.countersign.model.ActionClass;
import dev.countersign.model.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The table of what commands do. It is looked up by words, never by text. */
public final class Verbs {
    private static final String TABLE = "/dev/countersign/draft/verbs.txt";
    private static final String ANY = "*";
    private static final Verbs INSTANCE = new Verbs();

    private final Map<String, List<Verb>> byProgram = new HashMap<>();
    private final Map<String, Set<String>> valued = new HashMap<>();

    private record Answer(Command command, List<Verb> verbs) {}

    private final ThreadLocal<Answer> answer = ThreadLocal.withInitial(
            () -> new Answer(new Command(List.of(), 0, List.of(), List.of(), "", false), List.of()));

    private Verbs() {
        try (InputStream in = Objects.requireNonNull(Verbs.class.getResourceAsStream(TABLE));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table that ships with the program. */
    public static Verbs table() {
        return INSTANCE;
    }

    private void add(String line) {
        if (line.startsWith("option ")) {
            String[] words = line.split("\\s+");
            for (String program : words[1].split("\\|")) {
                Set<String> options = valued.computeIfAbsent(program, p -> new HashSet<>());
                options.addAll(List.of(words).subList(2, words.length));
            }
            return;
        }
        Verb verb = Verb.of(line);
        for (String program : verb.programs()) {
            byProgram.computeIfAbsent(program, p -> new ArrayList<>()).add(verb);
        }
    }

    /** Whether a command is in the table at all. */
    public boolean knows(Command command) {
        return byProgram.containsKey(key(command)) || !first(ANY, command).isEmpty();
    }

    /** The agent that a command starts; empty when it starts none. */
    public Optional<String> agent(Command command) {
        return matches(command).stream()
                .filter(v -> v.kind().equals("agent"))
                .map(Verb::object)
                .findFirst();
    }

    /** What a command does; nothing when it is harmless, not known, or an agent. */
    public List<Deed> deeds(Command command) {
        Set<Deed> deeds = new LinkedHashSet<>();
        for (Verb verb : matches(command)) {
            Words.find(ActionClass.class, verb.kind()).ifPresent(c -> deeds.add(new Deed(c, object(verb, command))));
        }
        return List.copyOf(deeds);
    }

    /** Whether a command is known and does nothing that matters. */
    public boolean isHarmless(Command command) {
        return matches(command).stream().anyMatch(v -> v.kind().equals("none"));
    }

    /** Everything that commands can do that start with some words: what a rule like {@code npm:*} lets through. */
    public List<Deed> reachableFrom(List<String> prefix) {
        if (prefix.isEmpty()) {
            return List.of();
        }
        Command start = new Command(prefix, 0, List.of(), List.of(), "", false);
        Set<Deed> deeds = new LinkedHashSet<>();
        for (Verb verb : byProgram.getOrDefault(key(start), List.of())) {
            if (verb.isReachableFrom(positions(start))) {
                Words.find(ActionClass.class, verb.kind())
                        .ifPresent(c -> deeds.add(new Deed(c, verb.object().startsWith("$") ? "" : verb.object())));
            }
        }
        return List.copyOf(deeds);
    }

    /** The last answer: readers ask several things about a command before they come to the next. */
    private List<Verb> matches(Command command) {
        Answer last = answer.get();
        if (!last.command().equals(command)) {
            last = new Answer(command, look(command));
            answer.set(last);
        }
        return last.verbs();
    }

    private List<Verb> look(Command command) {
        List<Verb> general = first(ANY, command);
        return general.isEmpty() ? first(key(command), command) : general;
    }

    private List<Verb> first(String program, Command command) {
        List<Verb> fitting = new ArrayList<>();
        List<String> positions = positions(command);
        for (Verb verb : byProgram.getOrDefault(program, List.of())) {
            if (verb.fits(command, positions)) {
                fitting.add(verb);
                if (!verb.goesOn()) {
                    break;
                }
            }
        }
        return fitting;
    }

    /** Scoped packages are known by their whole name, programs by the last part of their path. */
    private String key(Command command) {
        String whole = command.words().isEmpty() ? "" : command.words().get(0);
        return byProgram.containsKey(whole) ? whole : command.program();
    }

    /** The words behind the program that are neither options nor their values. */
    public List<String> positions(Command command) {
        Set<String> options = valued.getOrDefault(command.program(), Set.of());
        List<String> positions = new ArrayList<>();
        List<String> words = command.arguments();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (options.contains(word)) {
                i++;
            } else if (!word.startsWith("-") || word.equals("-")) {
                positions.add(word);
            }
        }
        return positions;
    }

    private String object(Verb verb, Command command) {
        List<String> rest = positions(command);
        rest = rest.subList(Math.min(verb.verbs().size(), rest.size()), rest.size());
        return switch (verb.object()) {
            case "$1" -> rest.isEmpty() ? "" : rest.get(0);
            case "$image" -> registry(rest.isEmpty() ? "" : rest.get(rest.size() - 1));
            default -> verb.object();
        };
    }

    /** The registry of an image as people write it; Docker Hub where none is named, none where it is a variable. */
    public static String registry(String image) {
        if (image.startsWith("$") || image.isEmpty()) {
            return "images";
        }
        int slash = image.indexOf('/');
        String host = slash < 0 ? "" : image.substring(0, slash);
        if (host.contains("$")) {
            return "images";
        }
        return host.contains(".") || host.contains(":") || host.equals("localhost") ? host : "docker.io";
    }
}
