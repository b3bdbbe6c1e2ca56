package dev.countersign.record.beside;

import dev.countersign.record.Sha256;
import dev.countersign.record.sign.Statement;

/**
 * A record that somebody has signed and signs again from outside.
 *
 * @param name the file's name, without its folder
 * @param bytes the file; not copied, not to be changed
 * @param recordId the record's id
 * @param statement what was signed with
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SignedFile(String name, byte[] bytes, String recordId, Statement statement) {
    /** The file's digest: lower-case hex. */
    String sha256() {
        return Sha256.of(bytes);
    }
}
