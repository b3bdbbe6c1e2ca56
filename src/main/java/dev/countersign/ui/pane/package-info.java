/** What guided panes share. */
@NullMarked
package dev.countersign.ui.pane;

import org.jspecify.annotations.NullMarked;
