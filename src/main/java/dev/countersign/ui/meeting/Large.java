package dev.countersign.ui.meeting;

import dev.countersign.model.Verdict;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.control.VerdictBadge;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small parts of the meeting in large type. */
final class Large {
    private Large() {}

    static Label text(String words, String... styles) {
        return Parts.text(words, styles);
    }

    static Label key(String letter) {
        Label key = new Label(letter);
        key.getStyleClass().addAll("key", "meeting-key");
        key.setMinWidth(Label.USE_PREF_SIZE);
        return key;
    }

    /** An icon as tall as the text beside it; icons take pixels only. */
    static FontIcon sized(FontIcon icon, double pixels) {
        icon.setStyle(icon.getStyle() + "; -fx-icon-size: " + Math.round(pixels) + "px;");
        return icon;
    }

    static VerdictBadge badge(Verdict verdict, Texts texts, double pixels, String style) {
        VerdictBadge badge = new VerdictBadge(verdict, texts);
        badge.getStyleClass().add(style);
        badge.setGraphic(sized(VerdictBadge.icon(verdict), pixels));
        return badge;
    }

    static void visible(Node node, boolean visible) {
        Parts.visible(node, visible);
    }
}
