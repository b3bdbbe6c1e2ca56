package dev.countersign;

import dev.countersign.cli.Commands;
import dev.countersign.cli.Console;
import dev.countersign.ui.app.StartWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Starts the window or a command. */
public final class Main {
    private static final String DEMO = "--demo";

    private Main() {}

    /**
     * Runs the program.
     *
     * @param args a command with its arguments, or files to open in the window
     */
    public static void main(String[] args) {
        List<String> arguments = List.of(args);
        int exit = run(arguments, new Commands(Console.ofProcess()));
        if (exit != 0) {
            System.exit(exit);
        }
    }

    private static int run(List<String> arguments, Commands commands) {
        boolean demo = arguments.size() == 2 && arguments.get(0).equals(DEMO);
        if (demo && !hasDisplay()) {
            return commands.demo(arguments.get(1), Path.of("target"));
        }
        if (!demo && Commands.isCall(arguments)) {
            return commands.run(arguments);
        }
        if (!hasDisplay()) {
            return commands.noDisplay();
        }
        return StartWindow.open(demo ? arguments.subList(1, 2) : arguments, commands::noWindow);
    }

    /** Linux draws through X11; Windows and macOS always have a screen. */
    private static boolean hasDisplay() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String display = System.getenv("DISPLAY");
        return system.startsWith("windows") || system.startsWith("mac") || (display != null && !display.isBlank());
    }
}
