/** New, open, paste, recent. */
@NullMarked
package dev.countersign.ui.pane.start;

import org.jspecify.annotations.NullMarked;
