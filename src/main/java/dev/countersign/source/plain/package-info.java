/** The plain text form: lines of labels and items to documents, and back. */
@NullMarked
package dev.countersign.source.plain;

import org.jspecify.annotations.NullMarked;
