package dev.countersign.source.plain.lexicon;

/**
 * One word of a phrase, or a mark between words.
 *
 * @param surface as written, in lower case
 * @param stem the form the lexicon knows it by, else the surface
 * @param start where it starts in the phrase
 * @param end where it ends, exclusive
 * @param compound words joined by hyphens share a number; a word by itself has its own, a mark has 0
 * @param kind what it is
 */
record Token(String surface, String stem, int start, int end, int compound, Kind kind) {
    /** What a token is. */
    enum Kind {
        /** A word. */
        WORD,
        /** A name, a number, a path, an address: says nothing about what is done. */
        NAME,
        /** Joins two actions: and, or, a slash, a plus. */
        LINK,
        /** A comma, colon or full stop within the phrase. */
        BREAK,
        /** An opening parenthesis. */
        OPEN,
        /** A closing parenthesis. */
        CLOSE
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isBoundary() {
        return kind != Kind.WORD && kind != Kind.NAME;
    }

    /** Whether it was written in its base form, plural left aside: "deploy", "deploys", but not "deploying". */
    boolean isGerund() {
        return surface.endsWith("ing") && !surface.equals(stem);
    }

    boolean isPlural() {
        return surface.endsWith("s") && !stem.endsWith("s");
    }

    boolean isBase() {
        return surface.equals(stem);
    }
}
