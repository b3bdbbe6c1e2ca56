/** Pages as a PDF file that archives take: tagged, with everything it needs inside, the same bytes every time. */
@NullMarked
package dev.countersign.record.pdf;

import org.jspecify.annotations.NullMarked;
