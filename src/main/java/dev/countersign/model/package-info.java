/** The document as immutable records and sealed types. Knows only the JDK. */
@NullMarked
package dev.countersign.model;

import org.jspecify.annotations.NullMarked;
