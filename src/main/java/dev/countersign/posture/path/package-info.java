/** The action path picture: from the agent to what it touches and to what holds it, before anybody draws it. */
@NullMarked
package dev.countersign.posture.path;

import org.jspecify.annotations.NullMarked;
