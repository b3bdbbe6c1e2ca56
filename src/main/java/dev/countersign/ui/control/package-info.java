/** Controls that several screens use. */
@NullMarked
package dev.countersign.ui.control;

import org.jspecify.annotations.NullMarked;
