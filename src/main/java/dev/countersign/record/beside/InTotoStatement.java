package dev.countersign.record.beside;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.countersign.model.Words;
import dev.countersign.record.sign.SignatureOutcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * An in-toto statement, version 1: who said what about which file.
 *
 * @param file the file's name
 * @param sha256 its digest, lower-case hex
 * @param recordId the record's id
 * @param role in which role it was signed
 * @param outcome what was said
 * @param name who said it
 */
public record InTotoStatement(
        String file, String sha256, String recordId, String role, SignatureOutcome outcome, String name) {
    /** What the statement says of the file: the names of its parts are told by this address. */
    public static final String PREDICATE = "https://countersign.dev/ns/sign-off/1";

    private static final String TYPE = "https://in-toto.io/Statement/v1";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** The statement about a file that was signed. */
    static InTotoStatement of(SignedFile file) {
        return new InTotoStatement(
                file.name(),
                file.sha256(),
                file.recordId(),
                file.statement().role(),
                file.statement().outcome(),
                file.statement().name());
    }

    /** A tree, where bytes are JSON: each key once, and nothing behind it. */
    static Optional<JsonNode> tree(byte[] json) {
        try {
            return Optional.of(JSON.readTree(json)).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The statement in bytes; empty when they hold none about exactly one file, with all its parts. */
    static Optional<InTotoStatement> read(byte[] json) {
        return tree(json).flatMap(InTotoStatement::read);
    }

    private static Optional<InTotoStatement> read(JsonNode root) {
        JsonNode subjects = root.path("subject");
        JsonNode said = root.path("predicate");
        Optional<SignatureOutcome> outcome =
                Words.find(SignatureOutcome.class, said.path("outcome").asText());
        InTotoStatement statement = new InTotoStatement(
                subjects.path(0).path("name").asText(),
                subjects.path(0).path("digest").path("sha256").asText(),
                said.path("record_id").asText(),
                said.path("role").asText(),
                outcome.orElse(SignatureOutcome.ABSTAIN),
                said.path("name").asText());
        boolean whole = root.path("_type").asText().equals(TYPE)
                && root.path("predicateType").asText().equals(PREDICATE)
                && subjects.size() == 1
                && outcome.isPresent()
                && statement.sha256.matches("[0-9a-f]{64}")
                && !statement.recordId.isEmpty()
                && !statement.role.isEmpty()
                && !statement.name.isEmpty();
        return whole ? Optional.of(statement) : Optional.empty();
    }

    /** The statement as JSON. */
    byte[] json() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringField("_type", TYPE);
            json.writeArrayFieldStart("subject");
            json.writeStartObject();
            json.writeStringField("name", file);
            json.writeObjectFieldStart("digest");
            json.writeStringField("sha256", sha256);
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
            json.writeStringField("predicateType", PREDICATE);
            json.writeObjectFieldStart("predicate");
            json.writeStringField("record_id", recordId);
            json.writeStringField("role", role);
            json.writeStringField("outcome", outcome.word());
            json.writeStringField("name", name);
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
