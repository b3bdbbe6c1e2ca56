package dev.countersign.ui.record;

import dev.countersign.model.Role;
import dev.countersign.model.Words;
import dev.countersign.record.sign.SignatureOutcome;
import dev.countersign.record.sign.Statement;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.control.Segments;
import dev.countersign.ui.record.SigningDesk.KeyFile;
import dev.countersign.ui.record.SigningDesk.Token;
import dev.countersign.ui.record.SigningDesk.Where;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Ui;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Signs: in which role, with what outcome and comment, by which key. */
public final class SignCard extends VBox {
    private final Session session;
    private final Ui ui;
    private final Texts texts;
    private final SigningDesk desk;
    private final Consumer<byte[]> signed;
    private final Consumer<String> keyUsed;
    private final ComboBox<String> role = new ComboBox<>();
    private final TextField name = new TextField();
    private final Segments outcome;
    private final Label means = Parts.text("", "field-help");
    private final TextArea comment = new TextArea();
    private final Segments kind;
    private final TextField keyFile = new TextField();
    private final TextField library = new TextField();
    private final TextField slot = new TextField("0");
    private final PasswordField password = new PasswordField();
    private final Label problem = Parts.text("", "field-problem");
    private final Button go = new Button();
    private SignatureOutcome chosen = SignatureOutcome.APPROVE;
    private boolean onToken;
    private HBox tokenLine = new HBox();

    /**
     * What a card needs to work with.
     *
     * @param desk signs
     * @param key where the key was last time; empty for nowhere
     * @param chooseKey asks for a key file
     * @param makeKey makes a key
     * @param signed takes the signed record
     * @param keyUsed told where the key is, to offer it the next time
     */
    public record Means(
            SigningDesk desk,
            String key,
            Supplier<Optional<Path>> chooseKey,
            Consumer<Consumer<Path>> makeKey,
            Consumer<byte[]> signed,
            Consumer<String> keyUsed) {}

    /** A card for a document or an open record. */
    public SignCard(Session session, Ui ui, Means means) {
        super(10);
        this.session = session;
        this.ui = ui;
        this.texts = ui.texts();
        this.desk = means.desk();
        this.signed = means.signed();
        this.keyUsed = means.keyUsed();
        this.outcome = new Segments(outcomes(), this::choose);
        this.kind = new Segments(
                List.of(
                        new Segments.Choice("file", texts.get("sign.key.file"), ""),
                        new Segments.Choice("token", texts.get("sign.key.token"), "")),
                word -> token(word.equals("token")));
        getStyleClass().addAll("overlay-card", "sign-card");
        setMaxHeight(USE_PREF_SIZE);
        roles();
        keyFile.setText(means.key());
        Button choose = Parts.button(
                texts.get("sign.key.choose"),
                "sign-key-choose",
                () -> means.chooseKey().get().ifPresent(file -> keyFile.setText(file.toString())));
        Button make = Parts.button(
                texts.get("sign.key.make"),
                "sign-key-make",
                () -> means.makeKey().accept(made -> {
                    keyFile.setText(made.toString());
                    ui.dialogs().show(this);
                }));
        fill(choose, make);
        sceneProperty().addListener((o, before, now) -> {
            if (now == null) {
                desk.stop();
            }
        });
        choose(SignatureOutcome.APPROVE.word());
        token(false);
    }

    private List<Segments.Choice> outcomes() {
        return Words.values(SignatureOutcome.class).stream()
                .map(each -> new Segments.Choice(
                        each.word(),
                        texts.get("record.sign.outcome." + each.word()),
                        texts.get("record.sign.outcome." + each.word() + ".means")))
                .toList();
    }

    /** Those who must sign and have not come first. */
    private void roles() {
        List<String> asked = session.record()
                .map(record -> record.verification().missingRoles())
                .orElseGet(() -> session.document().review().signers().stream()
                        .map(signer -> signer.role().word())
                        .toList());
        role.setItems(FXCollections.observableArrayList(Stream.concat(asked.stream(), Words.of(Role.class).stream())
                .distinct()
                .toList()));
        role.setEditable(true);
        role.setConverter(new RoleWords(ui));
        role.getSelectionModel().selectFirst();
        String speaker = session.speaker().nameProperty().get();
        name.setText(named(asked).orElse(speaker.replaceFirst(",[^,]*$", "")));
    }

    private Optional<String> named(List<String> asked) {
        return session.document().review().signers().stream()
                .filter(signer -> asked.stream()
                        .findFirst()
                        .filter(signer.role().word()::equals)
                        .isPresent())
                .map(signer -> signer.name())
                .filter(known -> !known.isBlank())
                .findFirst();
    }

