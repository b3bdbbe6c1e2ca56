/** Readiness, signers, the record. */
@NullMarked
package dev.countersign.ui.pane.signoff;

import org.jspecify.annotations.NullMarked;
