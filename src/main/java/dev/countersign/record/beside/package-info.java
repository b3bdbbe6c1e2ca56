/** Signatures that stand in files of their own beside a record, for programs that do not read PDF. */
@NullMarked
package dev.countersign.record.beside;

import org.jspecify.annotations.NullMarked;
