package dev.countersign.ui.meeting;

import dev.countersign.edit.Places;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.posture.Deceptive;
import dev.countersign.posture.ReviewQuestions;
import dev.countersign.text.Texts;

/** What rows and questions are called. */
final class ItemNames {
    private final Texts texts;

    ItemNames(Texts texts) {
        this.texts = texts;
    }

    /** The row's name, or the question. */
    String of(AgentActionBom document, Address on) {
        if (!on.kind().equals("question")) {
            return Deceptive.shown(Places.label(document, on));
        }
        return on.id()
                .flatMap(id -> texts.optional("question." + id + ".text")
                        .or(() -> ReviewQuestions.all(document.review()).stream()
                                .filter(question -> question.id().equals(id))
                                .map(question -> Deceptive.shown(question.text()))
                                .findFirst()))
                .orElse(on.text());
    }
}
