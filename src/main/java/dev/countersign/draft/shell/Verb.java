package dev.countersign.draft.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of the table of commands.
 *
 * @param kind a word of the action classes, {@code agent} or {@code none}
 * @param object what it is done to; empty for nothing in particular
 * @param goesOn whether lines below may count too
 * @param programs the programs it is about
 * @param verbs the words that must come first, options left out; each with alternatives
 * @param required options that must be there; each with alternatives
 * @param forbidden options that must not
 * @param expressions what some word must fit
 */
record Verb(
        String kind,
        String object,
        boolean goesOn,
        Set<String> programs,
        List<Set<String>> verbs,
        List<Set<String>> required,
        Set<String> forbidden,
        List<Pattern> expressions) {
    static Verb of(String line) {
        boolean goesOn = line.startsWith("+ ");
        String[] columns = (goesOn ? line.substring(2) : line).split("\\s+");
        List<Set<String>> verbs = new ArrayList<>();
        List<Set<String>> required = new ArrayList<>();
        List<String> forbidden = new ArrayList<>();
        List<Pattern> expressions = new ArrayList<>();
        for (String token : Arrays.asList(columns).subList(3, columns.length)) {
            if (token.startsWith("~")) {
                expressions.add(Pattern.compile(token.substring(1).replace("\\_", " ")));
            } else if (token.startsWith("!")) {
                forbidden.addAll(alternatives(token.substring(1)));
            } else if (token.startsWith("-")) {
                required.add(Set.copyOf(alternatives(token)));
            } else {
                verbs.add(Set.copyOf(alternatives(token)));
            }
        }
        return new Verb(
                columns[0],
                columns[1].equals("-") ? "" : columns[1],
                goesOn,
                Set.copyOf(alternatives(columns[2])),
                verbs,
                required,
                Set.copyOf(forbidden),
                expressions);
    }

    private static List<String> alternatives(String token) {
        return Arrays.stream(token.split("\\|", -1))
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether a command is what this line describes; its first words behind options are {@code positions}. */
    boolean fits(Command command, List<String> positions) {
        if (positions.size() < verbs.size()) {
            return false;
        }
        for (int i = 0; i < verbs.size(); i++) {
            if (!verbs.get(i).contains(positions.get(i))) {
                return false;
            }
        }
        return required.stream().allMatch(options -> options.stream().anyMatch(o -> has(command, o)))
                && forbidden.stream().noneMatch(option -> has(command, option))
                && expressions.stream()
                        .allMatch(e -> command.arguments().stream()
                                .anyMatch(w -> e.matcher(w).find()));
    }

    /** Whether an option is there: as such, with a value behind {@code =}, or as one letter of several. */
    private static boolean has(Command command, String option) {
        for (String word : command.arguments()) {
            if (word.equals(option) || word.startsWith(option + "=")) {
                return !word.equals(option + "=false");
            }
            boolean letter = option.length() == 2 && option.charAt(0) == '-' && option.charAt(1) != '-';
            if (letter && word.matches("-[A-Za-z]{2,4}") && word.indexOf(option.charAt(1)) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether some command that starts with these words can be what this line describes. */
    boolean isReachableFrom(List<String> positions) {
        for (int i = 0; i < Math.min(positions.size(), verbs.size()); i++) {
            if (!verbs.get(i).contains(positions.get(i))) {
                return false;
            }
        }
        return true;
    }
}
