package dev.countersign.ui.session;

import dev.countersign.edit.Edit;
import dev.countersign.edit.EditRefused;
import dev.countersign.edit.Rename;
import dev.countersign.edit.Replace;
import dev.countersign.edit.SetField;
import dev.countersign.record.Redacted;
import dev.countersign.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;

/** Stands between a session and those who may not see all of it. */
final class Veil {
    private final Session behind;
    private final Texts texts;
    private final Consumer<Redacted> shows;
    private final InvalidationListener look = o -> look();
    private Redacted seen;

    /**
     * A veil that follows nothing yet.
     *
     * @param shows told what may be seen now
     */
    Veil(Session behind, Texts texts, Consumer<Redacted> shows) {
        this.behind = behind;
        this.texts = texts;
        this.shows = shows;
        this.seen = Redacted.of(behind.document(), behind.matrix(), texts);
    }

    /** Looks now and after every change. */
    void follow() {
        rest();
        behind.documentProperty().addListener(look);
        behind.matrixProperty().addListener(look);
        look();
    }

    /** Looks no longer. */
    void rest() {
        behind.documentProperty().removeListener(look);
        behind.matrixProperty().removeListener(look);
    }

    private void look() {
        seen = Redacted.of(behind.document(), behind.matrix(), texts);
        shows.accept(seen);
    }

    Session behind() {
        return behind;
    }

    Redacted seen() {
        return seen;
    }

    /**
     * What an edit of what is seen does behind.
     *
     * @throws EditRefused when the document does not take it, or when it would change what is hidden
     */
    Edit behind(Edit edit) throws EditRefused {
        // digests that go with another id are made of facts that are hidden here
        boolean hidden = edit instanceof SetField field && seen.hides(field.at()) || edit instanceof Rename;
        if (hidden) {
            throw new EditRefused("presenter.hidden", List.of());
        }
        return new Replace(edit.name(seen.document()), seen.behind(edit.apply(seen.document())));
    }
}
