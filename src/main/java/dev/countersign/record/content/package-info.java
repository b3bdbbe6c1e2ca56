/** What a record says, without saying how it looks: blocks, lines and words, in reading order. */
@NullMarked
package dev.countersign.record.content;

import org.jspecify.annotations.NullMarked;
