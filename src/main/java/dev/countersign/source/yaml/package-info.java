/** Documents and postures as YAML: read with every problem in its place, written back without touching what did not change. */
@NullMarked
package dev.countersign.source.yaml;

import org.jspecify.annotations.NullMarked;
