package dev.countersign.record.verify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.Worded;
import dev.countersign.record.verify.Verification.Change;
import dev.countersign.record.verify.Verification.Document;
import dev.countersign.record.verify.Verification.Signature;
import dev.countersign.text.Texts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer as JSON: {@code verification/1}. English always. */
public final class VerificationJson {
    private final Texts texts = Texts.english();

    /** Writes answers. */
    public VerificationJson() {}

    /**
     * An answer as JSON.
     *
     * @param verification the answer
     * @param file the file as it was named
     */
    public ObjectNode of(Verification verification, String file) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("format", "verification/1").put("file", file);
        json.put("record_id", orNull(verification.recordId()));
        json.put("intact", verification.intact());
        json.put("complete", verification.complete());
        ArrayNode required = json.putArray("required_roles");
        verification.requiredRoles().forEach(required::add);
        ArrayNode missing = json.putArray("missing_roles");
        verification.missingRoles().forEach(missing::add);
        ArrayNode signatures = json.putArray("signatures");
        verification.signatures().forEach(signature -> signatures.add(signature(signature)));
        ArrayNode changes = json.putArray("changes_after_signing");
        verification.changes().forEach(change -> changes.add(change(change)));
        json.put("text_matches_attachment", verification.textMatchesAttachment().orElse(null));
        json.set(
                "document",
                verification
                        .document()
                        .<com.fasterxml.jackson.databind.JsonNode>map(this::document)
                        .orElse(JsonNodeFactory.instance.nullNode()));
        json.put("layout", verification.layout() == 0 ? null : (Integer) verification.layout());
        json.put("made_by", orNull(verification.madeBy()));
        return json.put("statement", String.join(" ", new Explanation(texts).of(verification)));
    }

    private ObjectNode signature(Signature signature) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("field", signature.field())
                .put("name", orNull(signature.name()))
                .put("role", orNull(signature.role()))
                .put("outcome", signature.outcome().map(Worded::word).orElse(null))
                .put("comment", orNull(signature.comment()))
                .put("time", signature.time().map(Object::toString).orElse(null))
                .put("certificate_sha256", orNull(signature.certificateSha256()))
                .put("trusted", signature.trust() == Trust.PINNED)
                .put("trust", signature.trust().word())
                .put("covers_revision", signature.revision())
                .put("covers_whole_file", signature.coversWholeFile())
                .put("valid", signature.isValid())
                .put("reason", reason(signature));
    }

    private @Nullable String reason(Signature signature) {
        Optional<Finding> reason = signature.reason().isPresent() ? signature.reason() : signature.remark();
        return reason.map(finding -> finding.sentence(texts)).orElse(null);
    }

    private ObjectNode change(Change change) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("object", change.object().orElse(null))
                .put("what", change.what().sentence(texts));
    }

    private ObjectNode document(Document document) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", orNull(document.name()))
                .put("sha256", document.sha256())
                .put("matches_signatures", document.matchesSignatures())
                .put("outcome", document.outcome().map(Worded::word).orElse(null))
                .put("valid_until", document.validUntil().map(Object::toString).orElse(null))
                .put("expired", document.expired());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
