package dev.countersign.ui.shell;

import dev.countersign.text.Texts;
import dev.countersign.ui.shell.PaneStates.Standing;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** A pane in the list on the left: its state as icon, its name, its figure. */
final class NavigationItem extends ToggleButton {
    private final PaneId pane;
    private final Texts texts;
    private final FontIcon icon = new FontIcon();
    private final Label name;
    private final Label figure = new Label();
    private Optional<Standing> shown = Optional.empty();

    NavigationItem(PaneId pane, Texts texts) {
        this.pane = pane;
        this.texts = texts;
        this.name = new Label(texts.get("pane." + pane.word()));
        name.getStyleClass().add("navigation-name");
        figure.getStyleClass().addAll("quiet", "figures");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(icon, name, gap, figure);
        line.getStyleClass().add("navigation-line");
        line.prefWidthProperty().bind(widthProperty().subtract(20));
        line.setMinWidth(0);
        setGraphic(line);
        setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("navigation-item");
        setId("pane-" + pane.word());
    }

    PaneId pane() {
        return pane;
    }

    void show(Standing standing) {
        if (shown.filter(standing::equals).isPresent()) {
            return;
        }
        shown = Optional.of(standing);
        icon.setIconLiteral(
                pane == PaneId.START
                        ? "fth-home"
                        : switch (standing.state()) {
                            case EMPTY -> "fth-circle";
                            case INCOMPLETE -> "fth-pie-chart";
                            case OPEN -> "fth-help-circle";
                            case PROBLEM -> "fth-alert-circle";
                            case DONE -> "fth-check-circle";
                        });
        icon.getStyleClass().removeIf(style -> style.startsWith("state-"));
        icon.getStyleClass()
                .add("state-"
                        + (pane == PaneId.START ? "none" : standing.state().word()));
        figure.setText(figureOf(standing));
        setAccessibleText(name.getText() + ", "
                + texts.get("pane.state." + standing.state().word())
                + (figure.getText().isEmpty() ? "" : ", " + figure.getText()));
    }

    private String figureOf(Standing standing) {
        if (standing.of() > 0) {
            return texts.get("pane.progress", standing.count(), standing.of());
        }
        return standing.count() > 0 ? String.valueOf(standing.count()) : "";
    }

    void compact(boolean compact) {
        name.setManaged(!compact);
        name.setVisible(!compact);
        figure.setManaged(!compact);
        figure.setVisible(!compact);
        setTooltip(compact ? new javafx.scene.control.Tooltip(name.getText()) : null);
    }
}
