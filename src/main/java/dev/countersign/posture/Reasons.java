package dev.countersign.posture;

import dev.countersign.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the reasons of rules into a sentence with the verdict. */
final class Reasons {
    private static final Pattern FIRST_WORD = Pattern.compile("\\s*(\\S+).*", Pattern.DOTALL);

    private final Texts texts;

    /** Words that lose their capital within a sentence; others may be names. */
    private final Set<String> openers;

    Reasons(Texts texts) {
        this.texts = texts;
        this.openers = Set.of(texts.get("explanation.openers").split(","));
    }

    /** The verdict and the reasons of its rules; at least one rule must be listed. */
    String of(Explanation explanation) {
        List<String> reasons = explanation.rules().stream()
                .map(FiredRule::rule)
                .map(rule -> Named.or(rule.because().in(texts.locale()).strip(), rule.id()))
                .map(Deceptive::shown)
                .distinct()
                .toList();
        String verdict =
                texts.get("explanation.verdict." + explanation.verdict().word());
        StringBuilder sentence = new StringBuilder(first(verdict, reasons.get(0)));
        reasons.stream().skip(1).forEach(reason -> sentence.append(' ').append(also(reason)));
        return sentence.toString();
    }

    private String first(String verdict, String reason) {
        return goesOn(reason)
                ? texts.get("explanation.because", verdict, closed(inSentence(reason)))
                : texts.get("explanation.colon", verdict, closed(reason));
    }

    private String also(String reason) {
        return goesOn(reason)
                ? texts.get("explanation.also_because", closed(inSentence(reason)))
                : texts.get("explanation.also", closed(reason));
    }

    private boolean goesOn(String reason) {
        Matcher word = FIRST_WORD.matcher(reason);
        return word.matches() && openers.contains(word.group(1));
    }

    private String inSentence(String reason) {
        return reason.substring(0, 1).toLowerCase(texts.locale()) + reason.substring(1);
    }

    private static String closed(String reason) {
        return reason.matches("(?s).*[.!?…]") ? reason : reason + ".";
    }

    /** A text with a capital first letter. */
    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
