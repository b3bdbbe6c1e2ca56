/** The decision record: what goes into it, and what identifies it. */
@NullMarked
package dev.countersign.record;

import org.jspecify.annotations.NullMarked;
