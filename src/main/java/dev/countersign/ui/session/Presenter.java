package dev.countersign.ui.session;

import dev.countersign.text.Texts;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Whether paths and names of credentials are hidden in the window, and what is seen of documents while they are. */
public final class Presenter {
    /** What has a slash within, or ends like a file. */
    private static final Pattern PATH = Pattern.compile(
            "\\S*[/\\\\]\\S*|\\S+\\.(?:ya?ml|json|pdf|txt|md|toml|p12|pfx|pem)(?=\\W|$)\\S*", Pattern.CASE_INSENSITIVE);

    private final Texts texts;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final Map<Session, Session> seen = new WeakHashMap<>();

    /** A presenter that hides nothing yet. */
    public Presenter(Texts texts) {
        this.texts = texts;
        on.addListener((o, before, now) -> seen.values().forEach(now ? Session::refresh : Session::rest));
    }

    /** Whether paths and names of credentials are hidden. */
    public BooleanProperty onProperty() {
        return on;
    }

    /** What is seen of a session: itself while nothing is hidden. */
    public Session seen(Session session) {
        return on.get() ? seen.computeIfAbsent(session, real -> new Session(real, texts)) : session;
    }

    /** What may be seen of a text about a document, the names of files included. */
    public String text(Session session, String text) {
        return on.get() ? text(seen(session).seen(text)) : text;
    }

    /** What may be seen of a text that belongs to no document. */
    public String text(String text) {
        return on.get() ? PATH.matcher(text).replaceAll("[" + texts.get("presenter.path") + "]") : text;
    }

    /** What may be seen of the name of a file. */
    public String file(String name) {
        return on.get() && !name.isEmpty() ? "[" + texts.get("presenter.path") + "]" : name;
    }
}
