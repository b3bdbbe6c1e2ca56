/** What changed since a record, for those who review again. */
@NullMarked
package dev.countersign.ui.compare;

import org.jspecify.annotations.NullMarked;
