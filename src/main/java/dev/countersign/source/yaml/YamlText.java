package dev.countersign.source.yaml;

import dev.countersign.source.Place;
import dev.countersign.source.Problem;
import dev.countersign.source.Refused;
import java.nio.charset.StandardCharsets;

/**
 * A YAML text as it stands in a file, with the nodes in it. Only what a reviewed file needs: UTF-8, one document, no
 * anchors, aliases, tags or merge keys, no key twice, 16 MiB, 50 levels.
 */
public final class YamlText {
    /** The most bytes a file can have. */
    public static final int MAX_BYTES = 16 * 1024 * 1024;

    private final byte[] bytes;
    private final String text;
    private final Lines lines;
    private final YamlNode root;

    private YamlText(byte[] bytes, String text, Lines lines, YamlNode root) {
        this.bytes = bytes;
        this.text = text;
        this.lines = lines;
        this.root = root;
    }

    /**
     * Reads bytes.
     *
     * @throws Refused when they are not such a text; whatever the bytes are, nothing else is thrown
     */
    public static YamlText read(byte[] bytes) throws Refused {
        if (bytes.length > MAX_BYTES) {
            throw new Refused(Problem.of("yaml.size", Place.FILE, "16"));
        }
        byte[] own = bytes.clone();
        String text = Utf8.withoutMark(Utf8.decode(own));
        Lines lines = new Lines(text);
        return new YamlText(own, text, lines, new NodeReader(text, lines).read());
    }

    /** The bytes as read. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The text, without a byte order mark. */
    public String text() {
        return text;
    }

    /** The topmost node. */
    public YamlNode root() {
        return root;
    }

    /** Where an offset in the text is. */
    public Place place(int offset) {
        return lines.place(offset);
    }

    /** Where a node starts. */
    public Place place(YamlNode node) {
        return place(node.start());
    }

    Lines lines() {
        return lines;
    }

    /** The bytes of another text in the place of this one: with a byte order mark where this one has it. */
    byte[] encode(String changed) {
        boolean marked = bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB;
        return ((marked ? String.valueOf(Utf8.MARK) : "") + changed).getBytes(StandardCharsets.UTF_8);
    }
}
