/** Where the program starts. */
@NullMarked
package dev.countersign;

import org.jspecify.annotations.NullMarked;
