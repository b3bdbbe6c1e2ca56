/** Questions and cards over the window, and the curtain before what not everybody may see. */
@NullMarked
package dev.countersign.ui.dialog;

import org.jspecify.annotations.NullMarked;
