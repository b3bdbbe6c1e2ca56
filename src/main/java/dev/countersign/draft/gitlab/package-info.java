/** GitLab CI. */
@NullMarked
package dev.countersign.draft.gitlab;

import org.jspecify.annotations.NullMarked;
