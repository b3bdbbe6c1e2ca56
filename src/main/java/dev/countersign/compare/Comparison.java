package dev.countersign.compare;

import dev.countersign.model.Id;
import dev.countersign.model.TriggerId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is another in the newer of two documents, and what that means for the decision on the older.
 *
 * @param changes what is another, in the order of the document
 * @param listed the triggers the older document names, of those a comparison can notice
 * @param ownWords the triggers it names in words of its own, which only a person can judge
 * @param carryOver the rows with a decision whose facts are untouched
 */
public record Comparison(List<Difference> changes, Set<TriggerId> listed, List<String> ownWords, List<Id> carryOver) {
    /** Copies what it is given. */
    public Comparison {
        changes = List.copyOf(changes);
        listed = Set.copyOf(listed);
        ownWords = List.copyOf(ownWords);
        carryOver = List.copyOf(carryOver);
    }

    /** The triggers that fired, in the order of the list of triggers. */
    public Set<TriggerId> fired() {
        Set<TriggerId> fired = EnumSet.noneOf(TriggerId.class);
        changes.forEach(change -> fired.addAll(change.triggers()));
        return Collections.unmodifiableSet(fired);
    }

    /** The triggers that fired though the older document does not name them. */
    public Set<TriggerId> unlisted() {
        Set<TriggerId> unlisted = EnumSet.noneOf(TriggerId.class);
        unlisted.addAll(fired());
        unlisted.removeAll(listed);
        return Collections.unmodifiableSet(unlisted);
    }

    /** What fired a trigger. */
    public List<Difference> of(TriggerId trigger) {
        return changes.stream()
                .filter(change -> change.triggers().contains(trigger))
                .toList();
    }
}
