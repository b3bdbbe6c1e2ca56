/** What the workflow can call. */
@NullMarked
package dev.countersign.ui.pane.tools;

import org.jspecify.annotations.NullMarked;
