package dev.countersign.source.plain.lexicon;

/** Whether a phrase denies something: "no production data access", "cannot deploy", "merging is not possible". */
final class Negation {
    private final Phrase phrase;
    private final int first;

    Negation(Phrase phrase) {
        this.phrase = phrase;
        this.first = leading();
    }

    /** The negation before anything that says what is done, or -1. "Without" does not lead: it belongs to what follows. */
    private int leading() {
        for (int i = 0; i < phrase.size(); i++) {
            if (phrase.is(i, "negation")) {
                boolean belongsToWhatFollows = phrase.tokens.get(i).stem().equals("without");
                return belongsToWhatFollows ? -1 : i;
            }
            if (!leadsToNegation(i)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean leadsToNegation(int i) {
        return phrase.is(i, "subject")
                || phrase.is(i, "determiner")
                || phrase.is(i, "be")
                || phrase.is(i, "introducer")
                || phrase.is(i, "adverb")
                || phrase.is(i, "credential")
                || phrase.is(i, "bearer")
                || phrase.kind(i) == Token.Kind.NAME;
    }

    /** Whether the phrase starts with a negation under which an action stands: class and facts are those of the rest. */
    boolean startsWithDenial() {
        return first >= 0 && !deniesRestriction();
    }

    /** Whether the phrase says that something does not happen, and leaves no way in which it does. */
    boolean isDenial() {
        if (first >= 0) {
            return !deniesRestriction() && !hasException(first + 1);
        }
        return endsInDenial();
    }

    /** "no approval needed": what is denied is what holds the workflow back. */
    private boolean deniesRestriction() {
        boolean restricts = false;
        boolean open = true;
        for (int i = first + 1; i < phrase.size() && !phrase.isBoundary(i); i++) {
            if (phrase.is(i, "weakening")) {
                return false;
            }
            boolean restriction = phrase.is(i, "restriction");
            restricts |= open && restriction;
            boolean filler = phrase.is(i, "determiner") || phrase.is(i, "adverb") || phrase.is(i, "adjective");
            open &= filler || restriction || phrase.is(i, "introducer") || phrase.is(i, "be");
        }
        return restricts;
    }

    private boolean hasException(int from) {
        for (int i = from; i < phrase.size(); i++) {
            boolean second =
                    phrase.is(i, "negation") && !phrase.tokens.get(i).stem().equals("nor");
            if (second || phrase.is(i, "exception") || phrase.is(i, "condition")) {
                return true;
            }
        }
        return false;
    }

    /** "deploys are not allowed", "production: none", "merging is prohibited". */
    private boolean endsInDenial() {
        int last = phrase.size() - 1;
        if (last < 1 || holdsRestriction(last)) {
            return false;
        }
        if (phrase.is(last, "refused") && phrase.is(last - 1, "be")) {
            return true;
        }
        if (phrase.is(last, "negation") && phrase.kind(last - 1) == Token.Kind.BREAK) {
            return true;
        }
        int i = last;
        while (i > 0 && phrase.is(i, "granted")) {
            i--;
        }
        boolean allowed = phrase.tokens.get(last).stem().equals("cannot");
        return (i < last && i > 0 && phrase.is(i, "negation")) || (allowed && phrase.is(last - 1, "be"));
    }

    private boolean holdsRestriction(int until) {
        for (int i = 0; i < until; i++) {
            boolean denies = phrase.is(i, "negation") && i < until - 1 && !phrase.is(i + 1, "granted");
            if (denies || phrase.is(i, "restriction")) {
                return true;
            }
        }
        return false;
    }
}
