/** What the workflow acts with. */
@NullMarked
package dev.countersign.ui.pane.credentials;

import org.jspecify.annotations.NullMarked;
