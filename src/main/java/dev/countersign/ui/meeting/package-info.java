/** The review in the meeting: one row or question at a time in large type, with its agenda, times and parking list. */
@NullMarked
package dev.countersign.ui.meeting;

import org.jspecify.annotations.NullMarked;
