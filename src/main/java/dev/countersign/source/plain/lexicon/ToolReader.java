package dev.countersign.source.plain.lexicon;

import dev.countersign.model.ActionClass;
import dev.countersign.model.Open;
import dev.countersign.model.ToolAccess;
import dev.countersign.model.ToolKind;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads an item of the tools a workflow can call: which tool, and what is done with it. */
public final class ToolReader {
    private final Lexicon lexicon;

    /** A reader over a lexicon. */
    public ToolReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * A tool and what is done with it.
     *
     * @param tool the tool's name
     * @param kind what the name says it is
     * @param access what it can do
     * @param reading what the whole item says, its class and environment made out
     */
    public record ToolItem(String tool, Open<ToolKind> kind, ToolAccess access, Reading reading) {}

    /** Reads an item. */
    public ToolItem read(String item) {
        int colon = item.indexOf(": ");
        return colon > 0
                ? read(
                        item.substring(0, colon).strip(),
                        item.substring(colon + 1).strip())
                : read(item, lexicon.phrase(item), lexicon.phrase(item), "");
    }

    /** "Slack: comment" comments in Slack, and "deploy dashboard: read" deploys nothing. */
    private ToolItem read(String tool, String action) {
        String subject = lexicon.phrase(tool).tokens.stream()
                .filter(t -> !lexicon.isVerb(t))
                .map(t -> tool.substring(t.start(), t.end()))
                .collect(Collectors.joining(" "));
        return read(action, lexicon.phrase(subject + " " + action), lexicon.phrase(action), tool);
    }

    private ToolItem read(String said, Phrase phrase, Phrase action, String tool) {
        Negation negation = new Negation(phrase);
        ClassReader classes = new ClassReader(phrase, negation.startsWithDenial());
        ActionClass read = classes.actionClass();
        boolean named = isNameOnly(phrase, classes, read);
        ActionClass actionClass = named ? heavierOf(read) : throughTool(read);
        String name = tool.isEmpty() ? remainder(said, phrase, classes.verbs()) : tool;
        return new ToolItem(
                name.isEmpty() ? said : name,
                kind(tool + " " + said),
                named ? ToolAccess.UNKNOWN : access(actionClass),
                reading(lexicon.read(said), action, actionClass, named));
    }

    /** What a tool can do that is only named is not known to be less than writing. */
    private static ActionClass heavierOf(ActionClass actionClass) {
        boolean less = actionClass.compareTo(ActionClass.TOOL_WRITE) < 0 || actionClass == ActionClass.UNCLASSIFIED;
        return less ? ActionClass.TOOL_WRITE : actionClass;
    }

    private static ActionClass throughTool(ActionClass actionClass) {
        return actionClass == ActionClass.READ ? ActionClass.TOOL_READ : actionClass;
    }

    private static ToolAccess access(ActionClass actionClass) {
        return switch (actionClass) {
            case UNCLASSIFIED -> ToolAccess.UNKNOWN;
            case SUGGEST, READ, TOOL_READ -> ToolAccess.READ;
            default -> ToolAccess.WRITE;
        };
    }

    /** No word of action, and no unknown word that looks like one. */
    private static boolean isNameOnly(Phrase phrase, ClassReader classes, ActionClass read) {
        if (phrase.tooLong || !classes.verbs().isEmpty()) {
            return false;
        }
        for (int i = 0; i < phrase.size() && read == ActionClass.UNCLASSIFIED; i++) {
            boolean acts = phrase.isVerb(i) && phrase.isUsedAsVerb(i);
            if (acts || (phrase.isUnknown(i) && phrase.looksLikeVerb(i)) || phrase.is(i, "link")) {
                return false;
            }
        }
        return true;
    }

    /** Words count in the phrase, never in the name of a tool: such names stand alone or are joined by hyphens. */
    private static Reading reading(Reading whole, Phrase phrase, ActionClass actionClass, boolean named) {
        FactReader facts = new FactReader(phrase, (i, denies) -> !phrase.isNegated(i) && !isJoined(phrase, i));
        return new Reading(
                actionClass,
                named ? Optional.empty() : facts.environment(),
                named ? Optional.empty() : whole.targetScope(),
                whole.attendance(),
                whole.approvedPath(),
                whole.recovery());
    }

    private static boolean isJoined(Phrase phrase, int i) {
        int compound = phrase.tokens.get(i).compound();
        for (int j = 0; j < phrase.size(); j++) {
            if (j != i && phrase.tokens.get(j).compound() == compound) {
                return true;
            }
        }
        return false;
    }

    private Open<ToolKind> kind(String name) {
        Phrase phrase = lexicon.phrase(name);
        return new FactReader(phrase, (i, denies) -> true)
                .values("tool_kind", ToolKind.class).stream()
                        .findFirst()
                        .map(Open::of)
                        .orElseGet(() -> Open.of(ToolKind.class, ""));
    }

    /** What is left of an item without its words of action, its parentheses and the prepositions around. */
    private static String remainder(String item, Phrase phrase, BitSet verbs) {
        BitSet stays = new BitSet();
        for (int i = 0; i < phrase.size(); i++) {
            boolean aside = phrase.isBoundary(i) || phrase.isParenthesised(i) || phrase.isNegated(i);
            stays.set(i, !aside && !verbs.get(i) && !phrase.is(i, "negation"));
        }
        while (!stays.isEmpty() && isFiller(phrase, stays.nextSetBit(0))) {
            stays.clear(stays.nextSetBit(0));
        }
        while (!stays.isEmpty() && isFiller(phrase, stays.length() - 1)) {
            stays.clear(stays.length() - 1);
        }
        StringBuilder name = new StringBuilder();
        int end = -1;
        for (int i = stays.nextSetBit(0); i >= 0; i = stays.nextSetBit(i + 1)) {
            Token token = phrase.tokens.get(i);
            if (token.start() < end) {
                continue; // a file name stands for several words
            }
            boolean follows = i > 0 && stays.get(i - 1);
            name.append(follows ? item.substring(end, token.start()) : end < 0 ? "" : " ");
            name.append(item, token.start(), token.end());
            end = token.end();
        }
        return name.toString();
    }

    private static boolean isFiller(Phrase phrase, int i) {
        return phrase.is(i, "topic")
                || phrase.is(i, "preposition")
                || phrase.is(i, "introducer")
                || phrase.is(i, "determiner")
                || phrase.is(i, "adverb")
                || phrase.is(i, "be")
                || phrase.is(i, "accessword");
    }
}
