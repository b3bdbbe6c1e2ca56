/** Evidence that people bring: files dropped on a row, lines typed or dropped as text. */
@NullMarked
package dev.countersign.ui.evidence;

import org.jspecify.annotations.NullMarked;
