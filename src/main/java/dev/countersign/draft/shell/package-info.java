/** Shell text as the commands in it, and what commands do. Nothing is run. */
@NullMarked
package dev.countersign.draft.shell;

import org.jspecify.annotations.NullMarked;
