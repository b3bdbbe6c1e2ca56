/** Every text for people, in bundles. */
@NullMarked
package dev.countersign.text;

import org.jspecify.annotations.NullMarked;
