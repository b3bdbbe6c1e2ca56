/** The review questions. */
@NullMarked
package dev.countersign.ui.pane.questions;

import org.jspecify.annotations.NullMarked;
