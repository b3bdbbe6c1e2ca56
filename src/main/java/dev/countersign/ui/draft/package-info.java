/** Drafts from a checkout: what can be opened, and the lines that evidence cites. */
@NullMarked
package dev.countersign.ui.draft;

import org.jspecify.annotations.NullMarked;
