package dev.countersign.source.yaml;

import dev.countersign.source.Place;
import dev.countersign.source.Problem;
import dev.countersign.source.Refused;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bytes to text, strictly. */
public final class Utf8 {
    /** The byte order mark as a character. */
    static final char MARK = '\uFEFF';

    private static final Place START = new Place(1, 1);
    private static final String CHARACTER = "(?!00)..";
    private static final Pattern UTF_32 =
            Pattern.compile("0000FEFF|FFFE0000|000000" + CHARACTER + "|" + CHARACTER + "000000");
    private static final Pattern UTF_16 =
            Pattern.compile("(FEFF|FFFE).*|(00" + CHARACTER + "){2}|(" + CHARACTER + "00){2}");

    private Utf8() {}

    /**
     * The text of UTF-8 bytes, a byte order mark included.
     *
     * @throws Refused at the first byte that is not UTF-8
     */
    public static String decode(byte[] bytes) throws Refused {
        Optional<String> other = otherEncoding(bytes);
        if (other.isPresent()) {
            throw new Refused(Problem.of("yaml.encoding.other", START, other.get()));
        }
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), decoded, true);
        String text = decoded.flip().toString();
        if (result.isError()) {
            String before = withoutMark(text);
            throw new Refused(Problem.of("yaml.encoding", new Lines(before).place(before.length())));
        }
        return text;
    }

    public static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    /** The other encodings of Unicode show by their mark, or by where the zeros of the first characters are. */
    private static Optional<String> otherEncoding(byte[] bytes) {
        StringBuilder first = new StringBuilder();
        for (int i = 0; i < 4 && i < bytes.length; i++) {
            first.append(String.format(Locale.ROOT, "%02X", bytes[i]));
        }
        String start = first.toString();
        if (UTF_32.matcher(start).matches()) {
            return Optional.of("UTF-32");
        }
        return UTF_16.matcher(start).matches() ? Optional.of("UTF-16") : Optional.empty();
    }
}
