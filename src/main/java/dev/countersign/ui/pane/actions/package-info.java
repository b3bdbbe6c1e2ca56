/** The rows. */
@NullMarked
package dev.countersign.ui.pane.actions;

import org.jspecify.annotations.NullMarked;
