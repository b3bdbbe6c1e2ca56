package dev.countersign.source.plain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Tables of cases beside the tests: cells separated by bars, lines that start with # left out. */
public final class Tables {
    private Tables() {}

    /** The rows of a table. */
    public static List<List<String>> rows(String name) {
        return text(name)
                .lines()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .map(l -> Arrays.stream(l.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }

    /** A text beside the tests. */
    public static String text(String name) {
        try (InputStream in = Tables.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
