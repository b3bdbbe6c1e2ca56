package dev.countersign.record.verify;

import dev.countersign.model.Worded;
import dev.countersign.record.layout.Visible;
import dev.countersign.record.verify.Verification.Change;
import dev.countersign.record.verify.Verification.Document;
import dev.countersign.record.verify.Verification.Kind;
import dev.countersign.record.verify.Verification.Signature;
import dev.countersign.text.Texts;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The answer in plain words: what these signatures prove, and what they do not. */
public final class Explanation {
    private static final int MOST_CHANGES = 10;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Texts texts;

    /** Words in a language. */
    public Explanation(Texts texts) {
        this.texts = texts;
    }

    /** The sentences, in the order in which they are read. */
    public List<String> of(Verification verification) {
        List<String> said = new ArrayList<>();
        if (verification.kind() == Kind.OTHER) {
            said.add(texts.get("verify.other"));
            whatIsWrong(verification, said);
        } else if (verification.kind() == Kind.REDACTED) {
            said.add(
                    verification.recordId().isEmpty()
                            ? texts.get("verify.redacted.unknown")
                            : texts.get("verify.redacted", verification.recordId()));
            whatIsWrong(verification, said);
        } else {
            record(verification, said);
        }
        return said;
    }

    private void record(Verification verification, List<String> said) {
        said.add(texts.get(headline(verification)));
        whatIsWrong(verification, said);
        text(verification, said);
        verification.document().ifPresent(document -> decision(document, said));
        verification.signatures().forEach(signature -> said.add(signer(signature)));
        if (!verification.missingRoles().isEmpty()) {
            said.add(texts.get("verify.missing", roles(verification.missingRoles())));
        } else if (verification.intact()
                && !verification.complete()
                && !verification.signatures().isEmpty()) {
            said.add(texts.get("verify.owner_only"));
        }
        if (!verification.signatures().isEmpty()) {
            if (verification.intact()) {
                said.add(texts.get("verify.proves"));
            }
            said.add(texts.get("verify.proves_not"));
        }
    }

    private static String headline(Verification verification) {
        if (!verification.intact()) {
            return "verify.broken";
        }
        if (verification.signatures().isEmpty()) {
            return "verify.unsigned";
        }
        return verification.complete() ? "verify.intact" : "verify.incomplete";
    }

    private void whatIsWrong(Verification verification, List<String> said) {
        List<Change> changes = verification.changes();
        for (Change change : changes.subList(0, Math.min(MOST_CHANGES, changes.size()))) {
            String what = change.what().sentence(texts);
            said.add(change.object()
                    .map(number -> texts.get("verify.object", String.valueOf(number), what))
                    .orElse(what));
        }
        if (changes.size() > MOST_CHANGES) {
            said.add(texts.get("verify.more", changes.size() - MOST_CHANGES));
        }
    }

    private void text(Verification verification, List<String> said) {
        if (verification.document().isEmpty()) {
            return;
        }
        if (!verification.document().get().matchesSignatures()) {
            said.add(texts.get("verify.attachment"));
        }
        if (verification.textMatchesAttachment().isEmpty()) {
            said.add(texts.get(
                    "verify.layout",
                    String.valueOf(verification.layout()),
                    String.valueOf(dev.countersign.record.RecordJson.LAYOUT),
                    Visible.of(verification.madeBy())));
        } else if (!verification.textMatchesAttachment().get()) {
            said.add(texts.get("verify.text"));
        }
    }

    private void decision(Document document, List<String> said) {
        String name = document.name().isEmpty() ? texts.get("verify.unnamed") : Visible.of(document.name());
        String outcome = document.outcome()
                .map(word -> texts.get("word.outcome." + word.word()))
                .orElseGet(() -> texts.get("verify.no_outcome"));
        said.add(texts.get("verify.decision", name, outcome));
        document.validUntil()
                .ifPresent(day -> said.add(texts.get(document.expired() ? "verify.expired" : "verify.until", day)));
    }

    private String signer(Signature signature) {
        String name = signature.name().isEmpty() ? texts.get("verify.nobody") : Visible.of(signature.name());
        if (signature.reason().isPresent()) {
            return texts.get(
                    "verify.signature.broken", name, signature.reason().get().sentence(texts));
        }
        List<String> said = new ArrayList<>();
        said.add(texts.get(
                "verify.signature",
                name,
                role(signature.role()),
                signature
                        .outcome()
                        .map(Worded::word)
                        .map(word -> texts.get("record.sign.outcome." + word))
                        .orElse(""),
                signature.time().map(TIME::format).orElse("")));
        if (!signature.comment().isEmpty()) {
            said.add(texts.get("verify.comment", Visible.of(signature.comment())));
        }
        signature.remark().ifPresent(remark -> said.add(remark.sentence(texts)));
        said.add(texts.get("verify.trust." + signature.trust().word()));
        signature
                .knownAs()
                .filter(known -> !known.equals(signature.name()))
                .ifPresent(known -> said.add(texts.get("verify.known_as", Visible.of(known))));
        return String.join(" ", said);
    }

    private String roles(List<String> roles) {
        return String.join(", ", roles.stream().map(this::role).toList());
    }

    private String role(String role) {
        return texts.optional("word.role." + role).orElseGet(() -> Visible.of(role));
    }
}
