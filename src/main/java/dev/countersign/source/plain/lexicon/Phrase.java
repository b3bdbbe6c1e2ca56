package dev.countersign.source.plain.lexicon;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A phrase cut into words and segments, with the parts marked that take no part in what is done. */
final class Phrase {
    private static final Set<String> VERB_ENDINGS = Set.of("ate", "ify", "ize", "ise", "ing", "ed", "yze");
    private static final int SHORTEST_VERB = 5;

    final Lexicon lexicon;
    final List<Token> tokens;
    final boolean tooLong;
    private final int[] segments;
    private final List<Set<String>> groups;
    private final Set<String> words = new LinkedHashSet<>();
    private final BitSet present = new BitSet();
    private final BitSet used = new BitSet();
    private final BitSet acting = new BitSet();
    private final BitSet mixed = new BitSet();
    private final BitSet pointing = new BitSet();
    private final BitSet parenthesised = new BitSet();
    private final Asides asides;

    Phrase(Lexicon lexicon, List<Token> tokens, boolean tooLong) {
        this.lexicon = lexicon;
        this.tokens = List.copyOf(tokens);
        this.tooLong = tooLong;
        this.segments = new int[tokens.size()];
        this.groups = tokens.stream().map(lexicon::groups).toList();
        segment();
        survey();
        asides = new Asides(this);
    }

