package dev.countersign.draft.agents;

import dev.countersign.draft.Secrets;
import dev.countersign.draft.SourceFile;
import dev.countersign.draft.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A file as it may be cited: each line ends before the first secret that is written out in it. */
final class Masked {
    private static final int SHORTEST = 6;

    private Masked() {}

    /** The file, with the secrets of its tree cut off; itself where there are none. */
    static SourceFile file(SourceFile file, Node root) {
        Set<String> values = new LinkedHashSet<>();
        collect("", root, values);
        if (values.isEmpty()) {
            return file;
        }
        List<String> lines = new ArrayList<>();
        for (String line : file.lines()) {
            int end = line.length();
            for (String value : values) {
                int at = line.indexOf(value);
                end = at < 0 ? end : Math.min(end, at);
            }
            lines.add(line.substring(0, end));
        }
        return new SourceFile(file.path(), file.text(), lines, file.sha256());
    }

    private static void collect(String name, Node node, Set<String> values) {
        node.fields().forEach(field -> collect(field.key(), field.value(), values));
        String before = name;
        for (Node item : node.items()) {
            collect(before, item, values);
            before = item.text().startsWith("-") ? item.text().replaceFirst("^-+", "") : name;
        }
        String text = node.text();
        if (text.isEmpty()) {
            return;
        }
        if (Secrets.isLiteral(name, text)) {
            add(text.replaceFirst("(?i)^(?:bearer|basic|token)\\s+", ""), values);
        }
        for (String part : text.split("[?&\\s]", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0
                    && Secrets.isLiteral(
                            part.substring(0, equals).replaceFirst("^-+", ""), part.substring(equals + 1))) {
                add(part.substring(equals + 1), values);
            }
        }
    }

    /** The longest stretch that is written the same whatever the escapes. */
    private static void add(String value, Set<String> values) {
        String longest = "";
        for (String part : value.split("[^A-Za-z0-9_.+-]+", -1)) {
            longest = part.length() > longest.length() ? part : longest;
        }
        if (longest.length() >= SHORTEST) {
            values.add(longest);
        }
    }
}
