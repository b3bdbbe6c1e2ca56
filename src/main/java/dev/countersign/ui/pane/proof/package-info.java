/** What proof remains after a run. */
@NullMarked
package dev.countersign.ui.pane.proof;

import org.jspecify.annotations.NullMarked;
