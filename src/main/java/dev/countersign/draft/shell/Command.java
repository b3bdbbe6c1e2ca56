package dev.countersign.draft.shell;

import java.util.List;

/**
 * One simple command of a script.
 *
 * @param words its words, quotes removed, expansions as written
 * @param line the line of the text it stands on, from 0
 * @param variables what is set for it alone, as {@code NAME=value}
 * @param writesTo files its output goes to
 * @param input the text of a here-document; empty where there is none
 * @param piped whether what another command prints is its input
 */
public record Command(
        List<String> words, int line, List<String> variables, List<String> writesTo, String input, boolean piped) {
    /** Copies the lists. */
    public Command {
        words = List.copyOf(words);
        variables = List.copyOf(variables);
        writesTo = List.copyOf(writesTo);
    }

    /** The same with other words: what a wrapper runs. */
    Command running(List<String> others) {
        return new Command(others, line, variables, writesTo, input, piped);
    }

    /** The name of the program, without folders and ending; empty when there is none. */
    public String program() {
        if (words.isEmpty()) {
            return "";
        }
        String first = words.get(0);
        String name = first.substring(Math.max(first.lastIndexOf('/'), first.lastIndexOf('\\')) + 1);
        boolean windows =
                name.endsWith(".exe") || name.endsWith(".cmd") || name.endsWith(".EXE") || name.endsWith(".CMD");
        return windows ? name.substring(0, name.length() - ".exe".length()) : name;
    }

    /** The words behind the program. */
    public List<String> arguments() {
        return words.isEmpty() ? List.of() : words.subList(1, words.size());
    }

    /** Whether one of the words is exactly one of these. */
    public boolean has(String... options) {
        return words.stream().anyMatch(word -> List.of(options).contains(word));
    }

    /** The value of an option, as {@code --name value} or {@code --name=value}; empty when it is not there. */
    public String option(String... names) {
        for (int i = 1; i < words.size(); i++) {
            for (String name : names) {
                if (words.get(i).equals(name)) {
                    return i + 1 < words.size() ? words.get(i + 1) : "";
                }
                if (words.get(i).startsWith(name + "=")) {
                    return words.get(i).substring(name.length() + 1);
                }
            }
        }
        return "";
    }

    /** The words with single blanks between. */
    public String text() {
        return String.join(" ", words);
    }
}
