package dev.countersign.record;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.countersign.model.Signer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a record says about itself to machines: the attachment {@code record.json}. With the two attached files it is all
 * that is needed to make the same pages again.
 */
public final class RecordJson {
    /** The layout these pages have. It rises with every change that alters a page. */
    public static final int LAYOUT = 3;

    private static final JsonFactory JSON = new JsonFactory();

    private RecordJson() {}

    /** The bytes of the attachment: UTF-8, two spaces, a line feed at the end of each line on every machine. */
    public static byte[] of(RecordInput input) {
        return print(input, Optional.of(RecordId.of(input)));
    }

    /** The bytes the record id is taken of: the attachment without the id. */
    static byte[] anonymous(RecordInput input) {
        return print(input, Optional.empty());
    }

    private static byte[] print(RecordInput input, Optional<RecordId> id) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
            json.setPrettyPrinter(new LineFeeds());
            json.writeStartObject();
            write(json, input);
            if (id.isPresent()) {
                json.writeStringField("record_id", id.get().text());
            }
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, RecordInput input) throws IOException {
        RecordOptions options = input.options();
        json.writeStringField("format", "record/1");
        json.writeNumberField("layout", LAYOUT);
        json.writeStringField("made_by", input.madeBy());
        json.writeStringField("language", options.language().getLanguage());
        json.writeStringField("paper", options.paper().word());
        json.writeStringField("classification", options.classification());
        json.writeArrayFieldStart("without");
        for (int section : options.without()) {
            json.writeNumber(section);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("required_signers");
        for (Signer signer : input.document().review().signers()) {
            json.writeStartObject();
            json.writeStringField("role", signer.role().word());
            text(json, "name", signer.name());
            json.writeEndObject();
        }
        json.writeEndArray();
        text(json, "record_date", input.date().map(LocalDate::toString).orElse(""));
        LocalDate asOf = input.matrix().asOf();
        text(json, "as_of", asOf.equals(RecordInput.UNDATED) ? "" : asOf.toString());
        json.writeStringField("posture_sha256", input.postureSha256());
    }

    private static void text(JsonGenerator json, String key, String text) throws IOException {
        if (text.isEmpty()) {
            json.writeNullField(key);
        } else {
            json.writeStringField(key, text);
        }
    }
}
