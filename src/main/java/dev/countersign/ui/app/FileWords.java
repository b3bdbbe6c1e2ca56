package dev.countersign.ui.app;

import dev.countersign.source.Problem;
import dev.countersign.source.Refused;
import dev.countersign.store.StoreFailed;
import dev.countersign.text.Texts;
import java.util.Optional;

/** What went wrong with a file, in a sentence. */
final class FileWords {
    private final Texts texts;

    FileWords(Texts texts) {
        this.texts = texts;
    }

    /** Why a file could not be read, with the place as editors and compilers write it. */
    String refused(String file, Refused refused) {
        Problem first = refused.problems().get(0);
        return more(
                first.place().line() > 0
                        ? file + first.place().line() + ":" + first.place().column() + ": " + sentence(first)
                        : sentence(first),
                refused);
    }

    /** Why a text without a file could not be read, for somebody who looks at it and knows no such places. */
    String refused(Refused refused) {
        Problem first = refused.problems().get(0);
        Optional<String> plain = texts.optional("pasted." + first.code());
        return more(
                plain.orElseGet(() -> first.place().line() > 0
                        ? texts.get(
                                "pasted.at", first.place().line(), first.place().column(), sentence(first))
                        : sentence(first)),
                refused);
    }

    private String sentence(Problem problem) {
        return texts.get("problem." + problem.code(), problem.arguments().toArray());
    }

    private String more(String sentence, Refused refused) {
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
