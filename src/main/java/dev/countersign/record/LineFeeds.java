package dev.countersign.record;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;

/** Prints JSON for people, with the same line ends on every system. */
final class LineFeeds extends DefaultPrettyPrinter {
    private static final long serialVersionUID = 1L;
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    LineFeeds() {
        super(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        indentObjectsWith(INDENTER);
        indentArraysWith(INDENTER);
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
        return new LineFeeds();
    }
}
