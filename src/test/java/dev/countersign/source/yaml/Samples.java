package dev.countersign.source.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts in many layouts, to be edited. */
final class Samples {
    /** Names of texts beside this class: in lines, in braces, as JSON, with every oddity that YAML allows. */
    static final List<String> NAMES = List.of("block", "wide", "pretty", "compact", "bare", "unfinished");

    private Samples() {}

    static String text(String name) {
        return resource(name + ".bom.yaml");
    }

    static String resource(String name) {
        try (InputStream in = Samples.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
