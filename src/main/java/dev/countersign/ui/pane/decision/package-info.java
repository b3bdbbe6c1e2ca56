/** The five parts of the decision. */
@NullMarked
package dev.countersign.ui.pane.decision;

import org.jspecify.annotations.NullMarked;
