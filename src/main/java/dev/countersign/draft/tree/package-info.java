/** Foreign files as trees that know their lines. */
@NullMarked
package dev.countersign.draft.tree;

import org.jspecify.annotations.NullMarked;
