/** Files, settings, recent files. */
@NullMarked
package dev.countersign.store;

import org.jspecify.annotations.NullMarked;
