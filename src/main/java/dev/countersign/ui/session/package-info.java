/** The open documents: the one place that holds them, and what is derived from them. */
@NullMarked
package dev.countersign.ui.session;

import org.jspecify.annotations.NullMarked;
