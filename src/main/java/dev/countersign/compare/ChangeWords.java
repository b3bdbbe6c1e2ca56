package dev.countersign.compare;

import dev.countersign.edit.Places;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.TriggerId;
import dev.countersign.model.shape.Part;
import dev.countersign.posture.Deceptive;
import dev.countersign.text.Texts;
import java.util.Optional;

/** Says what changed in sentences. */
public final class ChangeWords {
    private static final int SHOWN_OF_A_DIGEST = 12;

    private final Texts texts;
    private final AgentActionBom was;
    private final AgentActionBom now;

    /**
     * Words for changes.
     *
     * @param was the older document
     * @param now the newer one
     */
    public ChangeWords(Texts texts, AgentActionBom was, AgentActionBom now) {
        this.texts = texts;
        this.was = was;
        this.now = now;
    }

    /** What a trigger is called. */
    public String trigger(TriggerId trigger) {
        return word("trigger_id", trigger.word());
    }

    /** One change, as a sentence. */
    public String sentence(Difference change) {
        String label = shown(change.label());
        Address at = change.on();
        return switch (change.what()) {
            case ADDED -> texts.get("since.added", kind(at), label);
            case GONE -> gone(change, label);
            case RENAMED -> texts.get("since.renamed", kind(at), label, change.from(), change.to());
            case CHANGED -> changed(change, label);
            case VERDICT ->
                texts.get("since.verdict", label, word("verdict", change.from()), word("verdict", change.to()));
            case VERDICT_BY_POSTURE ->
                texts.get("since.verdict.posture", label, word("verdict", change.from()), word("verdict", change.to()));
            case PROOF -> texts.get("since.proof", label, word("grade", change.from()), word("grade", change.to()));
            case EXPIRED -> texts.get(label.isEmpty() ? "since.expired" : "since.expired.row", change.from(), label);
            case POSTURE -> texts.get("since.posture", shown(change.from()), shown(change.to()));
        };
    }

    private String gone(Difference change, String label) {
        Address at = change.on();
        Optional<String> key = at.key();
        if (key.isEmpty()) {
            return texts.get("since.gone", kind(at), label);
        }
        return key.get().equals("signers")
                ? texts.get("since.gone.signer", word("role", change.from()))
                : texts.get("since.gone." + key.get(), label, shown(change.from()));
    }

    private String changed(Difference change, String label) {
        Address at = change.on();
        String key = at.key().orElse("");
        if (key.equals("sources")) {
            return texts.get("since.source", label, digest(change.from()), digest(change.to()));
        }
        String field = texts.optional("field." + at.kind() + "." + key).orElse(key);
        String name = at.equals(Address.WORKFLOW.at(key)) ? field : texts.get("since.field", label, field);
        if (change.from().isBlank()) {
            return texts.get("since.filled", name, value(at, change.to()));
        }
        return change.to().isBlank()
                ? texts.get("since.emptied", name, value(at, change.from()))
                : texts.get("since.changed", name, value(at, change.from()), value(at, change.to()));
    }

    private String value(Address at, String value) {
        Optional<Part> part = Places.part(now, at).or(() -> Places.part(was, at));
        String list = part.filter(Part.Scalar.class::isInstance)
                .map(each -> ((Part.Scalar) each).codec().list())
                .orElseGet(() -> at.key().orElse(""));
        return list.isEmpty() ? shown(value) : shown(word(list, value));
    }

    private static String digest(String digest) {
        return digest.length() > SHOWN_OF_A_DIGEST ? digest.substring(0, SHOWN_OF_A_DIGEST) + "…" : digest;
    }

    private String kind(Address at) {
        return texts.optional("since.kind." + at.kind()).orElse(at.kind());
    }

    private String word(String list, String word) {
        return texts.optional("word." + list + "." + word).orElse(word);
    }

    private static String shown(String text) {
        return Deceptive.shown(text.strip().replaceAll("\\s+", " "));
    }
}
