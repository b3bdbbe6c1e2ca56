package dev.countersign.ui.matrix;

import dev.countersign.model.Verdict;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** How the rows of a document divide among the verdicts, as one bar. */
public final class VerdictBar extends Pane {
    private final Map<Verdict, Region> parts = new EnumMap<>(Verdict.class);
    private Map<Verdict, Integer> counts = Map.of();

    /** An empty bar. */
    public VerdictBar() {
        getStyleClass().add("verdict-bar");
        for (Verdict verdict : Verdict.values()) {
            Region part = new Region();
            part.getStyleClass().addAll("verdict-bar-part", "verdict-" + verdict.word());
            parts.put(verdict, part);
            getChildren().add(part);
        }
    }

    /** Shows how many rows have each verdict. */
    public void show(Map<Verdict, Integer> rows) {
        counts = new EnumMap<>(rows);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        double x = 0;
        for (Map.Entry<Verdict, Region> part : parts.entrySet()) {
            double width = all == 0 ? 0 : getWidth() * counts.getOrDefault(part.getKey(), 0) / all;
            part.getValue().resizeRelocate(x, 0, width, getHeight());
            x += width;
        }
    }
}
