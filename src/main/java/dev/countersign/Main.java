package dev.countersign;

import dev.countersign.ui.app.CountersignApp;
import javafx.application.Application;

/** Starts the window or a command. */
public final class Main {
    private Main() {}

    /**
     * Runs the program.
     *
     * @param args a command with its arguments, or files to open in the window
     */
    public static void main(String[] args) {
        Application.launch(CountersignApp.class, args);
    }
}
