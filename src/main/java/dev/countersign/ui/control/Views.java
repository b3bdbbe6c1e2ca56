package dev.countersign.ui.control;

import dev.countersign.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

/** Loads a screen: the FXML that stands beside its controller under the same base name. */
public final class Views {
    private Views() {}

    /** Loads the FXML of a controller; its root. Names of the document may hold underscores, which mark no keys. */
    public static Parent load(Object controller, Texts texts) {
        String name = controller.getClass().getSimpleName().replaceFirst("Controller$", ".fxml");
        URL fxml = Objects.requireNonNull(controller.getClass().getResource(name), name);
        FXMLLoader loader = new FXMLLoader(fxml, texts.asBundle());
        loader.setController(controller);
        try {
            Parent root = loader.load();
            loader.getNamespace().values().stream()
                    .filter(Labeled.class::isInstance)
                    .forEach(named -> ((Labeled) named).setMnemonicParsing(false));
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
