package dev.countersign.store;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** A JSON object in a file of the program's own. One that cannot be read is moved aside, never written over. */
final class JsonFile {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path file;
    private final Clock clock;
    private final AtomicFile writer;

    JsonFile(Path file, Clock clock, AtomicFile writer) {
        this.file = file;
        this.clock = clock;
        this.writer = writer;
    }

    /**
     * What was in a file.
     *
     * @param object its content; empty when the file was not there or broken
     * @param movedAside where a broken one went
     */
    record Content(ObjectNode object, Optional<Path> movedAside) {}

    Content read() throws StoreFailed {
        try {
            JsonNode node = MAPPER.readTree(Files.readAllBytes(file));
            if (node instanceof ObjectNode object) {
                return new Content(object, Optional.empty());
            }
        } catch (NoSuchFileException e) {
            return new Content(empty(), Optional.empty());
        } catch (JacksonException e) {
            // moved aside below, like JSON that is no object
        } catch (IOException e) {
            throw StoreFailed.of(file, e);
        }
        return new Content(empty(), Optional.of(moveAside()));
    }

    void write(ObjectNode content) throws StoreFailed {
        try {
            PrivateFolder.make(file.toAbsolutePath().normalize().resolveSibling(""));
            writer.write(file, MAPPER.writeValueAsBytes(content));
        } catch (IOException e) {
            throw StoreFailed.of(file, e);
        }
    }

    private Path moveAside() throws StoreFailed {
        String name = file.getFileName() + ".broken-" + TIME.format(clock.instant());
        try {
            return Files.move(file, file.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw StoreFailed.of(file, e);
        }
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
