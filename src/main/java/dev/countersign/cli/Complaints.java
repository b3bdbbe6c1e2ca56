package dev.countersign.cli;

import dev.countersign.posture.Deceptive;
import dev.countersign.source.Place;
import dev.countersign.source.Problem;
import dev.countersign.source.Refused;
import dev.countersign.store.StoreFailed;
import dev.countersign.text.Texts;
import java.util.List;
import java.util.Set;

/** Problems as lines that people and editors read: {@code FILE:LINE:COLUMN: what is wrong; what was expected}. */
final class Complaints {
    /** What the caller could have known; the rest is the machine's fault. */
    private static final Set<StoreFailed.Reason> CALLERS =
            Set.of(StoreFailed.Reason.GONE, StoreFailed.Reason.FOLDER, StoreFailed.Reason.EXISTS);

    private final Texts texts;

    Complaints(Texts texts) {
        this.texts = texts;
    }

    /** A line for each problem of a file. */
    List<String> of(String file, Refused refused) {
        return refused.problems().stream().map(problem -> line(file, problem)).toList();
    }

    /** A file that could not be read or written. */
    CommandFailed of(StoreFailed failed) {
        String line = name(failed.path().toString()) + ": "
                + texts.get(
                        "problem." + failed.code(),
                        name(String.valueOf(failed.path().getFileName())));
        return CALLERS.contains(failed.reason()) ? CommandFailed.wrong(line) : CommandFailed.fault(line);
    }

    /** A file's name, with nothing in it that could play tricks on a terminal. */
    static String name(String file) {
        return Deceptive.shown(file);
    }

    private String line(String file, Problem problem) {
        return name(file) + place(problem.place()) + ": " + sentence(problem);
    }

    private String sentence(Problem problem) {
        return texts.optional("problem." + problem.code(), problem.arguments().toArray())
                .orElseGet(() -> problem.code() + " " + problem.arguments());
    }

    private static String place(Place place) {
        if (place.line() == 0) {
            return "";
        }
        return place.column() == 0 ? ":" + place.line() : ":" + place.line() + ":" + place.column();
    }
}
