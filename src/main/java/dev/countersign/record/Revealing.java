package dev.countersign.record;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Credential;
import dev.countersign.model.Id;
import dev.countersign.model.Ref;
import dev.countersign.model.shape.Codec;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Brings what was changed in a redacted document into the document behind it. What was not changed stays as it is there; in
 * what was changed, originals take the place of placeholders.
 */
final class Revealing {
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> originals;
    private final Pattern placeholders;

    /**
     * What undoes a redaction.
     *
     * @param renamed the ids of credentials, and what stands for them
     * @param originals placeholders, and what stands behind them
     */
    Revealing(Map<String, String> renamed, Map<String, String> originals) {
        renamed.forEach((id, shown) -> ids.put(shown, id));
        this.originals = originals;
        String any = originals.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.placeholders = Pattern.compile(any.isEmpty() ? "(?!)" : any);
    }

    /**
     * The document behind, with the changes.
     *
     * @param shown the redacted document before the changes
     * @param changed the redacted document after them
     * @param behind what the redacted document was made of
     */
    AgentActionBom document(AgentActionBom shown, AgentActionBom changed, AgentActionBom behind) {
        return (AgentActionBom) record(shown, changed, behind);
    }

    Address address(Address address) {
        Optional<String> original = address.kind().equals("credential")
                ? address.id().flatMap(id -> Optional.ofNullable(ids.get(id.value())))
                : Optional.empty();
        return original.map(id -> Address.credential(new Id(id)))
                .map(whole -> address.key().map(whole::at).orElse(whole))
                .orElse(address);
    }

    private Record record(Record shown, Record changed, Record behind) {
        if (changed.equals(shown)) {
            return behind;
        }
        Shape<Record> shape = Shape.of(changed);
        List<Object> values = new ArrayList<>();
        for (Part part : shape.parts()) {
            values.add(value(
                    shape.type(), part, shape.get(shown, part), shape.get(changed, part), shape.get(behind, part)));
        }
        return shape.make(values);
    }

    private Object value(Class<?> type, Part part, Object shown, Object changed, Object behind) {
        if (changed.equals(shown)) {
            return behind;
        } else if (part instanceof Part.Nested) {
            return record((Record) shown, (Record) changed, (Record) behind);
        } else if (part instanceof Part.Entries || part instanceof Part.Scalars) {
            return list(type, part, (List<?>) shown, (List<?>) changed, (List<?>) behind);
        }
        return revealed(type, part, changed);
    }

    /** An entry that is still there is the one behind it, wherever it moved; one that was changed is found by id or place. */
    private List<Object> list(Class<?> type, Part part, List<?> shown, List<?> changed, List<?> behind) {
        int[] from = same(shown, changed);
        boolean sameSize = shown.size() == changed.size();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < changed.size(); i++) {
            Object entry = changed.get(i);
            int at = from[i] >= 0 ? from[i] : entry instanceof Record held ? byId(shown, held) : -1;
            boolean stays = at < 0 && sameSize && i < shown.size() && !taken(from, i) && entry instanceof Record;
            int place = stays ? i : at;
            if (place < 0) {
                values.add(revealed(type, part, entry));
            } else if (entry instanceof Record held) {
                values.add(record((Record) shown.get(place), held, (Record) behind.get(place)));
            } else {
                values.add(behind.get(place));
            }
        }
        return values;
    }

    private static int[] same(List<?> shown, List<?> changed) {
        int[] from = new int[changed.size()];
        boolean[] used = new boolean[shown.size()];
        for (int i = 0; i < changed.size(); i++) {
            Object entry = changed.get(i);
            boolean inPlace = i < shown.size() && !used[i] && shown.get(i).equals(entry);
            from[i] = inPlace
                    ? i
                    : IntStream.range(0, shown.size())
                            .filter(j -> !used[j] && shown.get(j).equals(entry))
                            .findFirst()
                            .orElse(-1);
            if (from[i] >= 0) {
                used[from[i]] = true;
            }
        }
        return from;
    }

    private static boolean taken(int[] from, int place) {
        return IntStream.of(from).anyMatch(at -> at == place);
    }

    private static int byId(List<?> shown, Record entry) {
        Optional<Object> id = id(entry);
        return id.isEmpty()
                ? -1
                : IntStream.range(0, shown.size())
                        .filter(j -> id((Record) shown.get(j)).equals(id))
                        .findFirst()
                        .orElse(-1);
    }

    private static Optional<Object> id(Record entry) {
        Shape<Record> shape = Shape.of(entry);
        return shape.part("id").map(part -> shape.get(entry, part));
    }

    private Object revealed(Class<?> type, Part part, Object value) {
        if (part instanceof Part.Nested) {
            return fresh((Record) value);
        } else if (value instanceof Record held && part instanceof Part.Entries) {
            return fresh(held);
        } else if (part instanceof Part.Scalars scalars) {
            return value instanceof List<?> many
                    ? many.stream()
                            .map(each -> scalar(type, scalars.codec(), each))
                            .toList()
                    : scalar(type, scalars.codec(), value);
        } else if (part instanceof Part.Entries) {
            return ((List<?>) value)
                    .stream().map(each -> (Object) fresh((Record) each)).toList();
        }
        return scalar(type, ((Part.Scalar) part).codec(), value);
    }

    private Record fresh(Record entry) {
        Shape<Record> shape = Shape.of(entry);
        List<Object> values = new ArrayList<>();
        for (Part part : shape.parts()) {
            values.add(revealed(shape.type(), part, shape.get(entry, part)));
        }
        return shape.make(values);
    }

    private Object scalar(Class<?> type, Codec codec, Object value) {
        return switch (codec.kind()) {
            case TEXT -> text((String) value);
            case CREDENTIAL -> new Ref(ids.getOrDefault(((Ref) value).word(), ((Ref) value).word()));
            case ADDRESS -> address((Address) value);
            case ID -> type == Credential.class ? new Id(ids.getOrDefault(value.toString(), value.toString())) : value;
            default -> value;
        };
    }

    private String text(String text) {
        return placeholders
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(originals.getOrDefault(found.group(), found.group())));
    }
}
