package dev.countersign.draft.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Programs that run another: what counts is the other. */
final class Wrappers {
    private static final int MOST = 8;
    private static final Set<String> SHELLS = Set.of("bash", "sh", "zsh", "dash", "ash", "ksh");

    /** Programs whose options come first, and those of the options that take a value. */
    private static final Map<String, Set<String>> PLAIN = Map.ofEntries(
            Map.entry(
                    "sudo",
                    Set.of("-u", "-g", "-h", "-p", "-C", "-D", "-R", "-T", "-U", "--user", "--group", "--chdir")),
            Map.entry("doas", Set.of("-u", "-C")),
            Map.entry("env", Set.of("-u", "--unset", "-C", "--chdir", "-S")),
            Map.entry("command", Set.of()),
            Map.entry("exec", Set.of("-a")),
            Map.entry("builtin", Set.of()),
            Map.entry("time", Set.of("-f", "-o")),
            Map.entry("nice", Set.of("-n", "--adjustment")),
            Map.entry("ionice", Set.of("-c", "-n")),
            Map.entry("nohup", Set.of()),
            Map.entry("setsid", Set.of()),
            Map.entry("stdbuf", Set.of("-i", "-o", "-e")),
            Map.entry("chronic", Set.of()),
            Map.entry("unbuffer", Set.of()),
            Map.entry("xvfb-run", Set.of("-s", "--server-args", "-n", "-e", "-f")),
            Map.entry("dbus-run-session", Set.of()),
            Map.entry("strace", Set.of("-e", "-o", "-p")),
            Map.entry(
                    "xargs",
                    Set.of(
                            "-I",
                            "-n",
                            "-P",
                            "-L",
                            "-d",
                            "-a",
                            "-s",
                            "-E",
                            "--max-args",
                            "--max-procs",
                            "--delimiter",
                            "--arg-file",
                            "--replace")),
            Map.entry("parallel", Set.of("-j", "--jobs", "-n", "--delay", "--retries")),
            Map.entry("npx", Set.of("-p", "--package", "-c", "--call", "--prefix", "-w", "--workspace")),
            Map.entry("bunx", Set.of("-p", "--package")),
            Map.entry("uvx", Set.of("--from", "--with", "-p", "--python", "--index-url", "--with-requirements")),
            Map.entry("pnpx", Set.of("-p", "--package")),
            Map.entry("dotenv", Set.of("-e", "-c", "-p", "-v")),
            Map.entry("dotenvx", Set.of("-f")),
            Map.entry("retry", Set.of("-t", "-d", "-n", "--times", "--delay")),
            Map.entry("flock", Set.of("-w", "-E", "-c")),
            Map.entry("watch", Set.of("-n")),
            Map.entry("cross-env", Set.of()));

    /** Words that together run what follows, with the options that take a value. */
    private static final Map<List<String>, Set<String>> WITH_VERB = Map.ofEntries(
            Map.entry(List.of("pnpm", "exec"), Set.of("-C", "--dir", "--filter", "-F")),
            Map.entry(List.of("pnpm", "dlx"), Set.of("--package")),
            Map.entry(List.of("yarn", "dlx"), Set.of("-p", "--package")),
            Map.entry(List.of("yarn", "exec"), Set.of()),
            Map.entry(List.of("npm", "exec"), Set.of("-p", "--package", "-w", "--workspace")),
            Map.entry(List.of("bun", "x"), Set.of("-p", "--package")),
            Map.entry(
                    List.of("uv", "run"),
                    Set.of(
                            "--with",
                            "--extra",
                            "--group",
                            "--python",
                            "-p",
                            "--project",
                            "--directory",
                            "--package",
                            "--only-group",
                            "--env-file",
                            "-m",
                            "--module")),
            Map.entry(List.of("uv", "tool", "run"), Set.of("--from", "--with", "-p", "--python")),
            Map.entry(List.of("poetry", "run"), Set.of("-C", "--directory")),
            Map.entry(List.of("pipenv", "run"), Set.of()),
            Map.entry(List.of("pdm", "run"), Set.of("-p")),
            Map.entry(List.of("pipx", "run"), Set.of("--spec", "--python")),
            Map.entry(List.of("rye", "run"), Set.of()),
            Map.entry(List.of("pixi", "run"), Set.of("-e", "--environment")),
            Map.entry(List.of("bundle", "exec"), Set.of()),
            Map.entry(List.of("mise", "exec"), Set.of()),
            Map.entry(List.of("mise", "x"), Set.of()),
            Map.entry(List.of("doppler", "run"), Set.of("-p", "-c", "--project", "--config", "--token")),
            Map.entry(List.of("infisical", "run"), Set.of("--env", "--path", "--projectId")),
            Map.entry(List.of("op", "run"), Set.of("--env-file", "--account")),
            Map.entry(List.of("aws-vault", "exec"), Set.of("-d")),
            Map.entry(List.of("direnv", "exec"), Set.of()),
            Map.entry(List.of("opam", "exec"), Set.of("--switch")),
            Map.entry(List.of("stack", "exec"), Set.of()),
            Map.entry(List.of("cabal", "exec"), Set.of()));

