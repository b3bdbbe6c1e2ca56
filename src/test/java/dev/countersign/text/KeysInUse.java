package dev.countersign.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the code and the screens ask the bundles for.
 *
 * @param literals every string literal in the code
 * @param asked literals given to {@code Texts.get} themselves, or {@code %key} in a screen: they must be there
 * @param problems codes that become {@code problem.CODE}
 * @param files how many files were looked at
 */
record KeysInUse(Set<String> literals, Set<String> asked, Set<String> problems, int files) {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern ASKED =
            Pattern.compile("(?i)\\btexts?(?:\\(\\))?\\s*\\.get\\(\\s*\"([a-z][\\w.-]*)\"\\s*[,)]");
    private static final Pattern CHOSEN = Pattern.compile(
            "(?i)\\btexts?(?:\\(\\))?\\s*\\.get\\([^;\"]*?\\?\\s*\"([a-z][\\w.-]*)\"\\s*:\\s*\"([a-z][\\w.-]*)\"");
    private static final Pattern PROBLEM = Pattern.compile(
            "\\b(?:Problem\\.of|new (?:Problem|EditRefused|NotAWord))\\(\\s*\"([a-z][\\w.-]*)\"\\s*[,)]");
    private static final Pattern IN_SCREEN = Pattern.compile("\"%([\\w.-]+)\"");

    static KeysInUse scan() throws IOException {
        KeysInUse found = new KeysInUse(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), 0);
        List<Path> code = under(Path.of("src/main/java"), ".java");
        for (Path file : code) {
            String source = Files.readString(file, StandardCharsets.UTF_8);
            collect(LITERAL, source, found.literals);
            collect(ASKED, source, found.asked);
            collect(CHOSEN, source, found.asked);
            collect(PROBLEM, source, found.problems);
        }
        List<Path> screens = under(Path.of("src/main/resources"), ".fxml");
        for (Path file : screens) {
            collect(IN_SCREEN, Files.readString(file, StandardCharsets.UTF_8), found.asked);
        }
        return new KeysInUse(found.literals, found.asked, found.problems, code.size() + screens.size());
    }

    private static void collect(Pattern pattern, String source, Set<String> into) {
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                into.add(matcher.group(group));
            }
        }
    }

    private static List<Path> under(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(suffix)).toList());
        }
    }
}
