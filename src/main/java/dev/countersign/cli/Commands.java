package dev.countersign.cli;

import dev.countersign.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The commands. None of them needs a display. */
public final class Commands {
    private static final Set<String> NAMES = Set.of(
            "matrix", "check", "draft", "convert", "export", "sign", "verify", "extract", "keygen", "help", "manual");

    private final Console console;

    /** Commands that print to a console. */
    public Commands(Console console) {
        this.console = console;
    }

    /** Whether arguments call a command; else they name files for the window. A file named like a command is {@code ./name}. */
    public static boolean isCall(List<String> arguments) {
        return !arguments.isEmpty()
                && (NAMES.contains(arguments.get(0)) || arguments.get(0).startsWith("-"));
    }

    /**
     * Runs a command.
     *
     * @return the exit code: 0 done or yes, 1 no, 2 the call or the input was wrong, 3 a fault of machine or program
     */
    public int run(List<String> arguments) {
        return guarded(arguments, () -> execute(arguments));
    }

    /** Shows a file without a window: its matrix, and its record in a folder. */
    public int demo(String file, Path folder) {
        return guarded(List.of(), () -> new Demo(console).show(file, folder));
    }

    /** Says that there is no display for the window. */
    public int noDisplay() {
        console.say(Texts.english().get("start.no_display"));
        return Exit.FAULT;
    }

    /** Says why the window did not open. */
    public int noWindow(String why) {
        console.say(Texts.english().get("start.no_window", why));
        return Exit.FAULT;
    }

    private int execute(List<String> arguments) throws Exception {
        CommandLine root = new CommandLine(new Root());
        root.addSubcommand(new MatrixCommand(console));
        root.addSubcommand(new CheckCommand(console));
        root.addSubcommand(new ConvertCommand(console));
        root.addSubcommand(new ExportCommand(console));
        root.addSubcommand(new SignCommand(console));
        root.addSubcommand(new VerifyCommand(console));
        root.addSubcommand(new ExtractCommand(console));
        root.addSubcommand(new KeygenCommand(console));
        root.addSubcommand(new DraftCommand(console));
        root.addSubcommand(new CommandLine.HelpCommand());
        root.addSubcommand(new ManualCommand(console));
        new Help(Texts.in(language(arguments))).describe(root);
        StringWriter printed = new StringWriter();
        root.setOut(new PrintWriter(printed));
        root.setErr(new PrintWriter(printed));
        root.setParameterExceptionHandler((e, given) -> refuse(e));
        List<Exception> failures = new ArrayList<>();
        root.setExecutionExceptionHandler((e, command, result) -> {
            failures.add(e);
            return Exit.FAULT;
        });
        int exit = root.execute(arguments.toArray(String[]::new));
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        console.print(printed.toString().replace("\r\n", "\n"));
        return exit;
    }

    private int refuse(ParameterException e) {
        String name = e.getCommandLine().getCommandSpec().qualifiedName(" ");
        console.say(name + ": " + String.valueOf(e.getMessage()).strip());
        console.say(Texts.english().get("call.help", name.replaceFirst("^countersign", "countersign help")));
        return Exit.WRONG;
    }

    /** Whatever happens, people get a sentence; what happened inside only with {@code --debug}. */
    private int guarded(List<String> arguments, Call call) {
        Texts texts = Texts.in(language(arguments));
        try {
            int exit = call.run();
            console.flush();
            return exit;
        } catch (CommandFailed e) {
            console.forget();
            e.lines().forEach(console::say);
            return e.exit();
        } catch (IOException e) {
            return fault(arguments, texts.get("fault.output", String.valueOf(e.getMessage())), e);
        } catch (OutOfMemoryError e) {
            return fault(arguments, texts.get("fault.memory"), e);
        } catch (Exception | LinkageError | StackOverflowError e) {
            return fault(arguments, texts.get("fault.program", e.getClass().getSimpleName()), e);
        }
    }

    private int fault(List<String> arguments, String sentence, Throwable e) {
        console.forget();
        console.say("countersign: " + sentence);
        if (arguments.contains("--debug")) {
            console.explain(e);
        }
        return Exit.FAULT;
    }

    /** Known before the call is understood, because that may be what goes wrong. */
    private static Locale language(List<String> arguments) {
        int at = arguments.indexOf("--lang");
        boolean german = arguments.contains("--lang=de")
                || (at >= 0
                        && at + 1 < arguments.size()
                        && arguments.get(at + 1).equals("de"));
        return german ? Locale.GERMAN : Locale.ENGLISH;
    }

    @FunctionalInterface
    private interface Call {
        int run() throws Exception;
    }
}
