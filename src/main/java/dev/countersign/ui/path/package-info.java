/** The action path picture in the window. */
@NullMarked
package dev.countersign.ui.path;

import org.jspecify.annotations.NullMarked;
