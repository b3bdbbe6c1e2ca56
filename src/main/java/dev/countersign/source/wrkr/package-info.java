/** Agent Action BOMs as wrkr writes them: read, never written. */
@NullMarked
package dev.countersign.source.wrkr;

import org.jspecify.annotations.NullMarked;
