/** The checklist. */
@NullMarked
package dev.countersign.ui.pane.checklist;

import org.jspecify.annotations.NullMarked;
