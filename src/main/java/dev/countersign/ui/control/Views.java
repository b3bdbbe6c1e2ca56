package dev.countersign.ui.control;

import dev.countersign.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads a screen: the FXML that stands beside its controller under the same base name. */
public final class Views {
    private Views() {}

    /** Loads the FXML of a controller; its root. */
    public static Parent load(Object controller, Texts texts) {
        String name = controller.getClass().getSimpleName().replaceFirst("Controller$", ".fxml");
        URL fxml = Objects.requireNonNull(controller.getClass().getResource(name), name);
        FXMLLoader loader = new FXMLLoader(fxml, texts.asBundle());
        loader.setController(controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
