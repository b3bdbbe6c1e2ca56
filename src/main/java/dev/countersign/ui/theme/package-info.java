/** Colours, text size, fonts. */
@NullMarked
package dev.countersign.ui.theme;

import org.jspecify.annotations.NullMarked;
