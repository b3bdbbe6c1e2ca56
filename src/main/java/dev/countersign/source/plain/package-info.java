/** The plain text form: nine lines from a ticket become a document, and back. */
@NullMarked
package dev.countersign.source.plain;

import org.jspecify.annotations.NullMarked;
