package dev.countersign.source.plain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an approval rule is about: "AppSec approves deploys" is about deploys. */
final class ApprovalWords {
    private static final Pattern ASKING =
            Pattern.compile("(?i)\\b(?:(?:must|has to|have to|needs? to|should|will|can|may)\\s+)?(?:be\\s+)?"
                    + "(?:approv(?:es?|ed|als?|ers?|ing)|reviews?|reviewed|sign(?:s|ed)?[- ]?offs?)"
                    + "(?:\\s+(?:is|are)?\\s*(?:required|needed|necessary|mandatory))?"
                    + "(?:\\s+(?:for|of|before|on|prior to|by))?\\b");
    private static final Pattern REQUIRED =
            Pattern.compile("(?i)^(?:is\\s+|are\\s+)?(?:required|needed|necessary)\\s+(?:for|before|on|prior to)\\b");
    private static final Pattern ENDING = Pattern.compile("(?i)\\b(?:requires?|needs?|is|are)\\b.*$");

    private ApprovalWords() {}

    /** The action an approval is asked for; empty where the text names none. */
    static Optional<String> action(String text) {
        String required = REQUIRED.matcher(text).replaceFirst("").strip();
        if (!required.equals(text)) {
            return Optional.of(required).filter(r -> !r.isEmpty());
        }
        Matcher asking = ASKING.matcher(text);
        if (!asking.find()) {
            return Optional.of(text);
        }
        String after = text.substring(asking.end()).strip();
        String before =
                ENDING.matcher(text.substring(0, asking.start())).replaceAll("").strip();
        boolean passive = before.length() < asking.start() - 1
                || after.toLowerCase(java.util.Locale.ROOT).startsWith("by ");
        String action = passive || after.isEmpty() ? before : after;
        return Optional.of(action).filter(a -> !a.isEmpty());
    }
}
