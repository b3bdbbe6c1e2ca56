package dev.countersign.cli;

import java.util.List;

/** A command that cannot go on, with what to say on standard error. */
final class CommandFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exit;
    private final transient List<String> lines;

    private CommandFailed(int exit, List<String> lines) {
        super(String.join("\n", lines));
        this.exit = exit;
        this.lines = List.copyOf(lines);
    }

    /** The answer is no. */
    static CommandFailed no(List<String> lines) {
        return new CommandFailed(Exit.NO, lines);
    }

    /** The input or the call was wrong. */
    static CommandFailed wrong(String line) {
        return wrong(List.of(line));
    }

    /** The input or the call was wrong in several ways. */
    static CommandFailed wrong(List<String> lines) {
        return new CommandFailed(Exit.WRONG, lines);
    }

    /** The machine did not play along. */
    static CommandFailed fault(String line) {
        return new CommandFailed(Exit.FAULT, List.of(line));
    }

    int exit() {
        return exit;
    }

    List<String> lines() {
        return lines;
    }
}
