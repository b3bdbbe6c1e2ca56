package dev.countersign.ui.posture;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** A text with the numbers of its lines beside it. */
final class LinedText extends HBox {
    private final TextArea area = new TextArea();
    private final Text numbers = new Text();
    private final Pane gutter = new Pane(numbers);

    LinedText(String name) {
        getStyleClass().add("lined-text");
        setAlignment(Pos.TOP_LEFT);
        area.setId("posture-text");
        area.setAccessibleText(name);
        area.setWrapText(false);
        area.getStyleClass().add("code-area");
        HBox.setHgrow(area, Priority.ALWAYS);
        area.setMinWidth(0);
        gutter.getStyleClass().add("gutter");
        gutter.setMouseTransparent(true);
        numbers.setTextAlignment(TextAlignment.RIGHT);
        numbers.getStyleClass().add("gutter-numbers");
        numbers.fontProperty().bind(area.fontProperty());
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(gutter.widthProperty());
        clip.heightProperty().bind(gutter.heightProperty());
        gutter.setClip(clip);
        area.textProperty().addListener((o, before, now) -> count(now));
        numbers.layoutBoundsProperty().addListener((o, before, now) -> {
            gutter.setMinWidth(now.getWidth() + 12);
            gutter.setPrefWidth(now.getWidth() + 12);
        });
        numbers.translateYProperty().bind(area.scrollTopProperty().negate());
        numbers.setLayoutX(6);
        getChildren().setAll(gutter, area);
        count("");
    }

    /** The numbers stand where the lines of the text stand, however the text area places them. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        List<Node> lines = area.lookupAll(".text").stream()
                .filter(line -> line != numbers && line.isManaged())
                .sorted(Comparator.comparingDouble(Node::getLayoutY))
                .toList();
        if (lines.size() > 1) {
            double pitch = lines.get(1).getLayoutY() - lines.get(0).getLayoutY();
            numbers.setLineSpacing(pitch - lines.get(0).getLayoutBounds().getHeight());
        }
        if (area.lookup(".content") instanceof Region content) {
            double inset = content.getInsets().getTop() + area.getInsets().getTop();
            numbers.setLayoutY(inset + numbers.getBaselineOffset());
        }
    }

    private void count(String text) {
        long lines = text.chars().filter(c -> c == '\n').count() + 1;
        StringBuilder all = new StringBuilder();
        for (long line = 1; line <= lines; line++) {
            all.append(line).append('\n');
        }
        numbers.setText(all.toString());
    }

    TextArea area() {
        return area;
    }

    /** Puts the cursor at a place, from 1. */
    void go(int line, int column) {
        String text = area.getText();
        int at = 0;
        for (int i = 1; i < line && at >= 0; i++) {
            int next = text.indexOf('\n', at);
            at = next < 0 ? text.length() : next + 1;
        }
        area.positionCaret(Math.min(text.length(), at + Math.max(0, column - 1)));
        area.requestFocus();
    }
}
