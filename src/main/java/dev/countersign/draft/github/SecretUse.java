package dev.countersign.draft.github;

import dev.countersign.draft.SourceFile;
import dev.countersign.draft.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A secret that an expression names.
 *
 * @param name its name; {@link #ALL} for every secret there is
 * @param line the line of the file
 */
record SecretUse(String name, int line) {
    /** Every secret: the whole context is handed on, or the name is made at run time. */
    static final String ALL = "all secrets";

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern NAMED =
            Pattern.compile("(?i)(?<![\\w.-])secrets\\s*(?:\\.\\s*([A-Za-z_][\\w-]*)|\\[\\s*['\"]([^'\"]+)['\"]\\s*])");
    private static final Pattern WHOLE =
            Pattern.compile("(?i)tojson\\s*\\(\\s*secrets\\s*\\)|(?<![\\w.-])secrets\\s*\\[\\s*[^'\"\\s]");
    private static final Pattern STRINGS = Pattern.compile("'(?:[^']|'')*'");

    /** Whether it is the job's own token. */
    boolean isJobToken() {
        return name.equalsIgnoreCase("GITHUB_TOKEN");
    }

    /** The secrets named in the expressions of all values of a part of a file. */
    static List<SecretUse> in(SourceFile file, Node part) {
        List<SecretUse> found = new ArrayList<>();
        for (Node.Scalar scalar : part.scalars()) {
            if (scalar.text().contains("secrets")) {
                in(file, scalar, found);
            }
        }
        return found;
    }

    private static void in(SourceFile file, Node.Scalar scalar, List<SecretUse> found) {
        Matcher expression = EXPRESSION.matcher(scalar.text());
        int from = scalar.line();
        while (expression.find()) {
            String inside = expression.group(1);
            if (!isCommented(scalar.text(), expression.start())) {
                Matcher named = NAMED.matcher(inside);
                while (named.find()) {
                    String name = named.group(1) == null ? named.group(2) : named.group(1);
                    int line = file.lineWith(name, from, scalar.endLine());
                    found.add(new SecretUse(name, line));
                }
                if (WHOLE.matcher(inside).find()) {
                    found.add(new SecretUse(ALL, file.lineWith("secrets", from, scalar.endLine())));
                }
            }
        }
    }

    /** Whether the line of a script up to a place starts a comment. */
    private static boolean isCommented(String text, int position) {
        int start = text.lastIndexOf('\n', position) + 1;
        return text.substring(start, position).stripLeading().startsWith("#");
    }

    /** The secrets that a condition names, which needs no braces. */
    static boolean mentions(String condition) {
        return NAMED.matcher(STRINGS.matcher(condition).replaceAll("''")).find();
    }
}
