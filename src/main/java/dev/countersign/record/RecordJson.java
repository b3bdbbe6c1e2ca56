package dev.countersign.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.Signer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * What a record says about itself to machines: the attachment {@code record.json}. With the two attached files it is all
 * that is needed to make the same pages again.
 */
public final class RecordJson {
    /** The layout these pages have. It rises with every change that alters a page. */
    public static final int LAYOUT = 1;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RecordJson() {}

    /** The bytes of the attachment: UTF-8, two spaces, a line feed at the end of each line on every machine. */
    public static byte[] of(RecordInput input) {
        ObjectNode json = withoutId(input);
        json.put("record_id", RecordId.of(input).text());
        return print(json);
    }

    /** The bytes the record id is taken of: the attachment without the id. */
    static byte[] anonymous(RecordInput input) {
        return print(withoutId(input));
    }

    private static ObjectNode withoutId(RecordInput input) {
        RecordOptions options = input.options();
        ObjectNode json = MAPPER.createObjectNode();
        json.put("format", "record/1");
        json.put("layout", LAYOUT);
        json.put("made_by", MadeBy.text());
        json.put("language", options.language().getLanguage());
        json.put("paper", options.paper().word());
        json.put("classification", options.classification());
        ArrayNode without = json.putArray("without");
        options.without().forEach(without::add);
        ArrayNode signers = json.putArray("required_signers");
        required(input).forEach(signer -> {
            ObjectNode entry = signers.addObject();
            entry.put("role", signer.role().word());
            entry.put("name", signer.name().isEmpty() ? null : signer.name());
        });
        json.put("record_date", input.date().map(LocalDate::toString).orElse(null));
        json.put("posture_sha256", input.postureSha256());
        return json;
    }

    private static List<Signer> required(RecordInput input) {
        return input.document().review().signers();
    }

    private static byte[] print(ObjectNode json) {
        try {
            String text = MAPPER.writer(new LineFeeds()).writeValueAsString(json);
            return (text + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
