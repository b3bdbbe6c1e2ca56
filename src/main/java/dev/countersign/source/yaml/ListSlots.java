package dev.countersign.source.yaml;

import dev.countersign.source.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The entries of a list after an edit, in their order. An entry that says nothing stays behind the one before it. */
final class ListSlots {
    private final Sequence node;
    private final List<Integer> entries = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private boolean put;

    ListSlots(Sequence node) {
        this.node = node;
        for (int i = 0; i < node.items().size(); i++) {
            if (!node.items().get(i).isNull()) {
                entries.add(i);
            }
        }
        keepNothings(0);
    }

    /** Keeps an entry, counted without those that say nothing; returns its index among all. */
    int keep(int entry) {
        int index = entries.get(entry);
        slots.add(new Slot.Kept(index));
        keepNothings(index + 1);
        return index;
    }

    void put(Slot fresh) {
        put = true;
        slots.add(fresh);
    }

    /** The entry whose layout a new one takes: the one kept last, else the first. */
    Optional<YamlNode> neighbour() {
        for (int i = slots.size() - 1; i >= 0; i--) {
            if (slots.get(i) instanceof Slot.Kept kept
                    && !node.items().get(kept.index()).isNull()) {
                return Optional.of(node.items().get(kept.index()));
            }
        }
        return entries.isEmpty() ? Optional.empty() : Optional.of(node.items().get(entries.get(0)));
    }

    boolean changeTheOrder() {
        if (put || slots.size() != node.items().size()) {
            return true;
        }
        for (int i = 0; i < slots.size(); i++) {
            if (((Slot.Kept) slots.get(i)).index() != i) {
                return true;
            }
        }
        return false;
    }

    List<Slot> slots() {
        return List.copyOf(slots);
    }

    private void keepNothings(int from) {
        for (int i = from; i < node.items().size() && node.items().get(i).isNull(); i++) {
            slots.add(new Slot.Kept(i));
        }
    }
}
