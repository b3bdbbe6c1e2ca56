package dev.countersign.record.layout;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;

/**
 * A font of the record. Loaded when first used and then kept; safe for use by several threads, for nothing of a loaded
 * font changes.
 */
public enum Face {
    /** What is said. */
    REGULAR("Inter-Regular"),
    /** Headings and what matters. */
    SEMIBOLD("Inter-SemiBold"),
    /** The title. */
    BOLD("Inter-Bold"),
    /** Files, digests, commands. */
    MONO("JetBrainsMono-Regular"),
    /** What the others have no glyph for. */
    FALLBACK("DejaVuSans");

    /**
     * Characters whose glyph in Inter is another character's too. A glyph can stand for one character only where text is
     * copied out of the file, so these are drawn in the fallback.
     */
    private static final String SHARED_IN_INTER = "\u2206\u2126\u0269\u02BC\u02EE\u25C4\u25BA\u25C5\u25BB"
            + "\u2780\u2781\u2782\u2783\u2784\u2785\u2786\u2787\u2788";

    private static final int CACHED = 0x2500;
    private static final int MISSING = -1;

    private final String resource;
    private volatile @org.jspecify.annotations.Nullable Loaded loaded;

    Face(String resource) {
        this.resource = resource;
    }

    private record Loaded(BaseFont font, short[] widths) {}

    /** The font as the PDF library has it. */
    public BaseFont font() {
        return load().font();
    }

    /** Whether it can draw a character so that it is told from every other. */
    boolean has(int codePoint) {
        return width(codePoint) != MISSING;
    }

    /** How wide a character is, in thousandths of the size; negative when there is no glyph for it. */
    int width(int codePoint) {
        Loaded face = load();
        return codePoint < CACHED ? face.widths()[codePoint] : measure(face.font(), codePoint);
    }

    private int measure(BaseFont font, int codePoint) {
        boolean shared = this != MONO && this != FALLBACK && SHARED_IN_INTER.indexOf(codePoint) >= 0;
        return shared || !font.charExists(codePoint) ? MISSING : font.getWidth(codePoint);
    }

    private Loaded load() {
        Loaded known = loaded;
        if (known == null) {
            synchronized (this) {
                known = loaded;
                if (known == null) {
                    known = read();
                    loaded = known;
                }
            }
        }
        return known;
    }

    private Loaded read() {
        String file = resource + ".ttf";
        try (InputStream in = Face.class.getResourceAsStream("/dev/countersign/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no font " + file);
            }
            BaseFont font = BaseFont.createFont(
                    file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
            font.setIncludeCidSet(false);
            font.setSecureRandom(new Letter(ordinal()));
            short[] widths = new short[CACHED];
            for (int codePoint = 0; codePoint < CACHED; codePoint++) {
                widths[codePoint] = (short) measure(font, codePoint);
            }
            return new Loaded(font, widths);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Chooses the letters before the name of an embedded subset: the same for a font every time. */
    private static final class Letter extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final int index;

        Letter(int index) {
            this.index = index;
        }

        @Override
        public double nextDouble() {
            return (index + 0.5) / 26;
        }
    }
}
