/** Questions to the person. */
@NullMarked
package dev.countersign.ui.dialog;

import org.jspecify.annotations.NullMarked;
