/** Remarks that hang on anything. */
@NullMarked
package dev.countersign.ui.annotate;

import org.jspecify.annotations.NullMarked;
