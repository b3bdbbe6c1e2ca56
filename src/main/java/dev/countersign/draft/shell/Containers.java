package dev.countersign.draft.shell;

import java.util.List;
import java.util.Set;

/** Commands that run in a container: what counts is what runs in it. */
final class Containers {
    private static final Set<String> ENGINES = Set.of("docker", "podman", "nerdctl");
    private static final Set<String> FLAGS = Set.of(
            "--rm",
            "-i",
            "-t",
            "-it",
            "-ti",
            "-d",
            "--detach",
            "--interactive",
            "--tty",
            "--privileged",
            "--init",
            "-T",
            "--no-deps",
            "--read-only",
            "-P",
            "--no-TTY",
            "--build");

    private Containers() {}

    /** What a {@code docker run IMAGE …} and its like run; the words as they are for anything else. */
    static List<String> within(Command command) {
        List<String> words = command.words();
        boolean compose = command.program().equals("docker-compose")
                || (ENGINES.contains(command.program())
                        && words.size() > 1
                        && words.get(1).equals("compose"));
        if (!compose && !ENGINES.contains(command.program())) {
            return words;
        }
        int at = compose && !command.program().equals("docker-compose") ? 2 : 1;
        while (at < words.size() && words.get(at).startsWith("-")) {
            at += words.get(at).contains("=") ? 1 : 2;
        }
        if (at < words.size() && words.get(at).equals("container")) {
            at++;
        }
        if (at >= words.size() || !Set.of("run", "exec").contains(words.get(at))) {
            return words;
        }
        at++;
        while (at < words.size() && words.get(at).startsWith("-")) {
            boolean flag = FLAGS.contains(words.get(at)) || words.get(at).contains("=");
            at += flag ? 1 : 2;
        }
        List<String> inner = at + 1 < words.size() ? words.subList(at + 1, words.size()) : List.of();
        return inner.isEmpty() || inner.get(0).startsWith("-") ? words : inner;
    }
}
