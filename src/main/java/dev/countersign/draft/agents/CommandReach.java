package dev.countersign.draft.agents;

import dev.countersign.draft.shell.Command;
import dev.countersign.draft.shell.Deed;
import dev.countersign.draft.shell.ShellReader;
import dev.countersign.draft.shell.Verbs;
import dev.countersign.model.ActionClass;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a pattern of commands lets through: {@code npm run test:*}, {@code git push *}, {@code scripts/*}. What a pattern
 * leaves open counts as allowed.
 */
final class CommandReach {
    private static final Pattern TESTS = Pattern.compile(
            "(?i)(?:^|[:_-])(?:test|tests|lint|build|check|checks|format|fmt|typecheck|types|tsc|compile|coverage|e2e|unit"
                    + "|knip|fix|ci|vitest|jest|prettier|eslint|storybook)(?:$|[:_-])");
    private static final Pattern SCRIPT =
            Pattern.compile("^(?:\\.{0,2}/|~/|\\$|[\\w.-]+/).*|.*\\.(?:sh|bash|py|js|ts|mjs|rb|pl)$");

    private static final Set<String> RUNNING = Set.of("run", "run-script", "exec", "dlx", "x");
    private static final Set<String> INTERPRETERS = Set.of(
            "node", "deno", "bun", "python", "python2", "python3", "py", "ruby", "perl", "php", "lua", "tsx", "ts-node",
            "find", "awk", "ssh", "bash", "sh", "zsh");

    private static final Verbs VERBS = Verbs.table();

    private final List<String> words;
    private final boolean open;
    private final Set<Let> lets = new LinkedHashSet<>();
    private final Set<Doubt> doubts = new LinkedHashSet<>();

    /** What deserves a word and is no row. */
    enum Doubt {
        /** It runs whatever it is told: rules about other commands mean nothing beside it. */
        VOIDS_OTHERS,
        /** Checks or reviews may be passed by with it. */
        MAY_BYPASS
    }

    private CommandReach(List<String> words, boolean open) {
        this.words = words;
        this.open = open;
    }

    /**
     * What a pattern lets through.
     *
     * @param pattern words, the last of which may end in {@code :*} or {@code *}; an empty one is every command
     */
    static CommandReach of(String pattern) {
        String plain = pattern.strip();
        boolean open = plain.contains("*") || plain.isEmpty();
        String start = open ? plain.replaceFirst(":?\\*.*$", "").replaceFirst("(?s)\\*.*$", "") : plain;
        List<Command> commands = ShellReader.read(start);
        if (start.isBlank()) {
            return new CommandReach(List.of(), true).anything();
        }
        CommandReach whole = null;
        for (Command command : commands) {
            CommandReach one = new CommandReach(command.words(), open).read();
            whole = whole == null ? one : whole.and(one);
        }
        return whole == null ? new CommandReach(List.of(start.split("\\s+")), open).wrapper() : whole;
    }

    /** What a list of leading words lets through, whatever follows them. */
    static CommandReach ofPrefix(List<String> prefix) {
        return of(String.join(" ", prefix) + " *");
    }

    List<Let> lets() {
        return List.copyOf(lets);
    }

    Set<Doubt> doubts() {
        return Set.copyOf(doubts);
    }

    List<String> words() {
        return words;
    }

    private CommandReach and(CommandReach other) {
        lets.addAll(other.lets);
        doubts.addAll(other.doubts);
        return this;
    }

    private CommandReach anything() {
        lets.add(Let.of(ActionClass.EXECUTE));
        lets.add(Let.of(ActionClass.WRITE_BRANCH));
        lets.add(Let.of(ActionClass.DELETE));
        doubts.add(Doubt.VOIDS_OTHERS);
        doubts.add(Doubt.MAY_BYPASS);
        return this;
    }

    private CommandReach wrapper() {
        lets.add(Let.of(ActionClass.EXECUTE));
        doubts.add(Doubt.VOIDS_OTHERS);
        return this;
    }

    private CommandReach read() {
        Command command = new Command(words, 0, List.of(), List.of(), "", false);
        String program = command.program();
        if (command.has("--version", "--help")) {
            return simple("read");
        }
        if (VERBS.agent(command).isPresent()) {
            return wrapper();
        }
        if (program.equals("git")) {
            return git(command);
        }
        if (program.equals("gh") && (open && command.arguments().isEmpty() || command.has("api"))) {
            return api(command);
        }
        Optional<String> local = LocalCommands.kind(program, command.arguments());
        if (local.isPresent() && !local.get().equals("any") && !local.get().equals("change")) {
            return simple(local.get());
        }
        if (local.filter("any"::equals).isPresent() && isOpenEnded(command)) {
            if (!RUNNING.contains(words.get(words.size() - 1)) && !INTERPRETERS.contains(program)) {
                reachable();
            }
            return runner();
        }
        deeds(command);
        if (lets.isEmpty()) {
            unknown(command, local);
        }
        return this;
    }

    /** Whether what the program is told to run is not fixed: {@code python *}, {@code npm run *}, {@code make *}. */
    private boolean isOpenEnded(Command command) {
        int words = command.arguments().size();
        boolean running = RUNNING.contains(this.words.get(words));
        return open && running
                || open && words <= 1 && VERBS.deeds(command).stream().allMatch(CommandReach::isTest)
                || LocalCommands.kind(command.program(), List.of())
                                .filter("any"::equals)
                                .isPresent()
                        && open
                        && words == 0;
    }

    private static boolean isTest(Deed deed) {
        return deed.actionClass() == ActionClass.RUN_TESTS || deed.actionClass() == ActionClass.EXECUTE;
    }

    private CommandReach runner() {
        lets.add(Let.of(ActionClass.EXECUTE));
        if (words.size() <= 1) {
            doubts.add(Doubt.VOIDS_OTHERS);
        }
        return this;
    }

    private CommandReach simple(String kind) {
        switch (kind) {
            case "read" -> lets.add(Let.of(ActionClass.READ));
            case "environment" -> lets.add(Let.of(ActionClass.SECRET_ACCESS, "environment-variables"));
            case "egress" -> lets.add(Let.of(ActionClass.EGRESS));
            case "files" -> lets.add(Let.of(ActionClass.DELETE, "files"));
            default -> lets.add(Let.of(ActionClass.EXECUTE));
        }
        return this;
    }

    /** Only a push leaves the workstation; {@code git *} holds one. */
    private CommandReach git(Command command) {
        List<String> positions = VERBS.positions(command);
        if (positions.isEmpty() && open) {
            lets.add(Let.of(ActionClass.EXECUTE));
            lets.add(Let.of(ActionClass.WRITE_BRANCH));
            lets.add(Let.of(ActionClass.DELETE, "branch"));
            doubts.add(Doubt.MAY_BYPASS);
        } else if (positions.contains("push") && !positions.contains("stash") || command.has("--no-verify")) {
            VERBS.deeds(command).forEach(deed -> lets.add(Let.of(deed.actionClass(), deed.object())));
        } else {
            List<String> following = positions.isEmpty() ? command.arguments() : positions;
            return simple(LocalCommands.kind("git", following).orElse("change"));
        }
        return this;
    }

    /** Everything the forge offers, as far as the token reaches. */
    private CommandReach api(Command command) {
        if (!command.has("api")) {
            reachable();
        }
        lets.add(Let.of(ActionClass.READ));
        lets.add(Let.of(ActionClass.COMMENT));
        lets.add(Let.of(ActionClass.WRITE_BRANCH));
        lets.add(Let.of(ActionClass.EXECUTE));
        doubts.add(Doubt.MAY_BYPASS);
        return this;
    }

    /** What is determined counts as it stands; what is open counts as everything it can become. */
    private void deeds(Command command) {
        List<Deed> certain = VERBS.deeds(command);
        certain.forEach(deed -> lets.add(Let.of(deed.actionClass(), deed.object())));
        boolean script =
                INTERPRETERS.contains(command.program()) && !command.arguments().isEmpty();
        boolean settled = VERBS.positions(command).size() > 1 && VERBS.isHarmless(command);
        if (open
                && !script
                && !settled
                && (certain.isEmpty() || VERBS.positions(command).isEmpty())) {
            reachable();
        }
        if (certain.isEmpty() && !lets.isEmpty() && VERBS.isHarmless(command)) {
            lets.add(Let.of(ActionClass.READ));
        }
    }

    private void reachable() {
        for (Deed deed : VERBS.reachableFrom(words)) {
            if (deed.actionClass() == ActionClass.BYPASS_CHECK) {
                doubts.add(Doubt.MAY_BYPASS);
            } else {
                lets.add(Let.of(deed.actionClass(), deed.object()));
            }
        }
        boolean publishes = lets.stream().anyMatch(let -> let.actionClass() == ActionClass.PACKAGE_PUBLISH);
        if (publishes && words.size() == 1) {
            lets.add(Let.of(ActionClass.EXECUTE));
        }
    }

    private void unknown(Command command, Optional<String> local) {
        String last = words.get(words.size() - 1);
        boolean script = words.size() > 1 && List.of("run", "run-script").contains(words.get(1)) && words.size() > 2;
        boolean manager = Set.of("npm", "pnpm", "yarn", "bun", "nx", "make", "just", "task", "turbo")
                .contains(command.program());
        String named = script ? words.get(2) : last;
        if (manager && words.size() > 1 && TESTS.matcher(named).find()) {
            lets.add(Let.of(ActionClass.RUN_TESTS));
        } else if (VERBS.isHarmless(command) && local.isEmpty()) {
            lets.add(Let.of(ActionClass.READ));
        } else {
            lets.add(Let.of(ActionClass.EXECUTE));
            guess(SCRIPT.matcher(words.get(0)).matches() || manager ? String.join(" ", words) : "");
        }
    }

    /** A script nobody can see into is judged by its name, and said to be. */
    private void guess(String named) {
        List<String> parts =
                new ArrayList<>(List.of(named.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)));
        if (parts.stream().anyMatch(Set.of("label", "labels", "comment", "comments")::contains)) {
            lets.add(new Let(ActionClass.COMMENT, "", "", true));
        }
        if (parts.stream().anyMatch(Set.of("deploy", "deployment", "rollout")::contains)) {
            lets.add(new Let(ActionClass.DEPLOY, "", "", true));
        }
        if (parts.stream().anyMatch(Set.of("publish", "release")::contains)) {
            lets.add(new Let(ActionClass.PACKAGE_PUBLISH, "", "", true));
        }
    }
}
