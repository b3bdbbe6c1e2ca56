package dev.countersign.record.reopen;

import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Review;
import dev.countersign.record.Section;
import java.util.List;

/** How much of a document a record prints: a lower bound, in entries that take a line each. */
final class Printed {
    private final ReopenedRecord record;
    private long entries;

    private Printed(ReopenedRecord record) {
        this.record = record;
    }

    static long entries(ReopenedRecord record) {
        AgentActionBom document = record.document();
        Review review = document.review();
        Printed printed = new Printed(record);
        printed.in(Section.MATRIX, document.actions());
        printed.in(Section.QUESTIONS, review.questions(), review.annotations());
        printed.in(Section.PROOF, document.proof());
        printed.in(Section.OPEN, document.notes(), document.findings(), review.parked());
        printed.in(Section.EVIDENCE, document.sources());
        document.actions().forEach(action -> printed.in(Section.EVIDENCE, action.evidence()));
        printed.in(Section.LOG, review.log());
        return printed.entries;
    }

    private void in(Section section, List<?>... lists) {
        if (record.facts().options().has(section)) {
            for (List<?> list : lists) {
                entries += list.size();
            }
        }
    }
}
