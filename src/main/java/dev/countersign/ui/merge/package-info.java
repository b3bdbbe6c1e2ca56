/** A file that somebody else changed: said, and brought together with what was edited here. */
@NullMarked
package dev.countersign.ui.merge;

import org.jspecify.annotations.NullMarked;
