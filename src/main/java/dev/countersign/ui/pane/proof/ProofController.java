package dev.countersign.ui.pane.proof;

import dev.countersign.edit.SetList;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Open;
import dev.countersign.model.Proof;
import dev.countersign.model.ProofElement;
import dev.countersign.model.ProofKind;
import dev.countersign.model.Worded;
import dev.countersign.posture.Deceptive;
import dev.countersign.posture.Row;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.InSight;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.control.Views;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Navigator;
import dev.countersign.ui.shell.Pane;
import dev.countersign.ui.shell.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What will exist after each run, which of the eight elements it covers, and what is left uncovered, row by row. */
public final class ProofController implements Pane {
    private static final Address PROOF = Address.DOCUMENT.at("proof");

    private final Session session;
    private final Navigator navigator;
    private final Ui ui;
    private final Texts texts;

    @FXML
    private VBox root;

    @FXML
    private VBox kinds;

    @FXML
    private VBox own;

    @FXML
    private Button add;

    @FXML
    private GridPane elements;

    @FXML
    private GridPane rows;

    private ProofController(Session session, Navigator navigator, Ui ui) {
        this.session = session;
        this.navigator = navigator;
        this.ui = ui;
        this.texts = ui.texts();
    }

    /** The pane of a session. */
    public static Pane of(Session session, Navigator navigator, Ui ui) {
        ProofController controller = new ProofController(session, navigator, ui);
        Views.load(controller, ui.texts());
        return controller;
    }

    @FXML
    private void initialize() {
        for (ProofKind kind : ProofKind.values()) {
            kinds.getChildren().add(new KindLine(kind));
        }
        add.setOnAction(e -> addOwn());
        InSight.show(root, this::show, session.documentProperty(), session.matrixProperty());
    }

    private void show() {
        kinds.getChildren().stream()
                .filter(KindLine.class::isInstance)
                .map(KindLine.class::cast)
                .forEach(KindLine::show);
        showOwn();
        showElements();
        showRows();
    }

    private List<Proof> proof() {
        return session.document().proof();
    }

    private void set(List<Proof> proof) {
        session.submit(new SetList(PROOF, proof));
    }

    /** Kinds in own words: kept, and counted as weak. */
    private void showOwn() {
        List<Proof> unknown =
                proof().stream().filter(p -> p.kind().known().isEmpty()).toList();
        if (own.getChildren().size() == unknown.size() && own.isFocusWithin()) {
            return;
        }
        own.getChildren().setAll(unknown.stream().map(this::ownLine).toList());
    }

    private Node ownLine(Proof item) {
        TextField word = new TextField(item.kind().word());
        word.setAccessibleText(texts.get("pane.proof.own"));
        HBox.setHgrow(word, Priority.ALWAYS);
        Runnable commit = () -> {
            if (!word.getText().isBlank() && !word.getText().equals(item.kind().word())) {
                replace(item, new Proof(Open.of(ProofKind.class, word.getText().strip()), item.location()));
            }
        };
        word.setOnAction(e -> commit.run());
        word.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                commit.run();
            }
        });
        return new HBox(
                8,
                word,
                Parts.text(texts.get("pane.proof.weak"), "quiet"),
                Parts.iconButton("fth-x", texts.get("pane.proof.remove"), "", () -> remove(item)));
    }

    private void replace(Proof from, Proof to) {
        set(proof().stream().map(p -> p.equals(from) ? to : p).toList());
    }

    private void remove(Proof item) {
        set(proof().stream().filter(p -> !p.equals(item)).toList());
    }

    private void addOwn() {
        List<Proof> all = new ArrayList<>(proof());
        all.add(new Proof(Open.of(ProofKind.class, texts.get("pane.proof.new")), ""));
        set(all);
    }

    private void showElements() {
        elements.getChildren().clear();
        int line = 0;
        for (ProofElement element : ProofElement.values()) {
            String by = coveredBy(element, session.document());
            boolean covered = !by.isEmpty();
            elements.addRow(
                    line++,
                    Parts.text(ui.wording().word("proof_element", element.word()), "quiet"),
                    Parts.text(covered ? by : texts.get("pane.proof.uncovered"), covered ? "plain" : "unknown-text"));
        }
    }

    private String coveredBy(ProofElement element, AgentActionBom document) {
        if (element == ProofElement.OWNER) {
            return document.workflow().owner().isBlank()
                    ? ""
                    : Deceptive.shown(document.workflow().owner());
        }
        return document.proof().stream()
                .flatMap(p -> p.kind().known().stream())
                .filter(kind -> kind.covers().contains(element))
                .map(kind -> ui.wording().word("proof_kind", kind.word()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void showRows() {
        rows.getChildren().clear();
        int line = 0;
        for (Row row : session.matrix().rows()) {
            if (row.proof().uncovered().isEmpty() || line >= 40) {
                continue;
            }
            Hyperlink name = new Hyperlink(Deceptive.shown(row.action().name()));
            name.setOnAction(e -> navigator.jump(Address.action(row.id())));
            String missing = row.proof().uncovered().stream()
                    .map(Worded::word)
                    .map(word -> ui.wording().word("proof_element", word))
                    .collect(Collectors.joining(", "));
            rows.addRow(line++, name, Parts.text(texts.get("pane.proof.missing", missing), "quiet"));
        }
        if (line == 0) {
            rows.addRow(0, Parts.text(texts.get("pane.proof.all"), "quiet"));
        }
    }

    @Override
    public Node view() {
        return root;
    }

    @Override
    public void focus(Address at) {
        kinds.getChildren().stream()
                .filter(KindLine.class::isInstance)
                .findFirst()
                .ifPresent(line -> ((KindLine) line).box.requestFocus());
    }

    /** One kind we know: listed or not, and where it is found. */
    private final class KindLine extends VBox {
        private final ProofKind kind;
        private final CheckBox box;
        private final TextField location = new TextField();

        KindLine(ProofKind kind) {
            super(4);
            this.kind = kind;
            String name = ui.wording().word("proof_kind", kind.word());
            box = new CheckBox(kind.isDurable() ? name : name + " \u00b7 " + texts.get("pane.proof.weak"));
            box.setId("proof-" + kind.word());
            box.setWrapText(true);
            box.setOnAction(e -> toggle());
            location.setPromptText(texts.get("pane.proof.location"));
            location.setAccessibleText(name + ": " + texts.get("pane.proof.location"));
            location.setOnAction(e -> commit());
            location.focusedProperty().addListener((o, before, now) -> {
                if (!now) {
                    commit();
                }
            });
            VBox.setMargin(location, new Insets(0, 0, 4, 24));
            getStyleClass().add("choice-line");
            getChildren().setAll(box, location);
        }

        private Optional<Proof> item() {
            return proof().stream().filter(p -> p.kind().is(kind)).findFirst();
        }

        private void toggle() {
            if (box.isSelected() && item().isEmpty()) {
                List<Proof> all = new ArrayList<>(proof());
                all.add(Proof.of(kind));
                set(all);
            } else {
                set(proof().stream().filter(p -> !p.kind().is(kind)).toList());
            }
        }

        private void commit() {
            item().filter(item -> !item.location().equals(location.getText()))
                    .ifPresent(item -> replace(item, new Proof(item.kind(), location.getText())));
        }

        void show() {
            Optional<Proof> item = item();
            box.setSelected(item.isPresent());
            Parts.visible(location, item.isPresent());
            if (!location.isFocused()) {
                location.setText(item.map(Proof::location).orElse(""));
            }
        }
    }
}
