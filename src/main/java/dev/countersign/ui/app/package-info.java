/** Start of the window and the wiring of its parts. */
@NullMarked
package dev.countersign.ui.app;

import org.jspecify.annotations.NullMarked;
