package dev.countersign.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What this program is: which version, of which commit, and whose work is in it. The build writes it down beside this
 * class; where a part was not written, as in an environment for development, it is empty.
 *
 * @param version the version; {@code development} where the program was not packed
 * @param commit the commit it was built from, twelve digits; empty where there was no repository
 * @param changed whether there were changes that no commit holds
 * @param parts the libraries and fonts in it, in the order of their names
 */
public record Program(String version, Optional<String> commit, boolean changed, List<Part> parts) {
    /** How this program is licensed. */
    public static final String LICENCE = "Apache-2.0";

    private static final int DIGITS = 12;

    /** Somebody else's work in this program. */
    public record Part(String name, String version, List<String> licences) {}

    /** A list that nobody changes. */
    public Program {
        parts = List.copyOf(parts);
    }

    /** This program. */
    public static Program here() {
        Properties commit = new Properties();
        try (InputStream in = resource("commit.properties")) {
            commit.load(in);
            String id = commit.getProperty("git.commit.id.full", "");
            return new Program(
                    Optional.ofNullable(Program.class.getPackage().getImplementationVersion())
                            .orElse("development"),
                    id.length() < DIGITS ? Optional.empty() : Optional.of(id.substring(0, DIGITS)),
                    Boolean.parseBoolean(commit.getProperty("git.dirty", "false")),
                    parts(lines("libraries.txt")));
        } catch (IOException e) {
            throw new UncheckedIOException("a part of the program cannot be read", e);
        }
    }

    /** The Java it runs on: version, who made it, system. */
    public static String java() {
        return System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + "), "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    /** The parts of each licence, in the order of the licences; what may be taken under several stands under all of them at once. */
    public Map<String, List<Part>> byLicence() {
        Map<String, List<Part>> sorted = new TreeMap<>();
        for (Part part : parts) {
            sorted.computeIfAbsent(String.join(" | ", part.licences()), l -> new ArrayList<>())
                    .add(part);
        }
        return sorted;
    }

    static List<Part> parts(List<String> lines) {
        return lines.stream()
                .map(line -> line.split("\t", -1))
                .filter(columns -> columns.length == 4)
                .map(columns -> new Part(columns[2], columns[1], List.of(columns[3].split(" \\| "))))
                .distinct()
                .sorted(Comparator.comparing(Part::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = resource(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static InputStream resource(String name) {
        return Optional.ofNullable(Program.class.getResourceAsStream("program/" + name))
                .orElseGet(InputStream::nullInputStream);
    }
}
