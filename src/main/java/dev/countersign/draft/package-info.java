/** Drafts documents from what a checkout really holds. Nothing in it is run, started or fetched. */
@NullMarked
package dev.countersign.draft;

import org.jspecify.annotations.NullMarked;
