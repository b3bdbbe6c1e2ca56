package dev.countersign.ui.session;

import dev.countersign.record.reopen.ReopenedRecord;
import dev.countersign.record.verify.Verification;
import java.nio.file.Path;

/**
 * A record as it was opened: nothing in it can be changed.
 *
 * @param file where it is
 * @param pdf its bytes; not copied, not to be changed
 * @param verification what the check of it found
 * @param reopened what is inside
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FrozenRecord(Path file, byte[] pdf, Verification verification, ReopenedRecord reopened) {}
