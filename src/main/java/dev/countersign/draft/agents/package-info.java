/** Readers of agents' settings, of their tools' configuration, and of what runs on a workstation by itself. */
@NullMarked
package dev.countersign.draft.agents;

import org.jspecify.annotations.NullMarked;
