package dev.countersign.ui.posture;

import dev.countersign.edit.AdoptPosture;
import dev.countersign.model.PostureRef;
import dev.countersign.posture.Deceptive;
import dev.countersign.posture.Evaluator;
import dev.countersign.posture.Flip;
import dev.countersign.posture.Matrix;
import dev.countersign.posture.Posture;
import dev.countersign.source.plain.PlainText;
import dev.countersign.store.PostureShelf;
import dev.countersign.store.Postures.PostureFile;
import dev.countersign.store.StoreFailed;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Asking;
import dev.countersign.ui.shell.Ui;
import dev.countersign.ui.whatif.FlipList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The postures: choose one, read its rules, edit a copy, and see which verdicts of the document would change before it is
 * adopted.
 */
public final class PosturesCard extends VBox {
    private final Session session;
    private final Ui ui;
    private final Texts texts;
    private final PostureShelf shelf;
    private final ListView<PostureFile> list = new ListView<>();
    private final StackPane content = new StackPane();
    private final FlipList flips;
    private final Button adopt;
    private final Button edit;
    private final PostureEditor editor;
    private Optional<PostureFile> chosen = Optional.empty();
    private boolean editing;

    /** A card for a session. */
    public PosturesCard(Session session, Ui ui, PostureShelf shelf) {
        super(10);
        this.session = session;
        this.ui = ui;
        this.texts = ui.texts();
        this.shelf = shelf;
        this.flips = new FlipList(texts);
        this.editor = new PostureEditor(ui, shelf, this::judge);
        this.adopt = Parts.button(texts.get("postures.adopt"), "posture-adopt", this::adopt);
        this.edit = Parts.button(texts.get("postures.edit"), "posture-edit", this::editCopy);
        adopt.getStyleClass().remove("small");
        adopt.getStyleClass().add("accent");
        edit.getStyleClass().remove("small");
        getStyleClass().addAll("overlay-card", "postures-card");
        setId("postures-card");
        Button close = new Button(texts.get("understanding.close"));
        close.setId("posture-close");
        close.setCancelButton(true);
        close.setOnAction(e -> ui.dialogs().close());
        fillList();
        getChildren()
                .setAll(
                        Parts.text(texts.get("postures.title"), "overlay-title"),
                        Parts.text(texts.get("postures.lead"), "quiet"),
                        body(),
                        new FlowPane(8, 6, adopt, edit, close));
        sceneProperty().addListener((o, before, now) -> {
            if (now == null) {
                editor.keep();
            }
        });
    }

    private void fillList() {
        list.setId("posture-list");
        list.setAccessibleText(texts.get("postures.title"));
        list.setCellFactory(l -> new Cell());
        list.getItems().setAll(shelf.all());
        String now = session.matrix().posture().sha256();
        list.getSelectionModel().selectedItemProperty().addListener((o, before, file) -> {
            if (file != null) {
                read(file);
            }
        });
        list.getItems().stream()
                .filter(file -> file.posture().sha256().equals(now))
                .findFirst()
                .or(() -> list.getItems().stream().findFirst())
                .ifPresent(list.getSelectionModel()::select);
    }

    private Pane body() {
        list.getStyleClass().add("posture-list");
        content.setMinWidth(0);
        content.setAlignment(Pos.TOP_LEFT);
        VBox changes = new VBox(4, Parts.text(texts.get("postures.changes"), "section-title"), flips);
        Pane both;
        if (ui.look().stackedProperty().get()) {
            VBox all = new VBox(10, list, changes, content);
            all.getStyleClass().add("stacked");
            both = new VBox(scroll(all, "posture-effects"));
        } else {
            VBox side = new VBox(8, list, scroll(changes, "posture-effects"));
            side.getStyleClass().add("posture-side");
            both = new HBox(18, side, content);
        }
        both.getChildren().forEach(part -> VBox.setVgrow(part, Priority.ALWAYS));
        HBox.setHgrow(content, Priority.ALWAYS);
        VBox.setVgrow(both, Priority.ALWAYS);
        return both;
    }

    private static ScrollPane scroll(Node content, String id) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setId(id);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("overlay-scroll");
        return scroll;
    }

    private void read(PostureFile file) {
        editor.keep();
        editing = false;
        RulesView rules = new RulesView(file.posture(), texts);
        boolean little = ui.look().stackedProperty().get();
        content.getChildren().setAll(little ? rules : scroll(rules, "posture-rules"));
        edit.setText(texts.get(shelf.draft().isPresent() ? "postures.edit.on" : "postures.edit"));
        judge(Optional.of(file));
    }

    /** What would change under a posture; nothing can be adopted while there is none. */
    private void judge(Optional<PostureFile> file) {
        chosen = file;
        edit.setDisable(editing || !shelf.canKeep());
        boolean used = file.filter(f ->
                        f.posture().sha256().equals(session.matrix().posture().sha256()))
                .isPresent();
        adopt.setDisable(file.isEmpty() || used || session.record().isPresent());
        adopt.setText(texts.get(used ? "postures.in_use" : "postures.adopt"));
        Parts.visible(flips, file.isPresent());
        file.ifPresent(f -> {
            Matrix now = session.matrix();
            Matrix then = Evaluator.evaluate(session.document(), f.posture(), now.asOf(), PlainText.denials());
            flips.show(session.document(), Flip.between(now, then));
        });
    }

    private void editCopy() {
        String from = chosen.map(file -> new String(file.file(), StandardCharsets.UTF_8))
                .orElse("");
        editing = true;
        list.getSelectionModel().clearSelection();
        content.getChildren().setAll(editor);
        editor.begin(shelf.draft().orElse(from));
    }

    private void adopt() {
        chosen.ifPresent(file -> {
            ui.dialogs().close();
            new Asking(session.speaker(), ui).whoSpeaks(() -> adopt(file), () -> {});
        });
    }

    private void adopt(PostureFile file) {
        Posture posture = file.posture();
        try {
            if (editing) {
                shelf.add(posture, new String(file.file(), StandardCharsets.UTF_8));
            }
            PostureRef named = new PostureRef(posture.name(), posture.sha256());
            if (session.submit(new AdoptPosture(named, session.speaker().stamp()))) {
                if (editing) {
                    shelf.forget();
                    editor.forget();
                }
                ui.notices().say(texts.get("postures.adopted", Deceptive.shown(posture.name())));
            }
        } catch (StoreFailed e) {
            ui.notices().warn(texts.get("postures.not_kept", String.valueOf(e.path())));
        }
    }

    private final class Cell extends ListCell<PostureFile> {
        /** As wide as the list, so that what does not fit wraps. */
        Cell() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(PostureFile file, boolean empty) {
            super.updateItem(file, empty);
            if (empty || file == null) {
                setText(null);
                return;
            }
            Posture posture = file.posture();
            boolean used = posture.sha256().equals(session.matrix().posture().sha256());
            String kind = texts.get(PostureShelf.isShipped(posture) ? "postures.shipped" : "postures.own");
            List<String> parts = used ? List.of(kind, texts.get("postures.used")) : List.of(kind);
            setText(Deceptive.shown(posture.name()) + " \u00b7 " + String.join(" \u00b7 ", parts));
        }
    }
}
