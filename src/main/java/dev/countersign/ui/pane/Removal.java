package dev.countersign.ui.pane;

import dev.countersign.edit.Places;
import dev.countersign.edit.Remove;
import dev.countersign.model.Address;
import dev.countersign.text.Texts;
import dev.countersign.ui.dialog.Question;
import dev.countersign.ui.dialog.Question.Answer;
import dev.countersign.ui.dialog.Question.Style;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Ui;
import java.util.List;

/** Removes an entry; asks only when remarks hang on it. */
public final class Removal {
    private Removal() {}

    /** Removes what an address names. */
    public static void of(Session session, Ui ui, Address at) {
        long remarks = session.document().review().annotations().stream()
                        .filter(a -> a.on().whole().equals(at))
                        .count()
                + session.document().review().parked().stream()
                        .filter(p -> p.on().whole().equals(at))
                        .count();
        if (remarks == 0) {
            session.submit(new Remove(at, false));
            return;
        }
        Texts texts = ui.texts();
        ui.dialogs()
                .ask(new Question(
                        texts.get("remove.title", Places.label(session.document(), at)),
                        texts.get("remove.text", remarks),
                        List.of(
                                new Answer(
                                        texts.get("remove.with"),
                                        Style.DANGER,
                                        () -> session.submit(new Remove(at, true))),
                                new Answer(
                                        texts.get("remove.without"),
                                        Style.PLAIN,
                                        () -> session.submit(new Remove(at, false))),
                                new Answer(texts.get("answer.cancel"), Style.CANCEL, () -> {}))));
    }
}