    private Wrappers() {}

    /** What a command runs in the end; the command itself where it wraps nothing. */
    static List<Command> unwrapped(Command command) {
        Command inner = command;
        for (int i = 0; i < MOST; i++) {
            List<String> words = within(inner);
            if (words.equals(inner.words()) || words.isEmpty()) {
                break;
            }
            inner = inner.running(words);
        }
        return List.of(inner);
    }

    private static List<String> within(Command command) {
        List<String> words = command.words();
        String program = command.program();
        if (program.equals("timeout") || program.equals("gtimeout")) {
            return skippingOptions(words, 1, Set.of("-s", "--signal", "-k", "--kill-after"), 1);
        }
        if (program.equals("command") && command.has("-v", "-V")) {
            return words;
        }
        if (PLAIN.containsKey(program)) {
            return skippingOptions(words, 1, PLAIN.getOrDefault(program, Set.of()), 0);
        }
        for (Map.Entry<List<String>, Set<String>> each : WITH_VERB.entrySet()) {
            List<String> names = each.getKey();
            if (names.get(0).equals(program)) {
                int verb = verbs(words, names.subList(1, names.size()), each.getValue());
                if (verb > 0) {
                    int positions = program.equals("aws-vault") || program.equals("direnv") ? 1 : 0;
                    return skippingOptions(words, verb, each.getValue(), positions);
                }
            }
        }
        return Containers.within(command);
    }

    /** Where the words behind the verbs start; 0 when the verbs do not stand there. */
    private static int verbs(List<String> words, List<String> verbs, Set<String> valued) {
        int at = 1;
        for (String verb : verbs) {
            while (at < words.size() && words.get(at).startsWith("-")) {
                at += valued.contains(words.get(at)) ? 2 : 1;
            }
            if (at >= words.size() || !words.get(at).equals(verb)) {
                return 0;
            }
            at++;
        }
        return at;
    }

    static List<String> skippingOptions(List<String> words, int from, Set<String> valued, int positions) {
        int at = from;
        int left = positions;
        while (at < words.size()) {
            String word = words.get(at);
            if (word.equals("--")) {
                at++;
                break;
            }
            if (word.startsWith("-") && word.length() > 1) {
                at += valued.contains(word) ? 2 : 1;
            } else if (word.matches("[A-Za-z_][A-Za-z0-9_]*=(?s:.*)")) {
                at++;
            } else if (left > 0) {
                left--;
                at++;
            } else {
                break;
            }
        }
        List<String> rest = new ArrayList<>(words.subList(Math.min(at, words.size()), words.size()));
        if (!rest.isEmpty()) {
            rest.set(0, withoutVersion(rest.get(0)));
        }
        return rest;
    }

    /** {@code pkg@1.2} and {@code @scope/pkg@latest} are their names. */
    private static String withoutVersion(String name) {
        int at = name.indexOf('@', 1);
        return at > 0 && !name.contains("$") && !name.contains("://") ? name.substring(0, at) : name;
    }

    /** The text that a command runs as a script: {@code sh -c}, {@code eval}, {@code pwsh -Command}; else empty. */
    static String script(Command command) {
        List<String> words = command.words();
        String program = command.program();
        if (program.equals("eval")) {
            return String.join(" ", command.arguments());
        }
        boolean power = program.equals("pwsh") || program.equals("powershell");
        if (SHELLS.contains(program) || power || program.equals("su")) {
            for (int i = 1; i + 1 < words.size(); i++) {
                String option = words.get(i);
                if (option.matches(power ? "(?i)-c(?:ommand)?" : "-[a-z]*c")) {
                    return words.get(i + 1);
                }
            }
        }
        return "";
    }
}
