package dev.countersign.cli;

import dev.countersign.text.Program;
import dev.countersign.text.Texts;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a package installs beside the program: made of the commands as they are, so that it cannot be out of date. */
@Command(name = "manual", hidden = true)
final class ManualCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final Answering common = new Answering();

    @Parameters(paramLabel = "FORM")
    private String form = "";

    ManualCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("called without picocli");
        }
        Texts texts = common.texts();
        Map<String, Function<CommandSpec, String>> forms = Map.of(
                "man", root -> new ManPage(texts, Program.here().version()).of(root),
                "bash", Completions::bash,
                "zsh", Completions::zsh,
                "fish", Completions::fish,
                "commands", ManualCommand::names);
        Function<CommandSpec, String> wanted = forms.get(form);
        if (wanted == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + form + "' is no form of the manual; expected one of "
                            + forms.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        console.print(wanted.apply(spec.root()));
        return Exit.YES;
    }

    /** Every word that calls a command, hidden ones too. */
    private static String names(CommandSpec root) {
        return root.subcommands().keySet().stream().sorted().collect(Collectors.joining("\n")) + "\n";
    }
}
