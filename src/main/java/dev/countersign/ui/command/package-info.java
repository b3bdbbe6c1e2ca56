/** Everything the window can do, by name and key. */
@NullMarked
package dev.countersign.ui.command;

import org.jspecify.annotations.NullMarked;
