package dev.countersign.text;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** A bundle as its file holds it, with keys that stand there twice. */
record Bundle(String name, Map<String, String> texts, List<String> doubled) {
    static final Path FOLDER = Path.of("src/main/resources/dev/countersign/text");

    static Bundle read(String name) throws IOException {
        String source = Files.readString(FOLDER.resolve(name + ".properties"), StandardCharsets.UTF_8);
        List<String> doubled = new ArrayList<>();
        Map<String, String> texts = new TreeMap<>();
        Properties properties = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object value) {
                if (texts.put((String) key, (String) value) != null) {
                    doubled.add((String) key);
                }
                return super.put(key, value);
            }
        };
        properties.load(new StringReader(source));
        return new Bundle(name, texts, doubled);
    }
}
