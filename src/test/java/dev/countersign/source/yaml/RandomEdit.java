package dev.countersign.source.yaml;

import dev.countersign.model.Action;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import dev.countersign.model.Review;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Small changes anywhere in a document, from a seed. */
public final class RandomEdit {
    private final RandomBom values;

    public RandomEdit(RandomBom values) {
        this.values = values;
    }

    public AgentActionBom edited(AgentActionBom document) {
        Shape<AgentActionBom> shape = Shape.of(AgentActionBom.class);
        while (true) {
            Part part = values.pick(shape.parts());
            Object changed = changed(part, shape.get(document, part));
            List<Object> all = new ArrayList<>();
            shape.parts().forEach(p -> all.add(p.equals(part) ? changed : shape.get(document, p)));
            all.set(
                    shape.parts().size() - 1,
                    decidedAbout((Review) all.get(shape.parts().size() - 1), all));
            AgentActionBom edited = shape.make(all);
            if (!edited.equals(document)) {
                return edited;
            }
        }
    }

    /** What an edit of the program does too: a decision goes with its row. */
    private static Review decidedAbout(Review review, List<Object> all) {
        Set<Id> rows = new HashSet<>();
        for (Object part : all) {
            if (part instanceof List<?> list) {
                list.stream().filter(Action.class::isInstance).forEach(a -> rows.add(((Action) a).id()));
            }
        }
        Shape<Review> shape = Shape.of(Review.class);
        return shape.with(
                review,
                shape.part("decisions").orElseThrow(),
                review.decisions().stream()
                        .filter(d -> rows.contains(d.action()))
                        .toList());
    }

    private Object changed(Part part, Object held) {
        if (part instanceof Part.Scalar scalar) {
            boolean leaveOut = !scalar.required() && values.number(4) == 0;
            return leaveOut ? scalar.leftOut() : values.scalar(scalar.codec(), scalar.required());
        }
        if (part instanceof Part.Nested nested) {
            return values.number(8) == 0 ? nested.leftOut() : changed((Record) held);
        }
        return changedList(part, new ArrayList<>((List<?>) held));
    }

    private <R extends Record> Record changed(R held) {
        Shape<R> shape = Shape.of(held);
        Part part = values.pick(shape.parts());
        return shape.with(held, part, changed(part, shape.get(held, part)));
    }

    private List<Object> changedList(Part part, List<Object> list) {
        switch (values.number(8)) {
            case 0 -> list.clear();
            case 1 -> add(part, list);
            case 2 -> {
                if (!list.isEmpty()) {
                    list.remove(values.number(list.size()));
                }
            }
            case 3 -> Collections.rotate(list, 1);
            case 4 -> {
                if (list.size() > 1) {
                    Collections.swap(list, values.number(list.size()), values.number(list.size()));
                }
            }
            default -> {
                if (list.isEmpty()) {
                    add(part, list);
                } else {
                    int at = values.number(list.size());
                    list.set(
                            at,
                            part instanceof Part.Scalars scalars
                                    ? values.scalar(scalars.codec(), true)
                                    : changed((Record) list.get(at)));
                }
            }
        }
        return part instanceof Part.Entries entries ? distinct(entries, list) : list;
    }

    private void add(Part part, List<Object> list) {
        Object entry = part instanceof Part.Scalars scalars
                ? values.scalar(scalars.codec(), true)
                : values.record(((Part.Entries) part).shape(), 2);
        list.add(values.number(list.size() + 1), entry);
    }

    private static List<Object> distinct(Part.Entries part, List<Object> list) {
        Optional<Part.Scalar> identity = Lists.identity(part.shape());
        if (identity.isEmpty()) {
            return list;
        }
        Set<String> seen = new HashSet<>();
        return list.stream()
                .filter(entry -> seen.add(
                        identity.get().codec().print(Shape.of((Record) entry).get((Record) entry, identity.get()))))
                .collect(Collectors.toList());
    }
}
