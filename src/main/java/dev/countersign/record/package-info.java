/** The decision record. */
@NullMarked
package dev.countersign.record;

import org.jspecify.annotations.NullMarked;
