package dev.countersign.record.reopen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersign.model.Words;
import dev.countersign.record.Paper;
import dev.countersign.record.RecordInput;
import dev.countersign.record.RecordOptions;
import dev.countersign.record.file.Broken;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a record says about itself.
 *
 * @param recordId its id
 * @param layout the layout of its pages
 * @param madeBy the program that made it
 * @param options how it is printed
 * @param asOf the day decisions were looked at
 */
public record RecordFacts(String recordId, int layout, String madeBy, RecordOptions options, LocalDate asOf) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads the attachment.
     *
     * @throws Broken when it is none of ours
     */
    static RecordFacts read(byte[] bytes) throws Broken {
        try {
            JsonNode json = JSON.readTree(bytes);
            if (!json.path("format").asText().equals("record/1")
                    || !json.path("layout").isInt()) {
                throw new Broken("facts");
            }
            return new RecordFacts(
                    json.path("record_id").asText(),
                    json.path("layout").asInt(),
                    json.path("made_by").asText(),
                    options(json),
                    json.path("as_of").isTextual()
                            ? LocalDate.parse(json.path("as_of").textValue())
                            : RecordInput.UNDATED);
        } catch (JsonProcessingException | DateTimeParseException | IllegalArgumentException e) {
            throw new Broken("facts");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RecordOptions options(JsonNode json) throws Broken {
        Set<Integer> without = new TreeSet<>();
        json.path("without").forEach(number -> without.add(number.asInt()));
        return new RecordOptions(
                Locale.forLanguageTag(json.path("language").asText("en")),
                Words.find(Paper.class, json.path("paper").asText()).orElseThrow(() -> new Broken("facts")),
                json.path("classification").asText(),
                without);
    }
}
