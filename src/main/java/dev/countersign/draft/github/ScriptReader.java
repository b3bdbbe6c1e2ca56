package dev.countersign.draft.github;

import dev.countersign.draft.SourceFile;
import dev.countersign.draft.shell.Command;
import dev.countersign.draft.shell.Deed;
import dev.countersign.draft.shell.ShellReader;
import dev.countersign.draft.shell.Verbs;
import dev.countersign.draft.tree.Node;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Basis;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a script does: each command by the table; scripts of the checkout that it calls, one level deep. */
public final class ScriptReader {
    private static final Verbs VERBS = Verbs.table();
    private static final Pattern OUTSIDE_TEXT = Pattern.compile(
            "\\$\\{\\{[^}]*github\\.(?:event\\.[\\w.\\[\\]]*\\b(?:body|title|message|email|name|ref|label|default_branch|page_name)"
                    + "|head_ref)\\b[^}]*}}");
    private static final Set<String> INTERPRETERS = Set.of(
            "python", "python3", "py", "node", "ruby", "perl", "php", "bun", "deno", "tsx", "ts-node", "pwsh",
            "Rscript");
    private static final Set<String> SHELLS = Set.of("bash", "sh", "zsh", "source", ".", "dash");
    private static final Pattern WORKFLOW_PATH = Pattern.compile("(?:^|/)\\.github/workflows(?:/|$)");

    private static final Pattern REACHES_OUT = Pattern.compile(
            "(?i)subprocess|system\\s*\\(|popen|exec|spawn|fetch|https?[.:'\"]|requests?\\.|urllib|socket|boto|octokit|curl|rmtree|unlink");

    private final StepScope step;
    private final Followed followed;

    /** Reads for a step. */
    public ScriptReader(StepScope step) {
        this.step = step;
        this.followed = new Followed(step.job().reading().checkout());
    }

    /** Reads the script of a {@code run:} or of a list of commands. */
    public void read(Node script) {
        outsideText(script);
        List<Command> commands = ShellReader.read(script.text());
        Lines lines = new Lines(step.file(), script);
        boolean local = commands.stream().anyMatch(c -> isLocalCluster(c));
        boolean ran = false;
        for (Command command : commands) {
            int at = lines.of(command);
            ran = command(command, at, local, true) || ran;
        }
    }

    /** Where the lines of a script's commands are in its file. */
    private record Lines(SourceFile file, Node script) {
        int of(Command command) {
            boolean literal = script instanceof Node.Scalar scalar && scalar.literal();
            if (literal) {
                return Math.min(script.line() + command.line(), Math.max(script.line(), script.endLine()));
            }
            String first = command.words().isEmpty() ? "" : command.words().get(0);
            String second = command.words().size() > 1 ? command.words().get(1) : "";
            int both = file.lineWith(first + " " + second, script.line(), script.endLine());
            return file.line(both).contains(first + " " + second)
                    ? both
                    : file.lineWith(first, script.line(), script.endLine());
        }
    }

    private static boolean isLocalCluster(Command command) {
        return Set.of("kind", "minikube", "k3d", "ctlptl").contains(command.program());
    }

    /** Text that outsiders write, put into a script as it stands. */
    void outsideText(Node script) {
        var matcher = OUTSIDE_TEXT.matcher(script.text());
        while (matcher.find()) {
            String shown = matcher.group();
            int at = step.file().lineWith(shown, script.line(), script.endLine());
            if (step.file().line(at).stripLeading().startsWith("#")) {
                continue;
            }
            var row = step.row(ActionClass.EXECUTE, "", Basis.OBSERVED, at);
            step.job()
                    .builder()
                    .row(row)
                    .finding(
                            row,
                            "ci.injection",
                            "draft.ci.finding.injection",
                            step.file().evidence(at));
        }
    }

    /** Reads a command; whether it ran something of the repository. */
    private boolean command(Command command, int at, boolean local, boolean follow) {
        workflowFiles(command);
        OtherTrees.note(command, step, at);
        if (command.words().isEmpty()) {
            return false;
        }
        Optional<String> agent = VERBS.agent(command);
        if (agent.isPresent()) {
            new AgentCommand(step, command, at).read(agent.get());
            return true;
        }
        if (ApiCalls.isCall(command)) {
            new ApiCalls(step).read(command, at);
            return false;
        }
        List<Deed> deeds = VERBS.deeds(command);
        for (Deed deed : deeds) {
            deed(deed, command, at, local);
        }
        hooksOff(command, at);
        if (!deeds.isEmpty()) {
            boolean runsCode = deeds.stream().anyMatch(d -> d.actionClass() == ActionClass.RUN_TESTS);
            if (runsCode && follow) {
                followed.task(command).ifPresent(task -> follow(task, at));
            }
            return runsCode;
        }
        if (VERBS.isHarmless(command)) {
            return false;
        }
        return unknown(command, at, follow);
    }

