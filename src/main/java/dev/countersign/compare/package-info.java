/** Two documents: what is different between them. */
@NullMarked
package dev.countersign.compare;

import org.jspecify.annotations.NullMarked;
