package dev.countersign.compare;

import dev.countersign.edit.Places;
import dev.countersign.model.Action;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Decision;
import dev.countersign.model.Id;
import dev.countersign.model.LogEntry;
import dev.countersign.model.PostureRef;
import dev.countersign.model.Predecessor;
import dev.countersign.model.Review;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One merge of three documents, field by field along their shape. */
final class Merging {
    private static final Set<Class<?>> WHOLE = Set.of(Decision.class, PostureRef.class, Predecessor.class);

    private final AgentActionBom base;
    private final AgentActionBom ours;
    private final AgentActionBom theirs;
    private final Map<Address, Side> choices;
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();
    private final Map<Address, Side> kept = new HashMap<>();
    private final AgentActionBom document;

    Merging(AgentActionBom base, AgentActionBom ours, AgentActionBom theirs, Map<Address, Side> choices) {
        this.base = base;
        this.ours = ours;
        this.theirs = theirs;
        this.choices = Map.copyOf(choices);
        this.document = (AgentActionBom) record(Address.DOCUMENT, base, ours, theirs);
    }

    AgentActionBom document() {
        return document;
    }

    List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    private Record record(Address at, Record before, Record here, Record there) {
        Shape<Record> shape = shape(before);
        Stamps stamps = new Stamps(shape, before, here, there);
        List<Object> values = new ArrayList<>();
        for (Part part : shape.parts()) {
            Object was = shape.get(before, part);
            Object mine = shape.get(here, part);
            Object yours = shape.get(there, part);
            values.add(stamps.holds(part) ? stamps.value(part) : part(at, part, was, mine, yours));
            if (part.key().equals("actions") && at.equals(Address.DOCUMENT)) {
                rows = ids(values.get(values.size() - 1));
            }
        }
        return shape.make(values);
    }

    /** The rows of the merged document, known before the review is merged: a decision needs its row. */
    private Set<Id> rows = Set.of();

    private static Set<Id> ids(Object actions) {
        return ((List<?>) actions)
                .stream().map(action -> ((Action) action).id()).collect(Collectors.toSet());
    }

    private Object part(Address at, Part part, Object was, Object mine, Object yours) {
        Address field = field(at, part.key());
        if (part instanceof Part.Nested nested && !WHOLE.contains(nested.shape().type())) {
            return record(field, (Record) was, (Record) mine, (Record) yours);
        }
        if (part.key().equals("log") && at.equals(Address.REVIEW)) {
            return log(list(was), list(mine), list(yours));
        }
        if (part instanceof Part.Entries entries && Identity.of(entries.shape()).isPresent()) {
            return entries(at, entries, list(was), list(mine), list(yours));
        }
        if (part instanceof Part.Scalars || part instanceof Part.Entries) {
            note(field, was, mine, yours);
            return SetMerge.of(list(was), list(mine), list(yours));
        }
        return value(field, part, was, mine, yours);
    }

    private Object value(Address field, Part part, Object was, Object mine, Object yours) {
        note(field, was, mine, yours);
        if (mine.equals(yours) || yours.equals(was)) {
            return mine;
        }
        if (mine.equals(was)) {
            return yours;
        }
        Side side =
                choose(new Conflict(Conflict.Kind.FIELD, field, label(field), print(part, mine), print(part, yours)));
        return side == Side.OURS ? mine : yours;
    }

    private void note(Address field, Object was, Object mine, Object yours) {
        boolean isOurs = !mine.equals(was);
        boolean isTheirs = !yours.equals(was);
        if (!mine.equals(yours) && isOurs != isTheirs) {
            taken.add(new Taken(isOurs ? Side.OURS : Side.THEIRS, Taken.Kind.CHANGED, field, label(field)));
        }
    }

    private Side choose(Conflict conflict) {
        conflicts.add(conflict);
        return choices.getOrDefault(conflict.at(), Side.OURS);
    }

    private List<Object> entries(Address at, Part.Entries part, List<?> was, List<?> mine, List<?> yours) {
        Identity identity = Identity.of(part.shape()).orElseThrow();
        Map<Object, Record> before = identity.map(was);
        Map<Object, Record> here = identity.map(mine);
        Map<Object, Record> there = identity.map(yours);
        List<Object> merged = new ArrayList<>();
        for (Object key : SetMerge.order(before.keySet(), here.keySet(), there.keySet())) {
            Address place = Identity.place(at, part, key);
            entry(
                            place,
                            identity,
                            Optional.ofNullable(before.get(key)),
                            Optional.ofNullable(here.get(key)),
                            Optional.ofNullable(there.get(key)))
                    .filter(entry -> !(entry instanceof Decision decision) || rows.contains(decision.action()))
                    .ifPresent(merged::add);
        }
        return merged;
    }