    private void deed(Deed deed, Command command, int at, boolean local) {
        switch (deed.actionClass()) {
            case RUN_TESTS -> step.runs(at);
            case DEPLOY -> {
                if (local && deed.object().equals("kubernetes")) {
                    step.runs(at);
                } else {
                    step.add(ActionClass.DEPLOY, deed.object(), Basis.OBSERVED, at);
                }
            }
            case DELETE -> {
                if (!(local && deed.object().equals("kubernetes"))) {
                    step.add(ActionClass.DELETE, deed.object(), Basis.OBSERVED, at);
                }
            }
            case WRITE_BRANCH -> {
                if (deed.object().isEmpty() && step.job().writesWorkflows()) {
                    step.add(ActionClass.WORKFLOW_CHANGE, "", Basis.OBSERVED, at);
                }
                OtherTrees.push(deed, step, at);
            }
            default -> step.add(deed.actionClass(), deed.object(), Basis.OBSERVED, at);
        }
        if (command.has("-auto-approve", "--auto-approve")) {
            step.job()
                    .builder()
                    .finding(
                            "ci.unasked",
                            "draft.ci.finding.unasked",
                            step.file().evidence(at),
                            command.program());
        }
    }

    /** Variables that switch hooks off. */
    private void hooksOff(Command command, int at) {
        boolean off = command.variables().stream()
                .anyMatch(v -> v.equals("HUSKY=0")
                        || (v.startsWith("SKIP=") && command.program().equals("git")));
        if (off && command.program().equals("git")) {
            step.add(ActionClass.BYPASS_CHECK, "hooks", Basis.OBSERVED, at);
        }
    }

    private void workflowFiles(Command command) {
        boolean writes = command.writesTo().stream()
                .anyMatch(f -> WORKFLOW_PATH.matcher(f).find());
        boolean edits =
                Set.of("cp", "mv", "rm", "tee", "sed", "install", "yq", "patch").contains(command.program())
                        && (!command.program().equals("sed")
                                || command.arguments().stream().anyMatch(a -> a.startsWith("-i")))
                        && (!command.program().equals("yq")
                                || command.arguments().stream().anyMatch(a -> a.startsWith("-i")))
                        && command.arguments().stream()
                                .anyMatch(f -> WORKFLOW_PATH.matcher(f).find());
        boolean adds = command.program().equals("git")
                && command.has("add")
                && command.arguments().stream()
                        .anyMatch(f -> WORKFLOW_PATH.matcher(f).find());
        if (writes || edits || adds) {
            step.job().writingWorkflows();
        }
    }

    private boolean unknown(Command command, int at, boolean follow) {
        String program = command.program();
        if (program.isEmpty() || program.matches("[\\[\\]{}()$%@=+*?!,.:\"'\\\\-]*") || program.startsWith("$(")) {
            return false;
        }
        Optional<Followed.Script> script =
                follow ? followed.script(command).or(() -> followed.task(command)) : Optional.empty();
        if (script.isPresent()) {
            follow(script.get(), at);
            return true;
        }
        boolean inline = SHELLS.contains(program) && (!command.input().isEmpty() || command.has("-c", "-s"));
        if (inline || isFunction(program) || isPlainCode(command)) {
            return false;
        }
        step.add(ActionClass.EXECUTE, "", Basis.OBSERVED, at);
        return true;
    }

    /** Code written out in the script that starts nothing and reaches nothing outside. */
    private static boolean isPlainCode(Command command) {
        boolean written =
                !command.input().isEmpty() || command.has("-c", "-e", "-p", "-pe", "-ne", "-r", "--eval", "--print");
        return INTERPRETERS.contains(command.program())
                && written
                && !REACHES_OUT.matcher(command.text() + command.input()).find();
    }

    /** Names that scripts give to functions of their own cannot be told from programs; those with blanks or braces can. */
    private static boolean isFunction(String program) {
        return program.contains("{") || program.contains("}") || program.length() > 80 || program.contains("\n");
    }

    /** What a script of the checkout does is what the step does; the step's line stands beside the script's. */
    private void follow(Followed.Script script, int at) {
        SourceFile file = script.file();
        step.job().builder().source(file);
        StepScope inner = new StepScope(step.job(), file, step.step(), step.line(), step.conditions());
        int before = step.job().builder().rows().size();
        ScriptReader reader = new ScriptReader(new InScript(inner, step).scope());
        for (Command command : ShellReader.read(script.text())) {
            int line = Math.max(1, Math.min(file.lines().size(), script.line() + command.line()));
            reader.command(command, line, false, false);
        }
        if (step.job().builder().rows().size() == before && !script.text().isBlank()) {
            step.runs(at);
        }
    }

    /** A step whose commands stand in another file. */
    private record InScript(StepScope inner, StepScope outer) {
        StepScope scope() {
            return new StepScope(inner.job(), inner.file(), Node.none(), 1, outer.conditions());
        }
    }
}
