/** Who owns the files of a checkout. */
@NullMarked
package dev.countersign.draft.owners;

import org.jspecify.annotations.NullMarked;
