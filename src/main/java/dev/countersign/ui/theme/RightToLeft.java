package dev.countersign.ui.theme;

import java.text.Bidi;
import java.util.concurrent.atomic.AtomicBoolean;

/** Text that is read from the right, in whole or in part. */
public final class RightToLeft {
    private static final AtomicBoolean LOADED = new AtomicBoolean();

    private RightToLeft() {}

    /** Whether some of a text is read from the right. The font that has all of it is there from the first such text on. */
    public static boolean isIn(String text) {
        boolean is = Bidi.requiresBidi(text.toCharArray(), 0, text.length());
        // most people never need it, so that it does not cost them a start
        if (is && LOADED.compareAndSet(false, true)) {
            Look.load("DejaVuSans.ttf");
        }
        return is;
    }
}
