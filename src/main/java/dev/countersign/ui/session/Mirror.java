package dev.countersign.ui.session;

import dev.countersign.record.Redacted;
import dev.countersign.text.Texts;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;

/** Follows a session and shows of it what everybody may see. */
final class Mirror {
    private final Session real;
    private final Texts texts;
    private final Consumer<Redacted> shown;
    private final InvalidationListener follow = o -> look();
    private Redacted seen;

    Mirror(Session real, Texts texts, Consumer<Redacted> shown) {
        this.real = real;
        this.texts = texts;
        this.shown = shown;
        this.seen = Redacted.of(real.document(), real.matrix(), texts);
    }

    /** Shows the session as it is now, and follows it. */
    void refresh() {
        rest();
        real.documentProperty().addListener(follow);
        real.matrixProperty().addListener(follow);
        look();
    }

    /** Follows the session no longer. */
    void rest() {
        real.documentProperty().removeListener(follow);
        real.matrixProperty().removeListener(follow);
    }

    private void look() {
        seen = Redacted.of(real.document(), real.matrix(), texts);
        shown.accept(seen);
    }

    /** The session that is followed. */
    Session real() {
        return real;
    }

    /** What is seen of it. */
    Redacted seen() {
        return seen;
    }
}
