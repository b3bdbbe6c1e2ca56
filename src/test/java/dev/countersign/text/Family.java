package dev.countersign.text;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keys that the code puts together.
 *
 * @param form their form: {@code *} is one part of a key, {@code **} any number of them
 * @param because what they are made of
 * @param spelled whether the part that {@code **} stands for is a literal in the code, so that unused ones can be found; else
 *     it comes from a list of words
 */
record Family(String form, String because, boolean spelled) {
    static Family ofWords(String form, String because) {
        return new Family(form, because, false);
    }

    static Family ofCodes(String form, String because) {
        return new Family(form, because, true);
    }

    /** Whether a key is of this family. */
    boolean has(String key) {
        return pattern().matcher(key).matches();
    }

    /** Whether a key is of this family and, where that can be told, in use. */
    boolean uses(String key, Set<String> literals) {
        var matcher = pattern().matcher(key);
        return matcher.matches() && (!spelled || literals.contains(matcher.group(1)));
    }

    private Pattern pattern() {
        StringBuilder regex = new StringBuilder();
        for (String part : form.split("\\.")) {
            regex.append(regex.isEmpty() ? "" : "\\.")
                    .append(
                            switch (part) {
                                case "**" -> "(.+)";
                                case "*" -> "[^.]+";
                                default -> Pattern.quote(part);
                            });
        }
        return Pattern.compile(regex.toString());
    }
}
