package dev.countersign.source.plain;

import dev.countersign.model.ActionClass;
import dev.countersign.model.Reach;
import dev.countersign.model.Worded;
import dev.countersign.model.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An item of a list of actions. What the words do not say can be stated at its end in brackets: {@code [class: deploy]},
 * {@code [reach: unknown]}, {@code [tool: issue tracker]}, several separated by semicolons.
 *
 * @param line the line it stands on
 * @param name the item
 * @param quoted whether it stood in quotes as a whole: it is an action then, whatever its words
 * @param actionClass the class it states
 * @param reach the reach it states
 * @param tool the tool it states
 */
record Item(
        int line,
        String name,
        boolean quoted,
        Optional<ActionClass> actionClass,
        Optional<Reach> reach,
        Optional<String> tool) {
    private static final Pattern STATED = Pattern.compile("\\s*\\[([a-z]+: [^\\[\\]]+)]$");
    private static final Set<String> KEYS = Set.of("class", "reach", "tool");

    /** Reads an item as it was cut from a list. */
    static Item of(int line, String text) {
        Matcher stated = STATED.matcher(text);
        if (stated.find()) {
            Optional<Map<String, String>> facts = facts(stated.group(1));
            if (facts.isPresent()) {
                return with(line, text.substring(0, stated.start()).strip(), facts.get());
            }
        }
        return with(line, text, Map.of());
    }

    private static Item with(int line, String text, Map<String, String> facts) {
        return new Item(
                line,
                Items.unquoted(text),
                Items.isQuoted(text),
                find(ActionClass.class, facts.get("class")),
                find(Reach.class, facts.get("reach")),
                Optional.ofNullable(facts.get("tool")));
    }

    private static <E extends Worded> Optional<E> find(Class<E> list, @Nullable String word) {
        return word == null ? Optional.empty() : Words.find(list, word);
    }

    /** The facts stated; empty unless every one of them is one we know. */
    private static Optional<Map<String, String>> facts(String text) {
        Map<String, String> facts = new HashMap<>();
        for (String fact : Items.splitAtSemicolons(text)) {
            int colon = fact.indexOf(": ");
            String key = colon < 0 ? "" : fact.substring(0, colon).strip();
            String value =
                    colon < 0 ? "" : Items.unquoted(fact.substring(colon + 2).strip());
            if (!KEYS.contains(key) || value.isEmpty() || !isKnown(key, value)) {
                return Optional.empty();
            }
            facts.put(key, value);
        }
        return Optional.of(facts);
    }

    private static boolean isKnown(String key, String value) {
        return switch (key) {
            case "class" -> Words.find(ActionClass.class, value).isPresent();
            case "reach" -> Words.find(Reach.class, value).isPresent();
            default -> true;
        };
    }
}
