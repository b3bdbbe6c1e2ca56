package dev.countersign.record.layout;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * A font of the record. Loaded when first used and then kept; safe for use by several threads, for nothing of a loaded
 * font changes.
 */
public final class Face {
    /** What is said. */
    public static final Face REGULAR = new Face("Inter-Regular", 'R');
    /** Headings and what matters. */
    public static final Face SEMIBOLD = new Face("Inter-SemiBold", 'S');
    /** The title. */
    public static final Face BOLD = new Face("Inter-Bold", 'B');
    /** Files, digests, commands. */
    public static final Face MONO = new Face("JetBrainsMono-Regular", 'M');
    /** What the others have no glyph for. */
    public static final Face FALLBACK = new Face("DejaVuSans", 'F');

    /**
     * Characters whose glyph in Inter is another character's too. A glyph can stand for one character only where text is
     * copied out of the file, so these are drawn in the fallback.
     */
    private static final String SHARED_IN_INTER = "\u2206\u2126\u0269\u02BC\u02EE\u25C4\u25BA\u25C5\u25BB"
            + "\u2780\u2781\u2782\u2783\u2784\u2785\u2786\u2787\u2788";

    private static final int CACHED = 0x250;
    private static final int MISSING = -1;

    private final String resource;
    private final char letter;
    private volatile @Nullable Loaded loaded;

    private Face(String resource, char letter) {
        this.resource = resource;
        this.letter = letter;
    }

    /** A font and the widths of its first characters. */
    private static final class Loaded {
        private final BaseFont font;
        private final short[] widths;

        Loaded(BaseFont font, short[] widths) {
            this.font = font;
            this.widths = widths;
        }
    }

    /** Its file, as a resource. */
    public String file() {
        return "/dev/countersign/fonts/" + resource + ".ttf";
    }

    /** The font as the PDF library has it. */
    public BaseFont font() {
        return load().font;
    }

    /** Whether it can draw a character so that it is told from every other. */
    boolean has(int codePoint) {
        return width(codePoint) != MISSING;
    }

    /** How wide a character is, in thousandths of the size; negative when there is no glyph for it. */
    int width(int codePoint) {
        Loaded face = load();
        return codePoint < CACHED ? face.widths[codePoint] : measure(face.font, codePoint);
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
            BaseFont font =
                    BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
            font.setIncludeCidSet(false);
            font.setSecureRandom(new Letter(letter));
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
        private final char letter;

        Letter(char letter) {
            this.letter = letter;
        }

        @Override
        public double nextDouble() {
            return (letter - 'A' + 0.5) / 26;
        }
    }
}
