/** Work off the interface thread. */
@NullMarked
package dev.countersign.ui.task;

import org.jspecify.annotations.NullMarked;
