package dev.countersign.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.countersign.model.Worded;

/** The themes: each is a base and one file of tokens. */
public enum ThemeName implements Worded {
    /** Dark on light. */
    LIGHT,
    /** Light on dark. */
    DARK,
    /** White on black, with borders and patterns. */
    HIGH_CONTRAST;

    String baseStylesheet() {
        return this == LIGHT ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet();
    }

    String tokens() {
        return switch (this) {
            case LIGHT -> "tokens-light.css";
            case DARK -> "tokens-dark.css";
            case HIGH_CONTRAST -> "tokens-contrast.css";
        };
    }
}
