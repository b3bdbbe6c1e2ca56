package dev.countersign.source.yaml;

/**
 * A fault of ours: what would be written does not read back as the document that was meant. Nothing has been written, and
 * the document is as it was.
 */
public final class SaveMismatch extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    SaveMismatch(String message) {
        super(message);
    }

    SaveMismatch(String message, Throwable cause) {
        super(message, cause);
    }
}
