package dev.countersign.ui.find;

import dev.countersign.edit.Search;
import dev.countersign.model.Address;
import dev.countersign.ui.session.Desk;
import dev.countersign.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.collections.ListChangeListener;

/** What was sought last, what was found, and which of it the person is at. */
public final class Finder {
    private final Desk desk;
    private final UnaryOperator<Session> seen;
    private final BiConsumer<Session, Address> go;
    private String text = "";
    private boolean everywhere;
    private List<Found> found = List.of();
    private int at = -1;

    /**
     * Finds in the documents of a desk.
     *
     * @param seen what may be seen of a document
     * @param go shows a place of a document
     */
    public Finder(Desk desk, UnaryOperator<Session> seen, BiConsumer<Session, Address> go) {
        this.desk = desk;
        this.seen = seen;
        this.go = go;
        // what was found keeps no document that was closed
        desk.sessions().addListener((ListChangeListener<Session>) change -> {
            found = found.stream()
                    .filter(each -> desk.sessions().contains(each.session().behind()))
                    .toList();
            at = Math.min(at, found.size() - 1);
        });
    }

    /**
     * A place in a document.
     *
     * @param session the document
     * @param hit the place
     */
    public record Found(Session session, Search.Hit hit) {}

    /** Seeks a text in the document in sight, or in all that are open. */
    public List<Found> seek(String sought, boolean inAll) {
        text = sought;
        everywhere = inAll;
        at = -1;
        found = look();
        return found;
    }

    private List<Found> look() {
        List<Found> all = new ArrayList<>();
        Optional<Session> current = desk.currentProperty().get();
        for (Session session :
                everywhere ? List.copyOf(desk.sessions()) : current.stream().toList()) {
            Session shown = seen.apply(session);
            Search.of(shown.document(), text).forEach(hit -> all.add(new Found(shown, hit)));
        }
        return List.copyOf(all);
    }

    /** Shows a place that was found; next and previous go on from it. */
    public void show(Found place) {
        at = found.indexOf(place);
        go.accept(place.session(), place.hit().at());
    }

    /** Shows the next place, behind the last one the first again; empty when there is none. */
    public Optional<Found> step(int by) {
        List<Found> now = look();
        if (now.isEmpty()) {
            found = now;
            return Optional.empty();
        }
        // edits since then may have moved it
        int before = at >= 0 && at < found.size() ? now.indexOf(found.get(at)) : -1;
        int from = before >= 0 ? before : Math.min(at, now.size() - 1);
        found = now;
        int next = from < 0 ? (by > 0 ? 0 : now.size() - 1) : Math.floorMod(from + by, now.size());
        show(now.get(next));
        return Optional.of(now.get(next));
    }

    /** Which of the found places is in sight, from 1. */
    public int number() {
        return at + 1;
    }

    /** How many were found. */
    public int count() {
        return found.size();
    }

    /** What was sought last. */
    public String text() {
        return text;
    }

    /** Whether all open documents are sought. */
    public boolean isEverywhere() {
        return everywhere;
    }
}
