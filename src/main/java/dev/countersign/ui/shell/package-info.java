/** The frame of the window: bar, panes, matrix, status. */
@NullMarked
package dev.countersign.ui.shell;

import org.jspecify.annotations.NullMarked;
