/** Every change of a document as a value, through one door. */
@NullMarked
package dev.countersign.edit;

import org.jspecify.annotations.NullMarked;
