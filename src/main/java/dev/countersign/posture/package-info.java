/** How a verdict is computed, explained and questioned. Pure: no clock, no input or output. */
@NullMarked
package dev.countersign.posture;

import org.jspecify.annotations.NullMarked;
