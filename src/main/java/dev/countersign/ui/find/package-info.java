/** Finding a text in the open documents. */
@NullMarked
package dev.countersign.ui.find;

import org.jspecify.annotations.NullMarked;
