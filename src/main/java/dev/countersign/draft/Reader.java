package dev.countersign.draft;

/** Reads files of one format. Readers hold no state of a draft. */
public interface Reader {
    /** Whether the path of a file (relative to the checkout, with {@code /}) is one that this reader may read. */
    boolean takes(String path);

    /**
     * Reads a file, and puts what is in it into the draft. A file that turns out to be something else is left alone.
     *
     * @return whether the file was one of the reader's: drafted, skipped with a reason or listed; else others may try
     */
    boolean read(SourceFile file, Reading into);

    /** Who owns the files of a checkout, when this reader's format says so. */
    default Codeowners owners(Checkout checkout) {
        return Codeowners.NONE;
    }
}
