package dev.countersign.edit;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.LogEntry;
import dev.countersign.model.LogWhat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The one place a document changes. Keeps what it was and what each change was called.
 *
 * <p>Log entries become permanent when the document is saved: an edit that changes or drops one is refused, and undoing a
 * saved edit restores the document but keeps its log and adds an entry. Not thread-safe: one thread owns it.
 */
public final class History {
    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Step> redo = new ArrayDeque<>();
    private AgentActionBom document;
    private AgentActionBom saved;

    /** Starts with a document as it is on disk, or as nothing on disk. */
    public History(AgentActionBom opened, AgentActionBom saved) {
        this.document = opened;
        this.saved = saved;
    }

    /** The document now. */
    public AgentActionBom document() {
        return document;
    }

    /** Whether the document differs from the saved one. */
    public boolean isDirty() {
        return !document.equals(saved);
    }

    /** Takes note that the document as it is now is on disk. */
    public void saved() {
        saved = document;
    }

    /** Takes note that the disk holds another document now, and a log that is permanent with it. */
    public void rebased(AgentActionBom onDisk) {
        saved = onDisk;
    }

    /**
     * Does an edit. An edit that changes nothing leaves no step behind.
     *
     * @return whether anything changed
     * @throws EditRefused when the document does not take it; nothing has changed then
     */
    public boolean submit(Edit edit) throws EditRefused {
        AgentActionBom changed;
        try {
            changed = edit.apply(document);
        } catch (IllegalArgumentException e) {
            throw new EditRefused("edit.refused", List.of(String.valueOf(e.getMessage())));
        }
        if (changed.equals(document)) {
            return false;
        }
        requireSavedLog(changed);
        undo.push(new Step(edit.name(document), document, changed));
        redo.clear();
        document = changed;
        return true;
    }

    /** What undo would take back. */
    public Optional<EditName> undoName() {
        return Optional.ofNullable(undo.peek()).map(Step::name);
    }

    /** What redo would do again. */
    public Optional<EditName> redoName() {
        return Optional.ofNullable(redo.peek()).map(Step::name);
    }

    /** Takes the last edit back; nothing happens when there is none. */
    public void undo(Stamp stamp) {
        move(undo, redo, Step::before, stamp);
    }

    /** Does the edit last taken back again; nothing happens when there is none. */
    public void redo(Stamp stamp) {
        move(redo, undo, Step::after, stamp);
    }

    private void move(
            Deque<Step> from, Deque<Step> to, java.util.function.Function<Step, AgentActionBom> end, Stamp stamp) {
        if (from.isEmpty()) {
            return;
        }
        Step step = from.pop();
        to.push(step);
        document = keepingSavedLog(end.apply(step), step, stamp);
    }

    /** The document restored; entries that are on disk stay, and an entry says what was undone. */
    private AgentActionBom keepingSavedLog(AgentActionBom restored, Step step, Stamp stamp) {
        List<LogEntry> permanent = saved.review().log();
        if (startsWith(restored.review().log(), permanent)) {
            return restored;
        }
        try {
            AgentActionBom kept = Places.set(restored, Address.REVIEW.at("log"), permanent);
            return Logged.append(
                    kept, stamp, LogWhat.UNDONE, Address.DOCUMENT, step.name().code(), "");
        } catch (EditRefused e) {
            throw new IllegalStateException(e);
        }
    }

    private void requireSavedLog(AgentActionBom changed) throws EditRefused {
        if (!startsWith(changed.review().log(), saved.review().log())) {
            throw new EditRefused("log.permanent", new ArrayList<>());
        }
    }

    private static boolean startsWith(List<LogEntry> log, List<LogEntry> start) {
        return log.size() >= start.size() && log.subList(0, start.size()).equals(start);
    }

    private record Step(EditName name, AgentActionBom before, AgentActionBom after) {}
}
