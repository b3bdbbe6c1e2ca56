package dev.countersign.cli;

import dev.countersign.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page, in the man macros of roff. */
final class ManPage {
    /** A first use of the commands that most people need. */
    private static final List<String> EXAMPLES = List.of(
            "countersign matrix pr-repair.txt",
            "countersign draft . --out drafts/",
            "countersign check release.bom.yaml --format json",
            "countersign sign release.bom.yaml --pdf release.pdf --key me.p12 --name \"AppSec reviewer\" --role appsec",
            "countersign verify release.pdf");

    private final Texts texts;
    private final String version;
    private final StringBuilder page = new StringBuilder();

    ManPage(Texts texts, String version) {
        this.texts = texts;
        this.version = version;
    }

    String of(CommandSpec root) {
        String name = root.name();
        line(".TH " + quoted(name.toUpperCase(Locale.ROOT)) + " 1 \"\" " + quoted(name + " " + version) + " "
                + quoted(texts.get("manual.title")));
        section("manual.name");
        text(name + " - " + texts.get("manual.summary"));
        section("manual.synopsis");
        call(name, texts.get("manual.files"));
        call(name, texts.get("manual.command"));
        section("manual.description");
        text(texts.get("help." + name));
        line(".PP");
        text(texts.get("manual.description.text"));
        section("manual.commands");
        commands(root).forEach(this::command);
        section("manual.exit");
        text(texts.get("help.exits"));
        section("manual.environment");
        entry("COUNTERSIGN_JAVA_OPTIONS", texts.get("manual.environment.options"));
        entry("COUNTERSIGN_JAVA", texts.get("manual.environment.java"));
        section("manual.examples");
        EXAMPLES.forEach(example -> line(".PP\n.nf\n" + escaped(example) + "\n.fi"));
        return page.toString();
    }

    static List<CommandSpec> commands(CommandSpec root) {
        return root.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .toList();
    }

    static List<OptionSpec> options(CommandSpec command) {
        List<OptionSpec> sorted = new ArrayList<>(command.options());
        sorted.removeIf(OptionSpec::hidden);
        sorted.sort(Comparator.comparing(option -> option.longestName()));
        return sorted;
    }

    private void command(CommandSpec command) {
        List<String> parameters =
                command.positionalParameters().stream().map(ManPage::shown).toList();
        line(".SS " + quoted((command.name() + " " + String.join(" ", parameters)).strip()));
        text(String.join(" ", command.usageMessage().description()));
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            entry(parameter.paramLabel(), String.join(" ", parameter.description()));
        }
        for (OptionSpec option : options(command)) {
            String names = String.join(", ", Arrays.asList(option.names()));
            boolean takes = option.arity().max() > 0;
            entry(
                    takes ? names + " " + option.paramLabel() : names,
                    String.join(" ", option.description())
                            + (option.required() ? " " + texts.get("manual.required") : ""));
        }
    }

    private static String shown(PositionalParamSpec parameter) {
        return parameter.paramLabel() + (parameter.arity().max() > 1 ? "\u2026" : "");
    }

    private void call(String name, String rest) {
        line(".PP\n\\fB" + escaped(name) + "\\fR " + escaped(rest));
    }

    private void section(String key) {
        line(".SH " + quoted(texts.get(key)));
    }

    private void entry(String term, String meaning) {
        line(".TP\n\\fB" + escaped(term) + "\\fR");
        text(meaning);
    }

    private void text(String text) {
        line(escaped(text));
    }

    private void line(String line) {
        page.append(line).append('\n');
    }

    private static String quoted(String text) {
        return '"' + escaped(text).replace("\"", "\\(dq") + '"';
    }

    /** A hyphen that can be copied, and no line that roff takes for a request. */
    static String escaped(String text) {
        String safe = text.replace("\\", "\\e").replace("-", "\\-");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}
