package dev.countersign.ui.posture;

import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
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
        area.fontProperty().addListener((o, before, now) -> space());
        space();
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

    /** The letters of the text do not begin at its very top. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (area.lookup(".content") instanceof javafx.scene.layout.Region content
                && area.lookup(".scroll-pane") instanceof ScrollPane) {
            double inset = content.getInsets().getTop() + area.getInsets().getTop();
            numbers.setLayoutY(inset + numbers.getBaselineOffset());
        }
    }

    /** Each line of the text begins on a whole pixel; so does its number. */
    private void space() {
        Text one = new Text("1");
        one.setFont(area.getFont());
        double height = one.getLayoutBounds().getHeight();
        numbers.setLineSpacing(Math.ceil(height) - height);
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
