package dev.countersign.ui.dialog;

import dev.countersign.text.Texts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks in the window, and for files by the platform's own chooser. */
public final class WindowDialogs implements Dialogs {
    private final Overlay overlay;
    private final Texts texts;
    private final Supplier<Window> window;
    private final Supplier<Optional<Path>> lastFolder;
    private final Consumer<Path> folderUsed;

    /**
     * Dialogs of a window.
     *
     * @param lastFolder the folder last used
     * @param folderUsed told the folder used now
     */
    public WindowDialogs(
            Overlay overlay,
            Texts texts,
            Supplier<Window> window,
            Supplier<Optional<Path>> lastFolder,
            Consumer<Path> folderUsed) {
        this.overlay = overlay;
        this.texts = texts;
        this.window = window;
        this.lastFolder = lastFolder;
        this.folderUsed = folderUsed;
    }

    @Override
    public List<Path> filesToOpen() {
        FileChooser chooser = chooser("open");
        chooser.getExtensionFilters()
                .setAll(
                        new ExtensionFilter(
                                texts.get("files.readable"),
                                "*.bom.yaml",
                                "*.yaml",
                                "*.yml",
                                "*.txt",
                                "*.md",
                                "*.json",
                                "*.pdf"),
                        new ExtensionFilter(texts.get("files.all"), "*"));
        List<File> chosen = Optional.ofNullable(chooser.showOpenMultipleDialog(window.get()))
                .orElse(List.of());
        List<Path> files = chosen.stream().map(File::toPath).toList();
        files.stream().findFirst().map(Path::getParent).ifPresent(folderUsed);
        return files;
    }

    @Override
    public Optional<Path> fileToWrite(String suggestedName, String extension) {
        FileChooser chooser = chooser(extension.equals(".pdf") ? "export" : "save_as");
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters().setAll(new ExtensionFilter("*" + extension, "*" + extension));
        Optional<Path> chosen =
                Optional.ofNullable(chooser.showSaveDialog(window.get())).map(File::toPath);
        chosen.map(Path::getParent).ifPresent(folderUsed);
        return chosen.map(file ->
                file.toString().endsWith(extension) ? file : file.resolveSibling(file.getFileName() + extension));
    }

    @Override
    public Optional<Path> folderToOpen() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("command.draft"));
        lastFolder.get().filter(Files::isDirectory).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        Optional<Path> chosen =
                Optional.ofNullable(chooser.showDialog(window.get())).map(File::toPath);
        chosen.ifPresent(folderUsed);
        return chosen;
    }

    @Override
    public Optional<Path> keyToOpen() {
        FileChooser chooser = chooser("sign");
        chooser.getExtensionFilters()
                .setAll(
                        new ExtensionFilter("PKCS#12", "*.p12", "*.pfx"),
                        new ExtensionFilter(texts.get("files.all"), "*"));
        return Optional.ofNullable(chooser.showOpenDialog(window.get())).map(File::toPath);
    }

    private FileChooser chooser(String command) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("command." + command));
        lastFolder.get().filter(Files::isDirectory).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    @Override
    public void ask(Question question) {
        overlay.ask(question);
    }

    @Override
    public void show(Node content) {
        overlay.show(content);
    }

    @Override
    public void showToAll(Node content) {
        overlay.showToAll(content);
    }

    @Override
    public void close() {
        overlay.close();
    }
}
