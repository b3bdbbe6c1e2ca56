package dev.countersign.record.reopen;

import dev.countersign.record.file.Cos;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Texts of PDF files. */
public final class PdfText {
    private PdfText() {}

    /** The text of bytes: UTF-16 where they begin with its mark, else a letter for each byte. */
    public static String of(Cos.Str bytes) {
        String raw = bytes.bytes();
        if (raw.startsWith("\u00FE\u00FF")) {
            byte[] utf16 = raw.substring(2).getBytes(StandardCharsets.ISO_8859_1);
            return new String(utf16, StandardCharsets.UTF_16BE);
        }
        return raw;
    }

    /** The text under a key; empty where there is none. */
    public static Optional<String> of(Cos.Dict dict, String key) {
        return dict.text(key).map(PdfText::of);
    }
}
