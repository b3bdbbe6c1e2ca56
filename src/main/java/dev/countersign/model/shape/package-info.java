/** How the records of the document are laid out: keys, words, defaults. Readers, writers, edits and forms derive from it. */
@NullMarked
package dev.countersign.model.shape;

import org.jspecify.annotations.NullMarked;
