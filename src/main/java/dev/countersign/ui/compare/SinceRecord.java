package dev.countersign.ui.compare;

import dev.countersign.compare.Comparing;
import dev.countersign.compare.Comparison;
import dev.countersign.model.AgentActionBom;
import dev.countersign.posture.Evaluator;
import dev.countersign.record.reopen.ReopenedRecord;
import dev.countersign.source.plain.PlainText;
import dev.countersign.ui.session.Library;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.task.Background;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Follows a document that is reviewed again, and compares it with the record before it, off the interface thread. */
public final class SinceRecord {
    private final Session session;
    private final Library library;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean working;
    private boolean again;

    /** Begins to follow a document. */
    public SinceRecord(Session session, Library library, Background background) {
        this.session = session;
        this.library = library;
        this.background = background;
        session.predecessorProperty().addListener((o, before, now) -> follow());
        session.documentProperty().addListener((o, before, now) -> follow());
        session.matrixProperty().addListener((o, before, now) -> {
            if (!before.posture().equals(now.posture())) {
                follow();
            }
        });
        follow();
    }

    private void follow() {
        Optional<ReopenedRecord> record = session.predecessorProperty().get();
        if (record.isEmpty()) {
            comparison.set(Optional.empty());
        } else if (working) {
            again = true;
        } else {
            working = true;
            AgentActionBom document = session.document();
            LocalDate today = library.today();
            background.run(() -> compared(record.get(), document, today), this::show, failure -> {
                working = false;
                throw new IllegalStateException(failure);
            });
        }
    }

    private Comparison compared(ReopenedRecord record, AgentActionBom document, LocalDate today) {
        Evaluator then = new Evaluator(record.posture());
        return Comparing.compare(
                record.document(),
                document,
                each -> then.evaluate(each, today, PlainText.denials()),
                each -> library.evaluate(each, today));
    }

    private void show(Comparison compared) {
        working = false;
        comparison.set(session.predecessorProperty().get().map(record -> compared));
        if (again) {
            again = false;
            follow();
        }
    }

    /** What changed; empty while nobody knows the record. */
    public ReadOnlyObjectProperty<Optional<Comparison>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /** The document that is reviewed again. */
    public Session session() {
        return session;
    }
}
