package dev.countersign.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What shells offer while somebody types a command. */
final class Completions {
    /** Labels of options that name a file or a folder. */
    private static final Set<String> FILES = Set.of(
            "FILE",
            "PATH",
            "OUT",
            "RECORD",
            "KEY.p12",
            "TRUST",
            "CERTS",
            "FOLDER/",
            "FILE_OR_FOLDER/",
            "OLD",
            "NEW",
            "CHECKOUT");

    private Completions() {}

    static String bash(CommandSpec root) {
        StringBuilder script = new StringBuilder("""
                # bash completion for countersign; made by: countersign manual bash
                _countersign() {
                    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
                    local command=${COMP_WORDS[1]-} options='' values=''
                    COMPREPLY=()
                    if [ "$COMP_CWORD" -eq 1 ]; then
                """);
        script.append("        COMPREPLY=($(compgen -W '")
                .append(names(root))
                .append(" --help --version' -- \"$current\"))\n");
        script.append("        compopt -o default\n        return\n    fi\n    case $command in\n");
        for (CommandSpec command : ManPage.commands(root)) {
            script.append("        ")
                    .append(command.name())
                    .append(")\n            options='")
                    .append(optionNames(command))
                    .append("'\n            case $previous in\n");
            for (OptionSpec option : taking(command)) {
                script.append("                ").append(String.join("|", Arrays.asList(option.names())));
                if (!words(option).isEmpty()) {
                    script.append(") values='")
                            .append(String.join(" ", words(option)))
                            .append("' ;;\n");
                } else if (isFile(option)) {
                    script.append(") compopt -o default; return ;;\n");
                } else {
                    script.append(") return ;;\n");
                }
            }
            script.append("            esac\n            ;;\n");
        }
        script.append("        help) values='").append(names(root)).append("' ;;\n");
        return script.append("""
                        *) compopt -o default; return ;;
                    esac
                    if [ -n "$values" ]; then
                        COMPREPLY=($(compgen -W "$values" -- "$current"))
                    elif [[ $current == -* ]]; then
                        COMPREPLY=($(compgen -W "$options" -- "$current"))
                    else
                        compopt -o default
                    fi
                }
                complete -F _countersign countersign
                """).toString();
    }

    static String zsh(CommandSpec root) {
        StringBuilder script = new StringBuilder("""
                #compdef countersign
                # zsh completion for countersign; made by: countersign manual zsh
                _countersign() {
                    local context state line
                    typeset -A opt_args
                    if (( CURRENT == 2 )); then
                        local -a commands
                        commands=(
                """);
        for (CommandSpec command : ManPage.commands(root)) {
            script.append("            '")
                    .append(command.name())
                    .append(":")
                    .append(plain(description(command)))
                    .append("'\n");
        }
        script.append("        )\n        _describe command commands\n        _files\n        return\n    fi\n");
        script.append("    local command=$words[2]\n    shift words\n    (( CURRENT-- ))\n    case $command in\n");
        for (CommandSpec command : ManPage.commands(root)) {
            script.append("        ").append(command.name()).append(")\n            _arguments");
            for (OptionSpec option : ManPage.options(command)) {
                for (String name : option.names()) {
                    script.append(" \\\n                '")
                            .append(zsh(name, option))
                            .append("'");
                }
            }
            script.append(" \\\n                '*:file:_files'\n            ;;\n");
        }
        return script.append("        *) _files ;;\n    esac\n}\n_countersign \"$@\"\n")
                .toString();
    }

    private static String zsh(String name, OptionSpec option) {
        String meaning = plain(String.join(" ", option.description()));
        if (option.arity().max() == 0) {
            return name + "[" + meaning + "]";
        }
        String then = !words(option).isEmpty()
                ? "(" + String.join(" ", words(option)) + ")"
                : isFile(option) ? "_files" : " ";
        return name + "[" + meaning + "]:" + plain(option.paramLabel()) + ":" + then;
    }

    static String fish(CommandSpec root) {
        StringBuilder script =
                new StringBuilder("# fish completion for countersign; made by: countersign manual fish\n");
        for (CommandSpec command : ManPage.commands(root)) {
            script.append("complete -c countersign -n __fish_use_subcommand -a ")
                    .append(command.name())
                    .append(" -d '")
                    .append(plain(description(command)))
                    .append("'\n");
            for (OptionSpec option : ManPage.options(command)) {
                script.append("complete -c countersign -n '__fish_seen_subcommand_from ")
                        .append(command.name())
                        .append("'");
                for (String name : option.names()) {
                    script.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^-+", ""));
                }
                if (!words(option).isEmpty()) {
                    script.append(" -x -a '")
                            .append(String.join(" ", words(option)))
                            .append("'");
                } else if (option.arity().max() > 0) {
                    script.append(isFile(option) ? " -r" : " -x");
                }
                script.append(" -d '")
                        .append(plain(String.join(" ", option.description())))
                        .append("'\n");
            }
        }
        return script.toString();
    }

    private static String description(CommandSpec command) {
        return String.join(" ", command.usageMessage().description());
    }

    private static String names(CommandSpec root) {
        return ManPage.commands(root).stream().map(CommandSpec::name).collect(Collectors.joining(" "));
    }

    private static String optionNames(CommandSpec command) {
        return ManPage.options(command).stream()
                .flatMap(option -> Arrays.stream(option.names()))
                .collect(Collectors.joining(" "));
    }

    private static List<OptionSpec> taking(CommandSpec command) {
        return ManPage.options(command).stream()
                .filter(option -> option.arity().max() > 0)
                .toList();
    }

    /** A label such as {@code text|json} names all that can be given. */
    private static List<String> words(OptionSpec option) {
        String label = option.paramLabel();
        return label.matches("[a-z0-9_]+([|,][a-z0-9_]+)+") ? List.of(label.split("[|,]")) : List.of();
    }

    private static boolean isFile(OptionSpec option) {
        return FILES.contains(option.paramLabel());
    }

    /** Without what shells would take for something else. */
    private static String plain(String text) {
        return text.replaceAll("['\"`$\\\\\\[\\]]", "").replace(":", " -");
    }
}
