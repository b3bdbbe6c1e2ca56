package dev.countersign.ui.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What is wrong with what a window shows: text cut off, columns wider than their room, too little contrast (WCAG 2.2, 1.4.3 and
 * 1.4.11 at level AA), controls without a spoken name. Measured on what is laid out, with the colours that are painted.
 */
final class LookChecks {
    private static final double TEXT = 4.5;
    private static final double LARGE_TEXT = 3;
    private static final double SIGN = 3;
    /** 18 points, or 14 when bold. */
    private static final double LARGE = 24;

    private static final double LARGE_BOLD = 18.66;

    private LookChecks() {}

    /** All that is wrong below a node; to be called on the interface thread. */
    static List<String> problems(Parent root) {
        List<String> problems = new ArrayList<>();
        outside(root).forEach(text -> problems.add("outside of the window: " + text));
        cutOff(root).forEach(text -> problems.add("cut off: " + text));
        tooWide(root).forEach(text -> problems.add("too wide: " + text));
        lowContrast(root).forEach(text -> problems.add("contrast: " + text));
        mute(root).forEach(text -> problems.add("no spoken name: " + text));
        return problems;
    }

    /** Everything that is there, contents of scroll panes included. */
    static Stream<Node> nodes(Node node) {
        Stream<Node> self = Stream.of(node);
        if (node instanceof ScrollPane scroll && scroll.getContent() != null) {
            return Stream.concat(self, nodes(scroll.getContent()));
        }
        return node instanceof Parent parent
                ? Stream.concat(self, parent.getChildrenUnmodifiable().stream().flatMap(LookChecks::nodes))
                : self;
    }

