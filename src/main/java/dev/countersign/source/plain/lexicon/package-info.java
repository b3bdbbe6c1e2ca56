/** Phrases to action classes and facts, by the words listed in a data file. Never guesses towards the laxer reading. */
@NullMarked
package dev.countersign.source.plain.lexicon;

import org.jspecify.annotations.NullMarked;
