/** Choosing, reading and editing the rules. */
@NullMarked
package dev.countersign.ui.posture;

import org.jspecify.annotations.NullMarked;
