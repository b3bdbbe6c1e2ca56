package dev.countersign.ui.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small parts of panes that are made in code. */
public final class Parts {
    private Parts() {}

    /** Contents of a card that scroll when the window is too low for them. */
    public static ScrollPane scrolling(Node contents) {
        ScrollPane scroll = new ScrollPane(contents);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        scroll.getStyleClass().add("card-body");
        return scroll;
    }

    /** A text that wraps and is never cut. */
    public static Label text(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A small button. */
    public static Button button(String text, String id, Runnable action) {
        Button button = new Button(text);
        button.setMnemonicParsing(false);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    /** A button that is only an icon; its spoken name says what it does. */
    public static Button iconButton(String icon, String name, String id, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("flat", "small", "button-icon");
        button.setAccessibleText(name);
        button.setTooltip(new javafx.scene.control.Tooltip(name));
        button.setOnAction(e -> action.run());
        return button;
    }

    /**
     * Whether a pane has to be filled anew: what it shows is made of something else than the last time this was asked.
     *
     * @param of all that its children are made of
     */
    public static boolean isOutdated(Node pane, List<?> of) {
        return !of.equals(pane.getProperties().put(Parts.class, of));
    }

    /** Shows a node, or takes it out of sight and out of the layout. */
    public static void visible(Node node, boolean visible) {
        node.setManaged(visible);
        node.setVisible(visible);
    }
}
