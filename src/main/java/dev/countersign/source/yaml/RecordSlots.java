package dev.countersign.source.yaml;

import dev.countersign.model.AgentActionBom;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import dev.countersign.source.yaml.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;

/** The entries of a record after an edit: what stays where it is, and new keys where the shape has them. */
final class RecordSlots {
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private record Ranked(int rank, Slot slot) {}

    private final Shape<?> shape;
    private final Mapping node;
    private final List<Ranked> ranked = new ArrayList<>();
    private boolean put;
    private boolean kept;

    RecordSlots(Shape<?> shape, Mapping node) {
        this.shape = shape;
        this.node = node;
    }

    void keep(int index) {
        kept = true;
        ranked.add(new Ranked(rank(node.entries().get(index).key().text()), new Slot.Kept(index)));
    }

    /** Puts a new key behind the nearest that comes before it in the shape, else before the first that comes after. */
    void put(Part part, Slot fresh) {
        put = true;
        int rank = rank(part.key());
        int before = -1;
        int after = ranked.size();
        for (int i = ranked.size() - 1; i >= 0; i--) {
            int other = ranked.get(i).rank();
            if (other != UNKNOWN
                    && other < rank
                    && (before < 0 || other > ranked.get(before).rank())) {
                before = i;
            } else if (other > rank) {
                after = i;
            }
        }
        ranked.add(before >= 0 ? before + 1 : after, new Ranked(rank, fresh));
    }

    boolean nothingKept() {
        return !kept;
    }

    boolean changeTheOrder() {
        return put || ranked.size() != node.entries().size();
    }

    List<Slot> slots() {
        return ranked.stream().map(Ranked::slot).toList();
    }

    private int rank(String key) {
        if (shape.type() == AgentActionBom.class && key.equals(Formats.KEY)) {
            return -1;
        }
        return shape.part(key).map(shape.parts()::indexOf).orElse(UNKNOWN);
    }
}
