/** Opens records: gets back what they were made of, and makes their pages again. */
@NullMarked
package dev.countersign.record.reopen;

import org.jspecify.annotations.NullMarked;
