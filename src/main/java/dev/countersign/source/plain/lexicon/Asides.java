package dev.countersign.source.plain.lexicon;

import java.util.BitSet;
import java.util.Set;

/** The parts of a phrase that take no part in what is done: what is denied, when it happens, how, and by whom. */
final class Asides {
    private final Phrase phrase;
    private final BitSet negated = new BitSet();
    private final BitSet conditional = new BitSet();
    private final BitSet qualifying = new BitSet();

    Asides(Phrase phrase) {
        this.phrase = phrase;
        for (int i = 0; i < phrase.size(); i++) {
            if (phrase.is(i, "negation")) {
                negate(i);
            }
            if (phrase.is(i, "condition") && i > 0) {
                condition(i);
            }
            if (phrase.is(i, "qualifier") && i > 0) {
                qualify(i);
            }
            if (phrase.is(i, "origin") && i > 0) {
                origin(i);
            }
        }
    }

    boolean isNegated(int i) {
        return negated.get(i);
    }

    boolean isConditional(int i) {
        return conditional.get(i);
    }

    boolean isQualifying(int i) {
        return qualifying.get(i);
    }

    private void negate(int at) {
        int i = at + 1;
        while (i < phrase.size() && !(phrase.isBoundary(i) && !goesOnDenying(i)) && !startsAnew(i, at)) {
            negated.set(i);
            i++;
        }
    }

    /** "without secrets to deploy" deploys; "without authority to deploy" and "cannot be used to deploy" do not. */
    private boolean startsAnew(int to, int negation) {
        if (negation == 0 || !phrase.tokens.get(to).stem().equals("to") || to + 1 >= phrase.size()) {
            return false;
        }
        boolean verb = phrase.lexicon.isVerb(phrase.tokens.get(to + 1)) || !phrase.knows(to + 1);
        return verb && !phrase.is(to - 1, "power") && !phrase.isVerb(to - 1);
    }

    private boolean goesOnDenying(int link) {
        boolean or = Set.of("or", "nor").contains(phrase.tokens.get(link).stem());
        return or
                && link + 1 < phrase.size()
                && !phrase.lexicon.isVerb(phrase.tokens.get(link + 1))
                && phrase.knows(link + 1);
    }

    private void condition(int at) {
        int i = at;
        while (i < phrase.size() && !(phrase.isBoundary(i) && !goesOnDescribing(i))) {
            conditional.set(i);
            i++;
        }
    }

    private boolean goesOnDescribing(int link) {
        if (phrase.kind(link) != Token.Kind.LINK || link + 1 >= phrase.size() || !phrase.knows(link + 1)) {
            return false;
        }
        for (int i = link + 1; i < phrase.size() && !phrase.isBoundary(i); i++) {
            if (phrase.lexicon.isVerb(phrase.tokens.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** "with a narrow token": how, not what. */
    private void qualify(int at) {
        int end = at + 1;
        boolean credential = false;
        while (end < phrase.size() && !phrase.isBoundary(end) && !phrase.is(end, "introducer")) {
            if (phrase.lexicon.isVerb(phrase.tokens.get(end)) && !phrase.is(end, "mild")) {
                return;
            }
            credential |= phrase.is(end, "credential");
            end++;
        }
        if (credential) {
            qualifying.set(at, end);
        }
    }

    /** "from an unattended job": who, not what. */
    private void origin(int at) {
        int end = at + 1;
        while (end < phrase.size() && (phrase.is(end, "determiner") || phrase.is(end, "adjective"))) {
            end++;
        }
        int actors = end;
        while (end < phrase.size() && phrase.is(end, "actor")) {
            end++;
        }
        if (end > actors && (end == phrase.size() || phrase.isBoundary(end))) {
            qualifying.set(at, end);
        }
    }
}
