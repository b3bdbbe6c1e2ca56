package dev.countersign.ui.theme;

import java.text.Bidi;

/** Text that is read from the right, in whole or in part. */
public final class RightToLeft {
    private RightToLeft() {}

    /** Whether some of a text is read from the right. The font that has all of it is there from the first such text on. */
    public static boolean isIn(String text) {
        boolean is = Bidi.requiresBidi(text.toCharArray(), 0, text.length());
        if (is) {
            Loaded.font();
        }
        return is;
    }

    /** Most people never need it, so that it does not cost them a start. */
    private static final class Loaded {
        static {
            Look.load("DejaVuSans.ttf");
        }

        static void font() {
            // the class is loaded
        }
    }
}
