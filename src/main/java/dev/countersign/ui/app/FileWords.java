package dev.countersign.ui.app;

import dev.countersign.source.Problem;
import dev.countersign.source.Refused;
import dev.countersign.store.StoreFailed;
import dev.countersign.text.Texts;

/** What went wrong with a file, in a sentence. */
final class FileWords {
    private final Texts texts;

    FileWords(Texts texts) {
        this.texts = texts;
    }

    /** Why a text could not be read. */
    String refused(String file, Refused refused) {
        Problem first = refused.problems().get(0);
        String where = first.place().line() > 0
                ? file + first.place().line() + ":" + first.place().column() + ": "
                : "";
        String sentence =
                where + texts.get("problem." + first.code(), first.arguments().toArray());
        int more = refused.problems().size() - 1;
        return more == 0 ? sentence : texts.get("files.refused.more", sentence, more);
    }

    /** Why a file could not be read or written. */
    String failed(StoreFailed failed) {
        return texts.get(
                "problem." + failed.code(), String.valueOf(failed.path().getFileName()));
    }

    /** Why a document was not saved, and what to do. */
    String unsaved(StoreFailed failed) {
        String advice = texts.optional("save." + failed.code()).orElseGet(() -> texts.get("save.store.other"));
        return texts.get("save.failed", failed(failed), advice);
    }
}
