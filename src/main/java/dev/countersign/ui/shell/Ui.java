package dev.countersign.ui.shell;

import dev.countersign.posture.Sentences;
import dev.countersign.text.Texts;
import dev.countersign.ui.command.Commands;
import dev.countersign.ui.control.Wording;
import dev.countersign.ui.dialog.Dialogs;
import dev.countersign.ui.task.Background;
import dev.countersign.ui.theme.Look;

/**
 * What every screen of a window shares.
 *
 * @param texts the bundles in the window's language
 * @param wording words for keys and choices
 * @param sentences sentences for verdicts, changes, questions and remarks
 * @param look theme, text size, room
 * @param commands everything the window can do
 * @param dialogs questions to the person
 * @param background work off the interface thread
 * @param notices lines that appear at the foot of the window
 */
public record Ui(
        Texts texts,
        Wording wording,
        Sentences sentences,
        Look look,
        Commands commands,
        Dialogs dialogs,
        Background background,
        Notices notices) {
    /** The same for a part of the window that does not live as long. */
    public Ui forView() {
        return new Ui(texts, wording, sentences, look.following(), commands, dialogs, background, notices);
    }
}
