/** The record in the window: made, shown, written. */
@NullMarked
package dev.countersign.ui.record;

import org.jspecify.annotations.NullMarked;
