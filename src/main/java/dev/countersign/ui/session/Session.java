package dev.countersign.ui.session;

import dev.countersign.edit.Edit;
import dev.countersign.edit.EditName;
import dev.countersign.edit.EditRefused;
import dev.countersign.edit.History;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import dev.countersign.posture.Matrix;
import dev.countersign.posture.Row;
import dev.countersign.record.reopen.ReopenedRecord;
import dev.countersign.text.Texts;
import dev.countersign.ui.task.Background;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * One open document: the immutable document, its matrix, its history, and what is selected. Everything in the window shows
 * slices of it and changes it through {@link #submit}. Lives on the interface thread.
 */
public final class Session {
    private final History history;
    private final Speaker speaker;
    private final Optional<FrozenRecord> record;
    private final LiveMatrix live;
    private final ReadOnlyObjectWrapper<AgentActionBom> document = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Matrix> matrix = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Origin> origin = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<EditName>> undoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<EditName>> redoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<EditRefused>> refusal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<DiskChange>> onDisk = new SimpleObjectProperty<>(Optional.empty());
    private final Optional<Veil> veil;
    private final ObjectProperty<Optional<Id>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Path>> checkout = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<ReopenedRecord>> predecessor = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<List<Id>>> moved = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Set<Id>> alsoSelected = new SimpleObjectProperty<>(Set.of());

    /**
     * Opens a document.
     *
     * @param opened the document as it was read or drafted
     * @param from where it came from
     * @param evaluation makes the matrix of a document
     */
    public Session(
            AgentActionBom opened,
            Origin from,
            Function<AgentActionBom, Matrix> evaluation,
            Background background,
            Speaker speaker) {
        this(new History(opened, from.saved()), Optional.empty(), from, evaluation, background, speaker);
    }

    /** Opens a record: the document as it was decided, its matrix as it was then; every edit is refused. */
    public static Session of(FrozenRecord record, Background background, Speaker speaker) {
        AgentActionBom document = record.reopened().document();
        byte[] bytes = record.reopened().payload().document();
        Origin from = new Origin(Optional.empty(), String.valueOf(record.file().getFileName()), document, now -> bytes);
        Matrix matrix = record.reopened().matrix();
        return new Session(
                new History(document, document), Optional.of(record), from, any -> matrix, background, speaker);
    }

    private Session(
            History history,
            Optional<FrozenRecord> record,
            Origin from,
            Function<AgentActionBom, Matrix> evaluation,
            Background background,
            Speaker speaker) {
        this.history = history;
        this.veil = Optional.empty();
        this.record = record;
        this.speaker = speaker;
        this.live = new LiveMatrix(evaluation, background, matrix::set);
        origin.set(from);
        matrix.set(evaluation.apply(AgentActionBom.EMPTY));
        matrix.addListener((o, before, now) -> keepSelection(now));
        publish();
        keepSelection(matrix.get());
    }

    /**
     * What may be seen of a session by everybody: without file paths, names of credentials and text of evidence. What is
     * changed in it is changed there. Follows it only from {@link #refresh} to {@link #rest}.
     */
    Session(Session behind, Texts texts) {
        this.history = behind.history;
        this.veil = Optional.of(new Veil(behind, texts, seen -> {
            document.set(seen.document());
            matrix.set(seen.matrix());
        }));
        this.record = behind.record;
        this.speaker = behind.speaker;
        this.live = behind.live;
        selected.bindBidirectional(behind.selected);
        alsoSelected.bindBidirectional(behind.alsoSelected);
        dirty.bind(behind.dirty);
        undoName.bind(behind.undoName);
        redoName.bind(behind.redoName);
        predecessor.bindBidirectional(behind.predecessor);
        Origin from = behind.origin.get();
        origin.set(new Origin(Optional.empty(), "", from.saved(), from.kept()));
        refresh();
    }

    /** Shows the session behind as it is now, and follows it. */
    void refresh() {
        veil.ifPresent(Veil::follow);
    }

    /** Follows the session behind no longer. */
    void rest() {
        veil.ifPresent(Veil::rest);
    }

    /** The session whose document is kept: this one, or the one behind it. */
    public Session behind() {
        return veil.map(Veil::behind).orElse(this);
    }

    /** Whether a field shows a placeholder, which is not to be changed. */
    public boolean hides(Address field) {
        return veil.filter(v -> v.seen().hides(field)).isPresent();
    }

    /** What may be seen of a text about the document. */
    public String seen(String text) {
        return veil.map(v -> v.seen().text(text)).orElse(text);
    }

    /** The same document with its history, for a window built anew; this one is not used any more. */
    public Session again(Function<AgentActionBom, Matrix> evaluation, Background background, Speaker speaking) {
        if (record.isPresent()) {
            return of(record.get(), background, speaking);
        }
        Session same = new Session(history, Optional.empty(), origin.get(), evaluation, background, speaking);
        same.predecessor.set(predecessor.get());
        return same;
    }

    /**
     * Does an edit.
     *
     * @return whether the document took it; if not, {@link #refusalProperty} says why and nothing has changed
     */
    public boolean submit(Edit edit) {
        if (record.isPresent()) {
            refusal.set(Optional.of(new EditRefused("record.frozen", List.of())));
            return false;
        }
        try {
            if (veil.isPresent()) {
                boolean taken = behind().submit(veil.get().behind(edit));
                refusal.set(behind().refusal.get());
                return taken;
            }
            history.submit(edit);
            refusal.set(Optional.empty());
            publish();
            return true;
        } catch (EditRefused e) {
            refusal.set(Optional.of(e));
            return false;
        }
    }

    /** Takes the last edit back. */
    public void undo() {
        if (veil.isPresent()) {
            behind().undo();
            return;
        }
        history.undo(speaker.stamp());
        publish();
    }

    /** Does the edit last taken back again. */
    public void redo() {
        if (veil.isPresent()) {
            behind().redo();
            return;
        }
        history.redo(speaker.stamp());
        publish();
    }

    /** Takes note that the document as it is now is on disk. */
    public void savedAs(Origin to) {
        history.saved();
        origin.set(to);
        publish();
    }

    /** Takes note that the file holds something else now; the document stays as it is. */
    public void rebased(Origin to) {
        history.rebased(to.saved());
        origin.set(to);
        publish();
    }

    /** Evaluates the document anew, as when another posture is used. */
    public void reevaluate() {
        live.follow(document.get());
    }

    private void publish() {
        boolean changed = !history.document().equals(document.get());
        document.set(history.document());
        dirty.set(history.isDirty());
        undoName.set(history.undoName());
        redoName.set(history.redoName());
        if (changed) {
            live.follow(history.document());
        }
    }

    private void keepSelection(Matrix now) {
        List<Id> ids = now.rows().stream().map(Row::id).toList();
        Optional<Id> first = ids.stream().findFirst();
        if (selected.get().filter(ids::contains).isEmpty()) {
            selected.set(first);
        }
        Set<Id> others = new LinkedHashSet<>(alsoSelected.get());
        if (others.retainAll(ids)) {
            alsoSelected.set(others);
        }
    }

    /** The record this is; empty for a document that is being worked on. */
    public Optional<FrozenRecord> record() {
        return record;
    }

    /** The document. */
    public ReadOnlyObjectProperty<AgentActionBom> documentProperty() {
        return document.getReadOnlyProperty();
    }

    /** The document now. */
    public AgentActionBom document() {
        return document.get();
    }

    /** The matrix; for large documents it follows a moment behind. */
    public ReadOnlyObjectProperty<Matrix> matrixProperty() {
        return matrix.getReadOnlyProperty();
    }

    /** The matrix now. */
    public Matrix matrix() {
        return matrix.get();
    }

    /** Where the document came from and is saved to. */
    public ReadOnlyObjectProperty<Origin> originProperty() {
        return origin.getReadOnlyProperty();
    }

    /** What somebody else did to its file; empty when nobody did. */
    public ObjectProperty<Optional<DiskChange>> onDiskProperty() {
        return onDisk;
    }

    /** Whether the document differs from the saved one. */
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    /** What undo would take back. */
    public ReadOnlyObjectProperty<Optional<EditName>> undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    /** What redo would do again. */
    public ReadOnlyObjectProperty<Optional<EditName>> redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    /** Why the last edit was refused; empty when it was taken. */
    public ReadOnlyObjectProperty<Optional<EditRefused>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** The row everything is about: its form, its explanation, the decision keys. */
    public ObjectProperty<Optional<Id>> selectedProperty() {
        return selected;
    }

    /** All selected rows, the one above included; empty when only that one is. */
    public ObjectProperty<Set<Id>> alsoSelectedProperty() {
        return alsoSelected;
    }

    /** The rows that the fact in focus or under the pointer moves; empty while there is no such fact. */
    public ObjectProperty<Optional<List<Id>>> movedProperty() {
        return moved;
    }

    /** The checkout that evidence points into; empty while nobody has said where it is. */
    public ObjectProperty<Optional<Path>> checkoutProperty() {
        return checkout;
    }

    /** The record that this document reviews again; empty for a first review, and while nobody has said where it is. */
    public ObjectProperty<Optional<ReopenedRecord>> predecessorProperty() {
        return predecessor;
    }

    /** The selected row of the matrix. */
    public Optional<Row> selectedRow() {
        return selected.get().flatMap(id -> matrix.get().row(id));
    }

    /** The address of the selected row. */
    public Optional<Address> selectedAddress() {
        return selected.get().map(Address::action);
    }

    /** Who speaks. */
    public Speaker speaker() {
        return speaker;
    }
}
