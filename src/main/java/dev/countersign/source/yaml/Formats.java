package dev.countersign.source.yaml;

import dev.countersign.source.Refused;
import dev.countersign.source.yaml.YamlNode.Entry;
import dev.countersign.source.yaml.YamlNode.Mapping;
import dev.countersign.source.yaml.YamlNode.Scalar;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first line of our files: which format they hold. */
final class Formats {
    static final String KEY = "format";

    private Formats() {}

    /**
     * Takes one format and refuses every other by name.
     *
     * @param name the format without its number
     * @param expected the format with its number
     * @throws Refused when the text holds something else; nothing more can be said about it then
     */
    static void check(Mapping root, String name, String expected, ProblemLog problems) throws Refused {
        Optional<Entry> format = root.entry(KEY);
        if (format.isEmpty() || format.get().value().isNull()) {
            throw problems.refused("format.missing", format.map(Entry::start).orElse(root.start()), expected);
        }
        YamlNode value = format.get().value();
        String word = value instanceof Scalar scalar ? scalar.text() : "";
        if (!word.equals(expected)) {
            Matcher numbered = Pattern.compile(name + "/([2-9]|[1-9][0-9]+)").matcher(word);
            throw problems.refused(
                    numbered.matches() ? "format.newer" : "format.other",
                    value.start(),
                    ProblemLog.quoted(word),
                    expected);
        }
        if (!root.entries().get(0).equals(format.get())) {
            problems.add("format.first", format.get().start(), expected);
        }
    }
}
