package dev.countersign.ui.draft;

import dev.countersign.model.AgentActionBom;
import dev.countersign.posture.Deceptive;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.matrix.VerdictBar;
import dev.countersign.ui.shell.Ui;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A draft in the list: its name and file, whether an agent acts in it, what it can do, and how its rows come out. */
final class DraftCell extends ListCell<DraftCard.DraftLine> {
    private final Ui ui;
    private final CheckBox tick = new CheckBox();
    private final Label name = new Label();
    private final Label agent = new Label();
    private final Label path = new Label();
    private final Label does = new Label();
    private final VerdictBar bar = new VerdictBar();
    private final VBox content;
    private Optional<BooleanProperty> bound = Optional.empty();

    DraftCell(Ui ui) {
        this.ui = ui;
        name.getStyleClass().add("section-title");
        agent.setGraphic(new FontIcon("fth-cpu"));
        agent.setText(ui.texts().get("drafts.agent"));
        agent.getStyleClass().addAll("quiet", "agent-mark");
        path.getStyleClass().addAll("mono", "quiet", "may-be-shortened");
        path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        does.getStyleClass().add("quiet");
        tick.setFocusTraversable(false);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, tick, name, agent, gap, path);
        name.setMinWidth(Region.USE_PREF_SIZE);
        content = new VBox(4, head, does, bar);
        content.setMinWidth(0);
        content.prefWidthProperty().bind(widthProperty().subtract(30));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE && getItem() != null) {
                getItem().ticked().set(!getItem().ticked().get());
            }
        });
    }

    @Override
    protected void updateItem(DraftCard.DraftLine line, boolean empty) {
        super.updateItem(line, empty);
        bound.ifPresent(property -> tick.selectedProperty().unbindBidirectional(property));
        bound = Optional.empty();
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        bound = Optional.of(line.ticked());
        tick.selectedProperty().bindBidirectional(line.ticked());
        AgentActionBom document = line.drafted().document();
        name.setText(DraftCard.name(document, ui.texts()));
        tick.setAccessibleText(name.getText());
        Parts.visible(agent, line.drafted().runsAgent());
        path.setText(Deceptive.shown(document.workflow().path()));
        List<String> classes = document.actions().stream()
                .map(action -> action.actionClass().word())
                .distinct()
                .map(word -> ui.wording().word("action_class", word))
                .toList();
        does.setText(classes.isEmpty() ? ui.texts().get("drafts.does.nothing") : String.join(" \u00b7 ", classes));
        bar.show(line.counts());
        setGraphic(content);
        setAccessibleText(
                name.getText() + ", " + path.getText() + ", " + classes.stream().collect(Collectors.joining(", ")));
    }
}