    private void segment() {
        int segment = 0;
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (isBoundary(i)) {
                segment++;
            }
            depth += kind(i) == Token.Kind.OPEN ? 1 : 0;
            depth -= kind(i) == Token.Kind.CLOSE && depth > 0 ? 1 : 0;
            parenthesised.set(i, depth > 0);
            segments[i] = segment;
        }
    }

    /** Looks once at what each word and segment is; matching asks often. */
    private void survey() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isWord() && words.add(tokens.get(i).stem())) {
                present.or(lexicon.alternatives(tokens.get(i).stem()));
            }
            int segment = segments[i];
            used.set(i, usesAsVerb(i));
            boolean filler = isBoundary(i) || is(i, "adverb") || is(i, "introducer") || is(i, "subject") || is(i, "be");
            if (used.get(i)) {
                acting.set(segment);
            }
            if (!filler && !isVerb(i)) {
                mixed.set(segment);
            }
            if (is(i, "pronoun")) {
                pointing.set(segment);
            }
        }
    }

    /** The entries of a section that may stand in this phrase. */
    List<Entry> entries(String section) {
        return lexicon.entries(section, words, present);
    }

    /** Whether something is done in a segment. */
    boolean hasVerb(int segment) {
        return acting.get(segment);
    }

    /** Whether a segment names no object. */
    boolean isVerbsOnly(int segment) {
        return !mixed.get(segment);
    }

    /** Whether a segment speaks of an object named before: "and merge them". */
    boolean hasPronoun(int segment) {
        return pointing.get(segment);
    }

    int lastSegment() {
        return size() == 0 ? -1 : segments[size() - 1];
    }

    /**
     * Whether a segment ends in a word that means more than it says, and nothing in it says otherwise: "and everything
     * else".
     *
     * @param accounted the words that were understood
     */
    boolean isLoaded(int segment, BitSet accounted) {
        boolean loaded = false;
        for (int i = 0; i < size(); i++) {
            if (segments[i] == segment && !isBoundary(i) && !isNegated(i) && !isConditional(i)) {
                boolean understood = accounted.get(i);
                if (!understood && !is(i, "loaded") && !isFiller(i)) {
                    return false;
                }
                boolean speaks = is(i, "loaded") && !understood && !parenthesised.get(i);
                loaded = speaks || (loaded && isFiller(i));
            }
        }
        return loaded;
    }

    private boolean isFiller(int i) {
        return is(i, "determiner") || is(i, "adjective") || is(i, "adverb") || is(i, "topic") || is(i, "be");
    }

    /** Whether the phrase has no other segment with a word in it. */
    boolean isOnly(int segment) {
        for (int i = 0; i < size(); i++) {
            if (segments[i] != segment && !isBoundary(i)) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return tokens.size();
    }

    Token.Kind kind(int i) {
        return tokens.get(i).kind();
    }

    boolean is(int i, String group) {
        return i >= 0 && i < size() && groups.get(i).contains(group);
    }

    boolean isBoundary(int i) {
        return tokens.get(i).isBoundary() || is(i, "link");
    }

    boolean isNegated(int i) {
        return asides.isNegated(i);
    }

    /**
     * Whether a word takes no part because it is denied.
     *
     * @param denied whether the negation at the start of the phrase is left aside
     */
    boolean isLeftOut(int i, boolean denied) {
        return isNegated(i) && !(denied && isUnderFirstNegation(i));
    }

    private boolean isUnderFirstNegation(int i) {
        for (int j = i - 1; j >= 0; j--) {
            if (is(j, "negation")) {
                return !isNegated(j);
            }
        }
        return true;
    }

    boolean isConditional(int i) {
        return asides.isConditional(i);
    }

    boolean isQualifying(int i) {
        return asides.isQualifying(i);
    }

    boolean isParenthesised(int i) {
        return parenthesised.get(i);
    }

    int segment(int i) {
        return segments[i];
    }

    boolean isVerb(int i) {
        return lexicon.isVerb(tokens.get(i));
    }

    boolean knows(int i) {
        return lexicon.isSafe(tokens.get(i)) || lexicon.isListed(tokens.get(i));
    }

    /** Whether nothing but adverbs and the like stands between this word and the start of its segment, or a "to". */
    boolean isWhereVerbsStand(int i) {
        int before = i - 1;
        while (before >= 0 && !isBoundary(before) && (is(before, "adverb") || is(before, "be"))) {
            before--;
        }
        return before < 0
                || isBoundary(before)
                || is(before, "introducer")
                || (is(before, "subject") && isWhereVerbsStand(before));
    }

    /** Whether a word of action is used as one here, and not as the name of a thing or to describe one. */
    boolean isUsedAsVerb(int i) {
        return used.get(i);
    }

    private boolean usesAsVerb(int i) {
        if (!isVerb(i)) {
            return false;
        }
        if (isWhereVerbsStand(i)) {
            return !isPluralNoun(i);
        }
        if (lexicon.isSafe(tokens.get(i))) {
            return false;
        }
        return !isDescribed(i) && !(is(i + 1, "passive") && !tokens.get(i).isGerund());
    }

    /** "read code and tests", "reads issues and logs": the first verb has no -s, or nothing follows that is tested. */
    private boolean isPluralNoun(int i) {
        if (i == 0 || !tokens.get(i).isPlural() || !lexicon.isSafe(tokens.get(i))) {
            return false;
        }
        boolean last = i + 1 >= size() || isBoundary(i + 1);
        for (int j = 0; j < i; j++) {
            if (isVerb(j)) {
                return last || !tokens.get(j).isPlural();
            }
        }
        return false;
    }

    /** Whether an article or a preposition leads to this word: "the change", "on update", but not "by changing". */
    boolean isDescribed(int i) {
        int before = beforeAdjectives(i);
        boolean article = is(before, "determiner");
        boolean preposition = (is(before, "topic") || is(before, "preposition"))
                && !tokens.get(i).isGerund();
        return article || preposition;
    }

    /** Whether a word of a group leads to this one, articles and adjectives between left aside. */
    boolean isReachedBy(int i, String group) {
        int before = beforeAdjectives(i);
        while (before >= 0 && is(before, "determiner")) {
            before = beforeAdjectives(before);
        }
        return is(before, group);
    }

    private int beforeAdjectives(int i) {
        int before = i - 1;
        while (before >= 0
                && !isBoundary(before)
                && (is(before, "adjective")
                        || (isVerb(before) && !tokens.get(before).isBase()))) {
            before--;
        }
        return before;
    }

    /** A word nobody listed, and no name. */
    boolean isUnknown(int i) {
        Token token = tokens.get(i);
        return token.isWord() && !knows(i) && !isPartOfName(i);
    }

    /** One of several words joined by hyphens, none of which says what is done: "customer-api". */
    private boolean isPartOfName(int i) {
        int parts = 0;
        for (int j = 0; j < size(); j++) {
            if (tokens.get(j).compound() == tokens.get(i).compound()) {
                parts++;
                if ((isVerb(j) && !lexicon.isSafe(tokens.get(j))) || is(j, "adverb")) {
                    return false;
                }
            }
        }
        return parts > 1 && !(isWhereVerbsStand(i) && segment(i) > 0);
    }

    boolean looksLikeVerb(int i) {
        String word = tokens.get(i).surface().toLowerCase(Locale.ROOT);
        return word.length() >= SHORTEST_VERB && VERB_ENDINGS.stream().anyMatch(word::endsWith);
    }
}