    /** Whether a node and all around it are visible. */
    static boolean isShown(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** What stands in a column that does not scroll sideways and needs more width than there is. */
    static List<String> tooWide(Parent root) {
        return nodes(root)
                .filter(ScrollPane.class::isInstance)
                .map(ScrollPane.class::cast)
                .filter(LookChecks::isShown)
                .filter(scroll -> scroll.isFitToWidth() && scroll.getHbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER)
                .filter(scroll -> scroll.getContent().minWidth(-1)
                        > scroll.getViewportBounds().getWidth() + 1)
                .map(scroll ->
                        widest(scroll.getContent(), scroll.getViewportBounds().getWidth()))
                .toList();
    }

    private static String widest(Node node, double room) {
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                if (child.isManaged() && child.minWidth(-1) > room * 0.9) {
                    return widest(child, room);
                }
            }
        }
        return node + " needs " + node.minWidth(-1) + " of " + room;
    }

    /** Buttons, chips and badges whose text does not fit; names in the matrix may be shortened, they stand in the explanation. */
    static List<String> cutOff(Parent root) {
        return nodes(root)
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(LookChecks::isShown)
                .filter(label -> !(label instanceof IndexedCell))
                .filter(label -> !label.getStyleClass().contains("navigation-name"))
                .filter(label -> !label.getStyleClass().contains("may-be-shortened"))
                .filter(LookChecks::isEllipsized)
                .map(Labeled::getText)
                .toList();
    }

    private static boolean isEllipsized(Labeled label) {
        return label.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(child -> ((Text) child).getText())
                .anyMatch(shown -> shown.contains("...") && !label.getText().contains("..."));
    }

    /** Cards over the window that are larger than it. */
    static List<String> outside(Parent root) {
        return nodes(root)
                .filter(node -> node.getStyleClass().contains("overlay-card") || root.equals(node.getParent()))
                .filter(LookChecks::isShown)
                .map(node -> node.localToScene(node.getLayoutBounds()))
                .filter(bounds -> bounds.getMinY() < 0
                        || bounds.getMinX() < 0
                        || bounds.getMaxY() > root.getScene().getHeight() + 1
                        || bounds.getMaxX() > root.getScene().getWidth() + 1)
                .map(Object::toString)
                .toList();
    }

    /** Inputs and buttons that a screen reader could not name. */
    static List<String> mute(Parent root) {
        return nodes(root)
                .filter(node -> node instanceof TextInputControl || node instanceof ButtonBase)
                .filter(Node::isFocusTraversable)
                .filter(LookChecks::isShown)
                .filter(node -> node.getAccessibleText() == null
                        || node.getAccessibleText().isBlank())
                .filter(node ->
                        !(node instanceof Labeled labeled) || labeled.getText().isBlank())
                .filter(node -> !isInsideNamedControl(node))
                .map(node -> node.getClass().getSimpleName() + " #" + node.getId())
                .toList();
    }

    /** The text field of a combo box or date picker is spoken with the box's name. */
    private static boolean isInsideNamedControl(Node node) {
        for (Node up = node.getParent(); up != null; up = up.getParent()) {
            if (up instanceof ComboBoxBase && up.getAccessibleText() != null) {
                return true;
            }
        }
        return false;
    }

    /** Texts and signs that stand out too little; what cannot be used may. */
    static List<String> lowContrast(Parent root) {
        return nodes(root)
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> !text.getText().isBlank())
                .filter(LookChecks::isShown)
                .filter(text -> !text.isDisabled())
                .filter(text -> text.getFill() instanceof Color)
                .filter(text -> ratio(text) < needed(text) - 0.005)
                .map(text -> String.format(
                        Locale.ROOT,
                        "%.2f of %.1f: %s ‘%s’ %s on %s in %s",
                        ratio(text),
                        needed(text),
                        text instanceof FontIcon icon ? "icon " + icon.getIconLiteral() : "text",
                        text instanceof FontIcon ? "" : text.getText(),
                        hex((Color) text.getFill()),
                        hex(background(text)),
                        path(text)))
                .distinct()
                .toList();
    }

    private static double needed(Text text) {
        if (text instanceof FontIcon) {
            return SIGN;
        }
        Font font = text.getFont();
        boolean bold = font.getStyle().toLowerCase(Locale.ROOT).contains("bold");
        return font.getSize() >= LARGE || (bold && font.getSize() >= LARGE_BOLD) ? LARGE_TEXT : TEXT;
    }

    private static double ratio(Text text) {
        Color background = background(text);
        double opacity = 1;
        for (Node up = text; up != null; up = up.getParent()) {
            opacity *= up.getOpacity();
        }
        Color fill = (Color) text.getFill();
        Color ink = over(fill.deriveColor(0, 1, 1, opacity), background);
        double one = luminance(ink);
        double other = luminance(background);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** What is painted under a node: the fills of everything around it, down to the first that hides the rest. */
    private static Color background(Node node) {
        Deque<Color> layers = new ArrayDeque<>();
        for (Node up = node.getParent(); up != null; up = up.getParent()) {
            if (up instanceof Region region && paint(region.getBackground(), layers)) {
                break;
            }
        }
        Color result = Color.WHITE;
        while (!layers.isEmpty()) {
            result = over(layers.pop(), result);
        }
        return result;
    }

    private static boolean paint(Background background, Deque<Color> layers) {
        if (background == null) {
            return false;
        }
        List<BackgroundFill> fills = background.getFills();
        for (int i = fills.size() - 1; i >= 0; i--) {
            if (fills.get(i).getFill() instanceof Color color && color.getOpacity() > 0) {
                layers.push(color);
                if (color.isOpaque()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Color over(Color top, Color below) {
        double alpha = top.getOpacity();
        return Color.color(
                top.getRed() * alpha + below.getRed() * (1 - alpha),
                top.getGreen() * alpha + below.getGreen() * (1 - alpha),
                top.getBlue() * alpha + below.getBlue() * (1 - alpha));
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static String hex(Color color) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
    }

    private static String path(Node node) {
        List<String> names = new ArrayList<>();
        for (Node up = node.getParent(); up != null && names.size() < 4; up = up.getParent()) {
            names.add(String.join(".", up.getStyleClass()));
        }
        return String.join(" < ", names);
    }
}
