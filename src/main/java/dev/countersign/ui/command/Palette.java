package dev.countersign.ui.command;

import dev.countersign.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Finds anything the window can do, and anything in the document, by a few letters. */
public final class Palette extends VBox {
    private final TextField search = new TextField();
    private final ListView<Entry> list = new ListView<>();
    private final List<Entry> entries;
    private final Runnable close;

    /**
     * Something to find.
     *
     * @param label what it is called
     * @param hint the key that does it, or the kind of thing it is
     * @param action does it, or goes there
     */
    public record Entry(String label, String hint, Runnable action) {}

    /**
     * A palette.
     *
     * @param entries what can be found
     * @param close closes it
     */
    public Palette(List<Entry> entries, Texts texts, Runnable close) {
        this.entries = List.copyOf(entries);
        this.close = close;
        getStyleClass().addAll("overlay-card", "palette");
        search.setPromptText(texts.get("palette.prompt"));
        search.setAccessibleText(texts.get("palette.prompt"));
        search.setId("palette-search");
        list.setPlaceholder(new Label(texts.get("palette.none")));
        list.setCellFactory(view -> new EntryCell());
        list.setOnMouseClicked(e -> runSelected());
        list.setFocusTraversable(false);
        search.textProperty().addListener((o, before, now) -> find(now));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        getChildren().setAll(search, list);
        setMaxHeight(USE_PREF_SIZE);
        find("");
    }

    @Override
    public void requestFocus() {
        search.requestFocus();
    }

    private void find(String typed) {
        List<String> words = List.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        list.getItems()
                .setAll(Stream.concat(
                                entries.stream().filter(e -> matches(e, words) && starts(e, typed)),
                                entries.stream().filter(e -> matches(e, words) && !starts(e, typed)))
                        .limit(60)
                        .toList());
        list.getSelectionModel().selectFirst();
    }

    private static boolean matches(Entry entry, List<String> words) {
        String text = (entry.label() + " " + entry.hint()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }

    private static boolean starts(Entry entry, String typed) {
        return entry.label()
                .toLowerCase(Locale.ROOT)
                .startsWith(typed.toLowerCase(Locale.ROOT).strip());
    }

    private void onKey(KeyEvent event) {
        int selected = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel()
                    .select(Math.min(selected + 1, list.getItems().size() - 1));
        } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().select(Math.max(selected - 1, 0));
        } else if (event.getCode() == KeyCode.ENTER) {
            runSelected();
        } else {
            return;
        }
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    private void runSelected() {
        Entry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            close.run();
            entry.action().run();
        }
    }

    private static final class EntryCell extends ListCell<Entry> {
        private final Label name = new Label();
        private final Label hint = new Label();
        private final HBox line;

        EntryCell() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            hint.getStyleClass().add("key");
            line = new HBox(8, name, gap, hint);
        }

        @Override
        protected void updateItem(Entry item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            name.setText(item.label());
            hint.setText(item.hint());
            hint.setVisible(!item.hint().isEmpty());
            setGraphic(line);
            setAccessibleText(item.label());
        }
    }
}
