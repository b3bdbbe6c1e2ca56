package dev.countersign.ui.meeting;

import dev.countersign.ui.control.VerdictBadge;
import dev.countersign.ui.shell.Ui;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Everything the meeting has to get through, what is open first; choosing one turns to it. */
final class AgendaCard extends VBox {
    private static final PseudoClass SETTLED = PseudoClass.getPseudoClass("settled");

    private final MeetingModel model;
    private final Ui ui;
    private final ItemNames names;
    private final ListView<AgendaItem> list = new ListView<>();

    AgendaCard(MeetingModel model, Ui ui) {
        this.model = model;
        this.ui = ui;
        this.names = new ItemNames(ui.texts());
        getStyleClass().addAll("overlay-card", "meeting-agenda");
        Label title = new Label(ui.texts().get("meeting.agenda.title", model.left()));
        title.getStyleClass().add("overlay-title");
        list.setId("meeting-agenda");
        list.setAccessibleText(title.getText());
        list.getItems().setAll(model.agendaProperty().get());
        list.setCellFactory(view -> new Cell());
        model.currentProperty().get().ifPresent(item -> list.getSelectionModel().select(item));
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 3));
        list.setOnMouseClicked(e -> choose());
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                e.consume();
                choose();
            }
        });
        getChildren().setAll(title, list);
        setMaxHeight(USE_PREF_SIZE);
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    private void choose() {
        AgendaItem chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            ui.dialogs().close();
            model.go(chosen.on());
        }
    }

    private final class Cell extends ListCell<AgendaItem> {
        @Override
        protected void updateItem(AgendaItem item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            String called = names.of(model.session().document(), item.on());
            String stands = ui.texts().get("meeting.item." + item.state().name().toLowerCase(java.util.Locale.ROOT));
            Label name = new Label(called);
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            Label state = new Label(stands);
            state.getStyleClass().add(item.isOpen() ? "unknown-text" : "quiet");
            state.setMinWidth(USE_PREF_SIZE);
            HBox line = new HBox(10, name, state);
            if (item.isRow()) {
                item.on()
                        .id()
                        .flatMap(model.session().matrix()::row)
                        .ifPresent(row -> line.getChildren().add(1, new VerdictBadge(row.inForce(), ui.texts())));
            }
            line.getStyleClass().add("meeting-agenda-line");
            pseudoClassStateChanged(SETTLED, !item.isOpen());
            setPrefWidth(0);
            setGraphic(line);
            setAccessibleText(called + ". " + stands);
        }
    }
}
