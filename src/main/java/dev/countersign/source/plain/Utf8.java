package dev.countersign.source.plain;

import dev.countersign.source.Place;
import dev.countersign.source.Problem;
import dev.countersign.source.Refused;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes to text. */
final class Utf8 {
    private Utf8() {}

    /**
     * The text of bytes in UTF-8.
     *
     * @throws Refused with the place of the first byte that is not UTF-8
     */
    static String text(byte[] bytes) throws Refused {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int bad = bytes[in.position()] & 0xFF;
            throw new Refused(
                    Problem.of("text.not_utf8", placeAfter(text), String.format(java.util.Locale.ROOT, "0x%02X", bad)));
        }
        return text;
    }

    private static Place placeAfter(String text) {
        String[] lines = text.split("\r\n|[\n\r\u0085\u2028\u2029]", -1);
        String last = lines[lines.length - 1];
        return new Place(lines.length, last.codePointCount(0, last.length()) + 1);
    }
}
