package dev.countersign.source.plain;

import dev.countersign.source.plain.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a tool is called: what stands before a colon, or what remains of its item without the words of action. */
final class ToolNames {
    private static final Pattern READ_ONLY =
            Pattern.compile("\\((?:read|read[- ]only|ro)\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");
    private static final List<String> FILLERS =
            List.of("via", "with", "using", "through", "to", "on", "in", "from", "access");

    private ToolNames() {}

    static boolean isReadOnly(String item) {
        return READ_ONLY.matcher(item).find();
    }

    static String of(String item, Lexicon lexicon) {
        int colon = item.indexOf(": ");
        if (colon > 0) {
            return item.substring(0, colon).strip();
        }
        String bare = BRACKETS.matcher(item).replaceAll("").strip();
        List<String> words = new ArrayList<>(Arrays.asList(bare.split("\\s+")));
        while (words.size() > 1 && isAction(words.get(words.size() - 1), lexicon)) {
            words.remove(words.size() - 1);
        }
        while (words.size() > 1 && leads(words.get(0), lexicon)) {
            words.remove(0);
        }
        return String.join(" ", words);
    }

    private static boolean leads(String word, Lexicon lexicon) {
        return FILLERS.contains(word.toLowerCase(Locale.ROOT))
                || lexicon.read(word).isUnderstood();
    }

    private static boolean isAction(String word, Lexicon lexicon) {
        return FILLERS.contains(word.toLowerCase(Locale.ROOT))
                || lexicon.read(word).isUnderstood()
                || lexicon.hasVerb(word);
    }
}
