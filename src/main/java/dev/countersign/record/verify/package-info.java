/** Checks records by rules of its own: no library's verdict is asked. */
@NullMarked
package dev.countersign.record.verify;

import org.jspecify.annotations.NullMarked;
