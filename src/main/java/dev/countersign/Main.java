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

    /** For measuring, in no help: opens the window, prints how many milliseconds that took, and ends. */
    private static final String EXIT_AFTER_START = "--exit-after-start";

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
        boolean measure = !arguments.isEmpty() && arguments.get(0).equals(EXIT_AFTER_START);
        if (!demo && !measure && Commands.isCall(arguments)) {
            return commands.run(arguments);
        }
        if (!hasDisplay()) {
            return commands.noDisplay();
        }
        if (measure) {
            return StartWindow.measure(
                    arguments.subList(1, arguments.size()),
                    commands::noWindow,
                    took -> System.out.println(took.toMillis()));
        }
        return StartWindow.open(demo ? arguments.subList(1, 2) : arguments, commands::noWindow);
    }

    /** Linux draws through X11; Windows and macOS always have a screen, and so has what draws into memory. */
    private static boolean hasDisplay() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String display = System.getenv("DISPLAY");
        return "Headless".equals(System.getProperty("monocle.platform"))
                || system.startsWith("windows")
                || system.startsWith("mac")
                || (display != null && !display.isBlank());
    }
}
