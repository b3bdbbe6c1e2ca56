/** GitHub Actions: workflows, the actions and commands in them, and the agents they run. */
@NullMarked
package dev.countersign.draft.github;

import org.jspecify.annotations.NullMarked;
