package dev.countersign.draft.agents;

import dev.countersign.draft.SourceFile;
import dev.countersign.model.Declared;
import dev.countersign.model.Evidence;
import java.util.List;
import java.util.Locale;

/**
 * One rule of an agent's settings.
 *
 * @param verdict what it says
 * @param about what it is about
 * @param argument what limits it: a pattern of commands, a path, a domain, {@code server} or {@code server/tool}; empty for
 *     no limit
 * @param file the file it stands in
 * @param line the line it stands on
 */
record AgentRule(Declared verdict, About about, String argument, SourceFile file, int line) {
    /** What rules are about. */
    enum About {
        /** Running commands. */
        COMMAND,
        /** Reading files. */
        READ,
        /** Writing files. */
        EDIT,
        /** Looking at pages. */
        FETCH,
        /** Calling the tools of a server. */
        MCP,
        /** Nothing that acts: lists of things to do, other agents with rules of their own. */
        NOTHING
    }

    Evidence evidence() {
        return file.evidence(line);
    }

    /** Whether every act that {@code other} is about falls under this rule too. */
    boolean covers(AgentRule other) {
        if (about != other.about) {
            return false;
        }
        if (isUnlimited() || argument.equals(other.argument)) {
            return true;
        }
        return switch (about) {
            case COMMAND -> isPrefix(other);
            case MCP -> other.argument.startsWith(argument + "/") || argument.equals(server(other.argument) + "/*");
            case READ, EDIT ->
                argument.endsWith("/**")
                        && path(other.argument).startsWith(path(argument.substring(0, argument.length() - 2)));
            default -> false;
        };
    }

    boolean isUnlimited() {
        return argument.isEmpty() || argument.matches("\\*{1,2}|:\\*|\\./\\*\\*|\\*\\*/\\*|\\*/\\*");
    }

    private static String server(String argument) {
        int slash = argument.indexOf('/');
        return slash < 0 ? argument : argument.substring(0, slash);
    }

    private static String path(String glob) {
        return glob.startsWith("./") ? glob.substring(2) : glob;
    }

    private boolean isPrefix(AgentRule other) {
        List<String> mine = prefix();
        List<String> others = other.prefix();
        return argument.contains("*")
                && mine.size() <= others.size()
                && others.subList(0, mine.size()).equals(mine);
    }

    /** The words before the first wildcard. */
    List<String> prefix() {
        String start = argument.replaceFirst(":?\\*.*$", "").strip();
        return start.isEmpty()
                ? List.of()
                : List.of(start.toLowerCase(Locale.ROOT).split("\\s+"));
    }
}
