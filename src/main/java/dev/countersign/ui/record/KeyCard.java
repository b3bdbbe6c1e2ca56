package dev.countersign.ui.record;

import dev.countersign.record.sign.KeyMaker;
import dev.countersign.record.sign.KeyRefused;
import dev.countersign.store.AtomicFile;
import dev.countersign.store.StoreFailed;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.shell.Ui;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Makes a signing identity of one's own: a key and a certificate in one file, protected by a password. */
public final class KeyCard extends VBox {
    private final Ui ui;
    private final Texts texts;
    private final AtomicFile writer;
    private final Consumer<Path> made;
    private final Instant now;
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Label problem = Parts.text("", "field-problem");

    /**
     * A card.
     *
     * @param whose the name to begin with
     * @param now from when the certificate is valid
     * @param made takes the file
     */
    public KeyCard(Ui ui, AtomicFile writer, String whose, Instant now, Consumer<Path> made) {
        super(10);
        this.ui = ui;
        this.texts = ui.texts();
        this.writer = writer;
        this.made = made;
        this.now = now;
        getStyleClass().addAll("overlay-card", "sign-card");
        setMaxHeight(USE_PREF_SIZE);
        name.setText(whose);
        Button go = new Button(texts.get("key.go"));
        go.setId("key-go");
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> name.getText().isBlank() || password.getText().isEmpty(),
                        name.textProperty(),
                        password.textProperty()));
        go.setOnAction(e -> make());
        Button cancel = new Button(texts.get("answer.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(e -> ui.dialogs().close());
        getChildren()
                .setAll(
                        Parts.text(texts.get("key.title"), "overlay-title"),
                        Parts.text(texts.get("key.lead"), "quiet"),
                        labelled("key.name", name),
                        labelled("key.password", password),
                        labelled("key.again", again),
                        problem,
                        new HBox(8, go, cancel));
    }

    private VBox labelled(String key, TextField control) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        control.setId(key.replace('.', '-'));
        control.setAccessibleText(label.getText());
        return new VBox(3, label, control);
    }

    private void make() {
        if (!password.getText().equals(again.getText())) {
            problem.setText(texts.get("key.again.wrong"));
            return;
        }
        char[] secret = password.getText().toCharArray();
        try {
            byte[] file = KeyMaker.pkcs12(name.getText(), secret, now);
            ui.dialogs().fileToWrite("signing-key.p12", ".p12").ifPresent(where -> write(where, file));
        } catch (KeyRefused e) {
            problem.setText(SigningDesk.sentence(
                    texts.get("key.refused." + e.code(), e.arguments().toArray())));
        } finally {
            Arrays.fill(secret, ' ');
        }
    }

    private void write(Path where, byte[] file) {
        try {
            writer.write(where, file);
            password.clear();
            again.clear();
            ui.dialogs().close();
            ui.notices().say(texts.get("key.made", where.toString()));
            made.accept(where);
        } catch (StoreFailed e) {
            problem.setText(texts.get("problem." + e.code(), String.valueOf(where.getFileName())));
        }
    }

    @Override
    public void requestFocus() {
        name.requestFocus();
    }
}
