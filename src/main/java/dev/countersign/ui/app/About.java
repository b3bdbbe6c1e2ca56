package dev.countersign.ui.app;

import java.util.Optional;

/** What this program is. */
final class About {
    private About() {}

    /** The version; {@code development} where it was not packed. */
    static String version() {
        return Optional.ofNullable(About.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
