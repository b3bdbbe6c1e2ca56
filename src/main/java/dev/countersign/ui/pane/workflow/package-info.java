/** Who and what acts. */
@NullMarked
package dev.countersign.ui.pane.workflow;

import org.jspecify.annotations.NullMarked;
