package dev.countersign.record.beside;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.record.Sha256;
import dev.countersign.record.sign.KeyRefused;
import dev.countersign.record.sign.SigningIdentity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Optional;

/** Envelopes around statements: DSSE, version 1, with one signature. The key is named by its certificate's digest. */
public final class Dsse {
    /** What is inside an envelope. */
    public static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";

    private static final int LONGEST = 64 * 1024;

    private Dsse() {}

    /** The file for a payload and its signature. */
    static byte[] write(byte[] payload, SigningIdentity identity) throws KeyRefused {
        byte[] signature = identity.sign(signed(PAYLOAD_TYPE, payload));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringField("payloadType", PAYLOAD_TYPE);
            json.writeStringField("payload", Base64.getEncoder().encodeToString(payload));
            json.writeArrayFieldStart("signatures");
            json.writeStartObject();
            json.writeStringField("keyid", identity.certificateSha256());
            json.writeStringField("sig", Base64.getEncoder().encodeToString(signature));
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What is signed: the type and the payload, each behind its length. */
    public static byte[] signed(String type, byte[] payload) {
        byte[] typeBytes = type.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("DSSEv1 " + typeBytes.length + " ").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(typeBytes);
        out.writeBytes((" " + payload.length + " ").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(payload);
        return out.toByteArray();
    }

    /**
     * Checks an envelope.
     *
     * @param file the envelope
     * @param content the file it should be about
     * @param expected the key that should have signed
     */
    public static BesideAnswer check(byte[] file, byte[] content, PublicKey expected) {
        Optional<JsonNode> envelope = file.length > LONGEST ? Optional.empty() : InTotoStatement.tree(file);
        try {
            return envelope.map(json -> check(json, content, expected)).orElse(BesideAnswer.UNREADABLE);
        } catch (IllegalArgumentException e) {
            return BesideAnswer.UNREADABLE;
        }
    }

    private static BesideAnswer check(JsonNode envelope, byte[] content, PublicKey expected) {
        if (!envelope.path("payloadType").asText().equals(PAYLOAD_TYPE)) {
            return BesideAnswer.OTHER_PURPOSE;
        }
        byte[] payload = bytes(envelope.path("payload"));
        JsonNode signatures = envelope.path("signatures");
        if (signatures.size() != 1) {
            return BesideAnswer.UNREADABLE;
        }
        byte[] signature = bytes(signatures.path(0).path("sig"));
        if (!SshSignature.holds(expected, signed(PAYLOAD_TYPE, payload), signature)) {
            return BesideAnswer.OTHER_KEY;
        }
        return InTotoStatement.read(payload)
                .map(statement ->
                        statement.sha256().equals(Sha256.of(content)) ? BesideAnswer.GOOD : BesideAnswer.OTHER_CONTENT)
                .orElse(BesideAnswer.OTHER_PURPOSE);
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asText());
    }
}
