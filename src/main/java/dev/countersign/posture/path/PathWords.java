package dev.countersign.posture.path;

import dev.countersign.model.ActionClass;
import dev.countersign.model.Verdict;
import dev.countersign.posture.Deceptive;
import dev.countersign.posture.Fact;
import dev.countersign.posture.Sentences;
import dev.countersign.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** What stands between the names in the picture. */
final class PathWords {
    private final Texts texts;
    private final Sentences sentences;

    PathWords(Texts texts) {
        this.texts = texts;
        this.sentences = new Sentences(texts);
    }

    String text(String key, Object... arguments) {
        return texts.get("record.path." + key, arguments);
    }

    String actionClass(ActionClass of) {
        return texts.optional("word.action_class." + of.word()).orElse(of.word());
    }

    /** The facts that were assumed, in one line. */
    String facts(List<Fact> facts) {
        return facts.stream().map(sentences::fact).collect(Collectors.joining(", "));
    }

    String value(Fact fact, String word) {
        return sentences.value(fact, word);
    }

    private String verdict(Verdict verdict) {
        return texts.get("record.in_force." + verdict.word());
    }

    /** Where all paths begin. */
    String start(ActionPath path) {
        return text("spoken.start", said(path.stop(Lane.AGENT)), said(path.stop(Lane.REPOSITORY)));
    }

    /** A path as a sentence. */
    String spoken(ActionPath path) {
        return text(
                "spoken",
                said(path.stop(Lane.ACTION)),
                verdict(path.verdict()),
                said(path.stop(Lane.CREDENTIAL)),
                said(path.stop(Lane.TARGET)),
                said(path.stop(Lane.PROOF)));
    }

    private static String said(Stop stop) {
        String name = Deceptive.shown(stop.name());
        return stop.detail().isEmpty() ? name : name + ", " + Deceptive.shown(stop.detail());
    }
}