    private void fill(Button choose, Button make) {
        comment.setPrefRowCount(2);
        comment.setWrapText(true);
        HBox.setHgrow(keyFile, Priority.ALWAYS);
        HBox.setHgrow(library, Priority.ALWAYS);
        slot.setPrefColumnCount(3);
        HBox file = new HBox(6, keyFile, choose, make);
        HBox token = new HBox(6, library, slot);
        file.visibleProperty().bind(Bindings.createBooleanBinding(() -> !token.isManaged(), token.managedProperty()));
        file.managedProperty().bind(file.visibleProperty());
        token.setManaged(false);
        token.setId("sign-token");
        go.setText(texts.get("sign.go"));
        go.setId("sign-go");
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.setOnAction(e -> sign());
        go.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> name.getText().isBlank()
                                || password.getText().isEmpty()
                                || desk.workingProperty().get(),
                        desk.workingProperty(),
                        name.textProperty(),
                        password.textProperty()));
        Button cancel = new Button(texts.get("answer.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(e -> ui.dialogs().close());
        VBox body = new VBox(
                10,
                Parts.text(texts.get("sign.lead"), "quiet"),
                labelled("sign.role", role),
                labelled("sign.name", name),
                labelled("sign.outcome", outcome),
                means,
                labelled("sign.comment", comment),
                labelled("sign.key", kind),
                file,
                token,
                labelled("sign.password", password));
        getChildren()
                .setAll(
                        Parts.text(texts.get("sign.title"), "overlay-title"),
                        Parts.scrolling(body),
                        problem,
                        new HBox(8, go, cancel));
        tokenLine = token;
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        spoken(keyFile, "sign.key.file");
        spoken(library, "sign.token.library");
        spoken(slot, "sign.token.slot");
        library.setPromptText(texts.get("sign.token.library"));
    }

    private Node labelled(String key, Node control) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        control.setId(key.replace('.', '-'));
        spoken(control, key);
        if (control instanceof Segments segments) {
            segments.name(label.getText());
        }
        if (control instanceof ComboBox<?> box) {
            box.setMaxWidth(Double.MAX_VALUE);
        }
        return new VBox(3, label, control);
    }

    private void spoken(Node control, String key) {
        control.setAccessibleText(texts.get(key));
    }

    private void choose(String word) {
        chosen = Words.find(SignatureOutcome.class, word).orElse(SignatureOutcome.ABSTAIN);
        outcome.show(word);
        means.setText(texts.get("record.sign.outcome." + word + ".means"));
    }

    private void token(boolean token) {
        onToken = token;
        kind.show(token ? "token" : "file");
        tokenLine.setManaged(token);
        tokenLine.setVisible(token);
    }

    private void sign() {
        Optional<Where> where = where();
        if (where.isEmpty()) {
            problem.setText(texts.get(onToken ? "sign.token.slot.wrong" : "sign.key.none"));
            return;
        }
        keyUsed.accept(keyFile.getText());
        problem.setText(texts.get("sign.working"));
        char[] secret = password.getText().toCharArray();
        password.clear();
        desk.sign(
                session,
                where.get(),
                secret,
                new Statement(
                        Optional.ofNullable(role.getValue()).orElse(""),
                        name.getText(),
                        chosen,
                        comment.getText(),
                        session.speaker().stamp().at()),
                pdf -> {
                    ui.dialogs().close();
                    signed.accept(pdf);
                },
                problem::setText);
    }

    private Optional<Where> where() {
        try {
            if (onToken) {
                return Optional.of(new Token(
                        library.getText().strip(),
                        Integer.parseInt(slot.getText().strip())));
            }
            return Optional.of(keyFile.getText().strip())
                    .filter(typed -> !typed.isEmpty())
                    .map(typed -> new KeyFile(Path.of(typed)));
        } catch (NumberFormatException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    public void requestFocus() {
        name.requestFocus();
    }

    /** Roles as people call them; one we do not know as it is written. */
    private static final class RoleWords extends StringConverter<String> {
        private final Ui ui;

        RoleWords(Ui ui) {
            this.ui = ui;
        }

        @Override
        public String toString(String word) {
            return word == null ? "" : ui.wording().word("role", word);
        }

        @Override
        public String fromString(String typed) {
            return Words.of(Role.class).stream()
                    .filter(word -> ui.wording().word("role", word).equalsIgnoreCase(typed.strip()))
                    .findFirst()
                    .orElse(typed.strip());
        }
    }
}
