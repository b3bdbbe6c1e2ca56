package dev.countersign.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that was written.
 *
 * @param snapshot what it is now, to notice later changes by others
 * @param previous the copy of what it held before; empty when it was not there, or no copies are kept
 * @param notKept why there is no copy although there should be one; the file is written all the same
 */
public record Written(Snapshot snapshot, Optional<Path> previous, Optional<StoreFailed> notKept) {}
