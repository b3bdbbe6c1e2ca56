/** What would follow if facts were others, without saying so in the document; and which rows a fact moves. */
@NullMarked
package dev.countersign.ui.whatif;

import org.jspecify.annotations.NullMarked;
