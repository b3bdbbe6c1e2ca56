package dev.countersign.ui.control;

import dev.countersign.model.Verdict;
import dev.countersign.text.Texts;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** A verdict as icon, word and colour. */
public final class VerdictBadge extends Label {
    private Optional<Verdict> shown = Optional.empty();

    private static final PseudoClass STRUCK = PseudoClass.getPseudoClass("struck");

    /** A verdict. */
    public VerdictBadge(Verdict verdict, Texts texts) {
        show(verdict, texts);
        getStyleClass().add("verdict-badge");
        setMinWidth(USE_PREF_SIZE);
    }

    /** Shows another verdict. */
    public void show(Verdict verdict, Texts texts) {
        if (shown.filter(now -> now == verdict).isPresent()) {
            return;
        }
        shown = Optional.of(verdict);
        setText(texts.get("word.verdict." + verdict.word()));
        getStyleClass().removeIf(style -> style.startsWith("verdict-") && !style.equals("verdict-badge"));
        getStyleClass().add("verdict-" + verdict.word());
        setGraphic(icon(verdict));
        setAccessibleText(getText());
    }

    /** Shows only the icon, where there is no room for the word; the word stays for screen readers. */
    public void compact(boolean compact) {
        setContentDisplay(compact ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    }

    /** Marks a verdict that does not count any more. */
    public void struck(boolean struck) {
        pseudoClassStateChanged(STRUCK, struck);
    }

    /** The icon of a verdict. */
    public static FontIcon icon(Verdict verdict) {
        FontIcon icon = new FontIcon(
                switch (verdict) {
                    case ALLOW -> "fth-check";
                    case APPROVE -> "fth-user-check";
                    case BLOCK -> "fth-slash";
                    case UNDECIDED -> "fth-help-circle";
                });
        icon.getStyleClass().add("verdict-icon");
        return icon;
    }
}
