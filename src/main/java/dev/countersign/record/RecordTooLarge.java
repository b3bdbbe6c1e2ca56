package dev.countersign.record;

import java.io.IOException;

/** A document is too large for a record: checking the record would take more time and memory than a check may. */
public final class RecordTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final long found;
    private final long most;

    RecordTooLarge(String code, long found, long most) {
        super(code + ": " + found + ", at most " + most);
        this.code = code;
        this.found = found;
        this.most = most;
    }

    /** What there is too much of; {@code record.too_large.CODE} says it in words. */
    public String code() {
        return code;
    }

    /** How much there is. */
    public long found() {
        return found;
    }

    /** How much there may be. */
    public long most() {
        return most;
    }
}
