/** Text to document and back: problems carry line and column. */
@NullMarked
package dev.countersign.source;

import org.jspecify.annotations.NullMarked;
