package dev.countersign.source.plain.lexicon;

/**
 * One line of the lexicon: a pattern and what it says.
 *
 * @param section what kind of thing it says: {@code class}, {@code environment} and their like
 * @param value what it says
 * @param pattern the words that say it
 * @param denies whether the words hold a negation
 * @param line the line it stands on
 */
record Entry(String section, String value, WordPattern pattern, boolean denies, int line) {}
