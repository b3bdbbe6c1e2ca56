/** All readers together. */
@NullMarked
package dev.countersign.draft.readers;

import org.jspecify.annotations.NullMarked;
