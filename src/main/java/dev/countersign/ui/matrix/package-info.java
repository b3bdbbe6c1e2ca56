/** The live matrix. */
@NullMarked
package dev.countersign.ui.matrix;

import org.jspecify.annotations.NullMarked;
