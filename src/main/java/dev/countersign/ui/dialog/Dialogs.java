package dev.countersign.ui.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/** Asks the person. An interface, so that journeys can answer by script. */
public interface Dialogs {
    /** Asks for a file to open; empty when the person changes their mind. */
    List<Path> filesToOpen();

    /** Asks where to write; empty when the person changes their mind. */
    Optional<Path> fileToWrite(String suggestedName, String extension);

    /** Asks for a folder; empty when the person changes their mind. */
    Optional<Path> folderToOpen();

    /** Asks for a key file; empty when the person changes their mind. */
    Optional<Path> keyToOpen();

    /** Asks a question in the window. */
    void ask(Question question);

    /** Shows something over the window until it is closed. */
    void show(Node content);

    /** Shows something over the window that names no files and no credentials while those are hidden. */
    void showToAll(Node content);

    /** Closes what is shown over the window. */
    void close();
}
