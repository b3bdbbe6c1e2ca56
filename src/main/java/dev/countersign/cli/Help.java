package dev.countersign.cli;

import dev.countersign.text.Texts;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Puts the words of the bundles into the help of commands. */
final class Help {
    private final Texts texts;

    Help(Texts texts) {
        this.texts = texts;
    }

    /**
     * Describes a command and those below it.
     *
     * @throws java.util.MissingResourceException when there is no text for one of them
     */
    void describe(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        if (!(spec.userObject() instanceof CommandLine.HelpCommand)) {
            spec.addOption(flag("-h", "--help").usageHelp(true).build());
        }
        if (spec.userObject() instanceof Root) {
            spec.addOption(flag("-V", "--version").versionHelp(true).build());
        }
        spec.usageMessage().header();
        spec.usageMessage().description(texts.get("help." + spec.name()));
        spec.usageMessage().footer("", texts.get("help.exits"));
        spec.usageMessage().width(110).adjustLineBreaksForWideCJKCharacters(true);
        for (OptionSpec option : List.copyOf(spec.options())) {
            rewrite(spec, option, "help.option." + option.longestName().replaceFirst("^-+", ""));
        }
        for (PositionalParamSpec parameter : List.copyOf(spec.positionalParameters())) {
            rewrite(spec, parameter, parameterKey(parameter.paramLabel()));
        }
        command.getSubcommands().values().forEach(this::describe);
    }

    private static String parameterKey(String label) {
        return switch (label) {
            case "FILE" -> "help.file";
            case "PATH" -> "help.path";
            case "RECORD" -> "help.record";
            case "FORM" -> "help.form";
            default -> "help.command";
        };
    }

    private static OptionSpec.Builder flag(String... names) {
        return OptionSpec.builder(names).type(boolean.class);
    }

    private void rewrite(CommandSpec spec, ArgSpec argument, String key) {
        spec.remove(argument);
        if (argument instanceof OptionSpec option) {
            spec.addOption(option.toBuilder().description(texts.get(key)).build());
        } else if (argument instanceof PositionalParamSpec parameter) {
            spec.addPositional(parameter.toBuilder().description(texts.get(key)).build());
        }
    }
}
