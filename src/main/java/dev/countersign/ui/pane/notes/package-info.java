/** Everything that was said, and what does not fit together. */
@NullMarked
package dev.countersign.ui.pane.notes;

import org.jspecify.annotations.NullMarked;
