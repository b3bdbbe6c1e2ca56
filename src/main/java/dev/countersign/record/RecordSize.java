package dev.countersign.record;

import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Review;
import java.util.List;

/**
 * How large a record can be. Whoever checks one makes its pages again, so that what a record may hold is what can be checked on
 * a small machine while somebody waits.
 */
public final class RecordSize {
    /** Bytes of the document. */
    public static final int DOCUMENT = 1024 * 1024;

    /** Entries that are printed: rows, pieces of evidence, answers, notes, lines of the log. */
    public static final int ENTRIES = 10_000;

    private final AgentActionBom document;
    private final RecordOptions options;
    private long entries;

    private RecordSize(AgentActionBom document, RecordOptions options) {
        this.document = document;
        this.options = options;
    }

    /**
     * Refuses what no record can hold.
     *
     * @throws RecordTooLarge when it is too large
     */
    public static void check(RecordInput input) throws RecordTooLarge {
        check(input.document(), input.documentYaml().length, input.options());
    }

    /**
     * Refuses what no record can hold.
     *
     * @param document the document
     * @param bytes how long its file is
     * @param options what is printed of it
     * @throws RecordTooLarge when it is too large
     */
    public static void check(AgentActionBom document, int bytes, RecordOptions options) throws RecordTooLarge {
        if (bytes > DOCUMENT) {
            throw new RecordTooLarge("bytes", bytes, DOCUMENT);
        }
        long entries = entries(document, options);
        if (entries > ENTRIES) {
            throw new RecordTooLarge("entries", entries, ENTRIES);
        }
    }

    /** How many entries of a document are printed; each takes a line at least. */
    public static long entries(AgentActionBom document, RecordOptions options) {
        return new RecordSize(document, options).count();
    }

    private long count() {
        Review review = document.review();
        in(Section.MATRIX, document.actions(), document.credentials(), document.tools(), review.decisions());
        in(Section.QUESTIONS, review.questions(), review.annotations());
        in(Section.PROOF, document.proof());
        in(Section.OPEN, document.notes(), document.findings(), review.parked());
        in(Section.EVIDENCE, document.sources());
        document.actions().forEach(action -> in(Section.EVIDENCE, action.evidence()));
        in(Section.LOG, review.log());
        return entries;
    }

    private void in(Section section, List<?>... lists) {
        if (options.has(section)) {
            for (List<?> list : lists) {
                entries += list.size();
            }
        }
    }
}