    private Optional<Record> entry(
            Address place, Identity identity, Optional<Record> was, Optional<Record> mine, Optional<Record> yours) {
        if (kept.containsKey(place.whole()) && "decision".equals(place.key().orElse(""))) {
            return kept.get(place.whole()) == Side.OURS ? mine : yours;
        }
        if (mine.isPresent() && yours.isPresent()) {
            return Optional.of(both(place, identity, was, mine.get(), yours.get()));
        }
        if (mine.isEmpty() && yours.isEmpty()) {
            return Optional.empty();
        }
        Side has = mine.isPresent() ? Side.OURS : Side.THEIRS;
        Record entry = mine.or(() -> yours).orElseThrow();
        if (was.isEmpty()) {
            taken.add(new Taken(has, Taken.Kind.ADDED, place, label(place)));
            return Optional.of(entry);
        }
        if (entry.equals(was.get()) && !Uses.grew(base, document(has), place)) {
            taken.add(new Taken(has.other(), Taken.Kind.GONE, place, label(place)));
            return Optional.empty();
        }
        if (isOfDroppedRow(place)) {
            return Optional.empty();
        }
        Conflict.Kind kind = has == Side.OURS ? Conflict.Kind.GONE_THERE : Conflict.Kind.GONE_HERE;
        if (choose(new Conflict(kind, place, label(place), "", "")) == has) {
            kept.put(place, has);
            return Optional.of(entry);
        }
        return Optional.empty();
    }

    private boolean isOfDroppedRow(Address place) {
        return "decision".equals(place.key().orElse(""))
                && place.id().filter(rows::contains).isEmpty();
    }

    private Record both(Address place, Identity identity, Optional<Record> was, Record mine, Record yours) {
        if (!WHOLE.contains(mine.getClass())) {
            return record(place, was.orElseGet(() -> identity.bare(mine)), mine, yours);
        }
        Record before = was.orElse(identity.bare(mine));
        if (was.isPresent()) {
            note(place, before, mine, yours);
        }
        if (mine.equals(yours) || (was.isPresent() && yours.equals(before))) {
            return mine;
        }
        if (was.isPresent() && mine.equals(before)) {
            return yours;
        }
        return choose(new Conflict(Conflict.Kind.DECISION, place, label(place), "", "")) == Side.OURS ? mine : yours;
    }

    /** Theirs is on the disk and permanent; what we logged since comes behind it. */
    private static List<Object> log(List<?> was, List<?> mine, List<?> yours) {
        boolean grew = mine.size() >= was.size() && mine.subList(0, was.size()).equals(was);
        if (!grew) {
            return SetMerge.of(was, mine, yours);
        }
        List<Object> both = new ArrayList<>(yours);
        Set<Object> theirNews = new HashSet<>(yours.subList(Math.min(was.size(), yours.size()), yours.size()));
        for (Object entry : mine.subList(was.size(), mine.size())) {
            if (!theirNews.contains(entry)) {
                both.add((LogEntry) entry);
            }
        }
        return both;
    }

    private AgentActionBom document(Side side) {
        return side == Side.OURS ? ours : theirs;
    }

    private String label(Address at) {
        if (at.kind().equals("document")
                || at.kind().equals("workflow")
                || at.kind().equals("review")) {
            return "";
        }
        for (AgentActionBom each : List.of(ours, theirs, base)) {
            if (Places.find(each, at.whole()).isPresent()) {
                return Places.label(each, at.whole());
            }
        }
        return at.id().map(Id::value).orElse("");
    }

    private static String print(Part part, Object value) {
        return part instanceof Part.Scalar scalar ? scalar.codec().print(value) : named(value);
    }

    private static String named(Object value) {
        if (value instanceof PostureRef posture) {
            return posture.name();
        }
        return value instanceof Predecessor predecessor ? predecessor.record() : String.valueOf(value);
    }

    private static Address field(Address at, String key) {
        if (at.equals(Address.DOCUMENT) && (key.equals("workflow") || key.equals("review"))) {
            return new Address(key);
        }
        return at.at(at.key().map(outer -> outer + "." + key).orElse(key));
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }

    @SuppressWarnings("unchecked")
    private static Shape<Record> shape(Record record) {
        return (Shape<Record>) (Shape<?>) Shape.of(record);
    }

    /** Who said something and when go with what was said: of two, the later one. */
    private static final class Stamps {
        private final Shape<Record> shape;
        private final Record chosen;
        private final boolean any;

        Stamps(Shape<Record> shape, Record before, Record here, Record there) {
            this.shape = shape;
            this.any = !shape.type().equals(Review.class)
                    && shape.part("by").isPresent()
                    && shape.part("at").isPresent();
            this.chosen = any ? choose(before, here, there) : here;
        }

        private Record choose(Record before, Record here, Record there) {
            if (stamp(here).equals(stamp(before))) {
                return there;
            }
            if (stamp(there).equals(stamp(before))) {
                return here;
            }
            int order = at(here).compareTo(at(there));
            return order > 0 || (order == 0 && by(here).compareTo(by(there)) >= 0) ? here : there;
        }

        boolean holds(Part part) {
            return any && (part.key().equals("by") || part.key().equals("at"));
        }

        Object value(Part part) {
            return shape.get(chosen, part);
        }

        private List<Object> stamp(Record record) {
            return List.of(by(record), at(record));
        }

        private String by(Record record) {
            return (String) shape.get(record, shape.part("by").orElseThrow());
        }

        private Instant at(Record record) {
            Optional<?> at = (Optional<?>) shape.get(record, shape.part("at").orElseThrow());
            return at.map(Instant.class::cast).orElse(Instant.MIN);
        }
    }
}
