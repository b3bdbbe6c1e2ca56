package dev.countersign.ui.path;

import dev.countersign.model.Verdict;
import dev.countersign.posture.Deceptive;
import dev.countersign.posture.path.Lane;
import dev.countersign.posture.path.PathPlan;
import dev.countersign.posture.path.Stop;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.VerdictBadge;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A stop of the picture. What does not fit is in its tooltip, and spoken in full. */
final class PathBox extends VBox {
    private final List<FontIcon> icons = new ArrayList<>();

    PathBox(PathPlan.Box box, Texts texts) {
        Stop stop = box.stop();
        getStyleClass().addAll("path-box", "path-box-" + stop.lane().word());
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleText(PathsView.spoken(box, texts));
        setAccessibleRole(stop.lane() == Lane.ACTION ? AccessibleRole.BUTTON : AccessibleRole.TEXT);
        Tooltip.install(this, new Tooltip(getAccessibleText()));
        if (stop.unsure()) {
            getStyleClass().add("path-box-unsure");
        }
        box.verdict().ifPresent(verdict -> {
            getStyleClass().add("path-box-" + verdict.word());
            if (stop.lane() == Lane.PROOF) {
                Label word = line(texts.get("record.in_force." + verdict.word()), "path-verdict");
                word.getStyleClass().add("verdict-" + verdict.word());
                word.setGraphic(icon(verdict));
                getChildren().add(word);
            }
        });
        Label name = line(Deceptive.shown(stop.name()), "path-name");
        name.setWrapText(true);
        if (stop.unsure()) {
            name.getStyleClass().add("unknown-text");
        }
        if (stop.lane() == Lane.ACTION) {
            box.verdict().ifPresent(verdict -> {
                name.setGraphic(icon(verdict));
                name.getStyleClass().add("verdict-" + verdict.word());
            });
        }
        getChildren().add(name);
        if (!stop.detail().isEmpty()) {
            getChildren().add(line(Deceptive.shown(stop.detail()), stop.detailUnsure() ? "unknown-text" : "quiet"));
        }
    }

    /** Makes the icons as large as the letters, which are so many pixels high; icons take pixels only. */
    void size(double letters) {
        icons.forEach(icon -> icon.setStyle(icon.getStyle().replaceAll(";? *-fx-icon-size:[^;]*;?", "")
                + "; -fx-icon-size: " + Math.round(letters * 1.2) + "px;"));
    }

    private FontIcon icon(Verdict verdict) {
        FontIcon icon = VerdictBadge.icon(verdict);
        icons.add(icon);
        return icon;
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().addAll("path-text", "may-be-shortened", style);
        label.setMinHeight(0);
        return label;
    }
}
