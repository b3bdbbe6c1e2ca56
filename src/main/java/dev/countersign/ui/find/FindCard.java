package dev.countersign.ui.find;

import dev.countersign.edit.Places;
import dev.countersign.edit.Search.Hit;
import dev.countersign.model.Address;
import dev.countersign.posture.Deceptive;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.find.Finder.Found;
import dev.countersign.ui.shell.PaneId;
import dev.countersign.ui.shell.Ui;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Finds a text in the document, or in all that are open, and goes where it stands. */
public final class FindCard extends VBox {
    private static final int BEFORE = 30;
    private static final int AFTER = 80;

    private final Finder finder;
    private final Ui ui;
    private final Texts texts;
    private final TextField search = new TextField();
    private final CheckBox everywhere = new CheckBox();
    private final Label count = Parts.text("", "quiet");
    private final ListView<Found> list = new ListView<>();

    /** A card over what a finder finds. */
    public FindCard(Finder finder, Ui ui) {
        super(8);
        this.finder = finder;
        this.ui = ui;
        this.texts = ui.texts();
        getStyleClass().addAll("overlay-card", "find-card");
        setMaxHeight(USE_PREF_SIZE);
        search.setText(finder.text());
        search.setPromptText(texts.get("find.prompt"));
        search.setAccessibleText(texts.get("find.prompt"));
        search.setAccessibleHelp(texts.get("find.help"));
        search.setId("find-text");
        everywhere.setText(texts.get("find.everywhere"));
        everywhere.setSelected(finder.isEverywhere());
        everywhere.setId("find-everywhere");
        list.setId("find-list");
        list.setFocusTraversable(false);
        list.setAccessibleText(texts.get("find.results"));
        list.setPlaceholder(Parts.text(texts.get("find.none"), "quiet"));
        list.setCellFactory(view -> new FoundCell());
        list.setOnMouseClicked(e -> go());
        count.setId("find-count");
        search.textProperty().addListener((o, before, now) -> seek());
        everywhere.setOnAction(e -> seek());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        getChildren()
                .setAll(
                        search,
                        new FlowPane(14, 6, everywhere, count),
                        list,
                        Parts.text(texts.get("find.help"), "quiet"));
        seek();
    }

    @Override
    public void requestFocus() {
        search.requestFocus();
        search.selectAll();
    }

    private void seek() {
        List<Found> found = finder.seek(search.getText(), everywhere.isSelected());
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        Parts.visible(list, !search.getText().isBlank());
        count.setText(search.getText().isBlank() ? "" : texts.get("find.count", found.size()));
    }

    private void onKey(KeyEvent event) {
        int selected = list.getSelectionModel().getSelectedIndex();
        int last = list.getItems().size() - 1;
        if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().select(Math.min(selected + 1, last));
        } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().select(Math.max(selected - 1, 0));
        } else if (event.getCode() == KeyCode.ENTER) {
            go();
        } else {
            return;
        }
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    private void go() {
        Found found = list.getSelectionModel().getSelectedItem();
        if (found != null) {
            ui.dialogs().close();
            finder.show(found);
        }
    }

    /** Pane, entry and field of a place. */
    private String place(Found found) {
        Address at = found.hit().at();
        String pane = texts.get("pane." + PaneId.of(at).word());
        String field = at.key().map(key -> ui.wording().label(at.kind(), key)).orElse("");
        String where = at.id().isPresent()
                ? texts.get(
                        "find.place.entry",
                        pane,
                        Deceptive.shown(Places.label(found.session().document(), at.whole())),
                        field)
                : texts.get("find.place", pane, field);
        return everywhere.isSelected()
                ? texts.get(
                        "find.place.document",
                        found.session().originProperty().get().label(),
                        where)
                : where;
    }

    private final class FoundCell extends ListCell<Found> {
        private final Text before = new Text();
        private final Text match = new Text();
        private final Text after = new Text();
        private final Label place = new Label();
        private final VBox lines;

        FoundCell() {
            before.getStyleClass().add("find-text");
            match.getStyleClass().add("find-match");
            after.getStyleClass().add("find-text");
            place.getStyleClass().add("quiet");
            lines = new VBox(2, new TextFlow(before, match, after), place);
            lines.setMinWidth(0);
            lines.setPrefWidth(1);
        }

        @Override
        protected void updateItem(Found item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            Hit hit = item.hit();
            int from = Math.max(0, hit.start() - BEFORE);
            int to = Math.min(hit.text().length(), hit.end() + AFTER);
            before.setText((from > 0 ? "… " : "") + Deceptive.shown(hit.text().substring(from, hit.start())));
            match.setText(Deceptive.shown(hit.text().substring(hit.start(), hit.end())));
            after.setText(Deceptive.shown(hit.text().substring(hit.end(), to))
                    + (to < hit.text().length() ? " …" : ""));
            place.setText(place(item));
            setAccessibleText(before.getText() + match.getText() + after.getText() + ". " + place.getText());
            setGraphic(lines);
        }
    }
}
