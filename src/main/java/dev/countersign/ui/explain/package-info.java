/** Why a row has its verdict, what would change it, and what was decided. */
@NullMarked
package dev.countersign.ui.explain;

import org.jspecify.annotations.NullMarked;
