/** Reads record files strictly and within bounds: every byte belongs to something that is listed, or the file is refused. */
@NullMarked
package dev.countersign.record.file;

import org.jspecify.annotations.NullMarked;
