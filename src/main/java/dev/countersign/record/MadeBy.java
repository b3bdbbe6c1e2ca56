package dev.countersign.record;

import java.util.Optional;

/** Which program made a record. */
final class MadeBy {
    private MadeBy() {}

    /** Name and version. */
    static String text() {
        return "countersign "
                + Optional.ofNullable(MadeBy.class.getPackage().getImplementationVersion())
                        .orElse("development");
    }
}
