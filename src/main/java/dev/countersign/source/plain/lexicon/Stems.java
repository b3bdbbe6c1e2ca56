package dev.countersign.source.plain.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Leads an inflected word back to the form in which the lexicon lists it. Only forms that are listed are ever found. */
final class Stems {
    private static final int SHORTEST = 2;
    private static final Pattern ISE = Pattern.compile("is(e|es|ed|ing|ation|ations)$");
    private static final Pattern YSE = Pattern.compile("ys(e|es|ed|ing)$");

    private static final int MOST_REMEMBERED = 20_000;

    private final Set<String> known;
    private final Map<String, String> remembered = new ConcurrentHashMap<>();

    Stems(Set<String> known) {
        this.known = known;
    }

    boolean knows(String word) {
        return known.contains(of(word));
    }

    /** The listed form of a word in lower case; the word itself when no form of it is listed. */
    String of(String word) {
        if (known.contains(word)) {
            return word;
        }
        String before = remembered.get(word);
        if (before != null) {
            return before;
        }
        String stem = find(word);
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(word, stem);
        }
        return stem;
    }

    /** The listed form that a word, listed or not, is an inflection of; the word itself when there is none. */
    String inflectedFrom(String word) {
        return find(word);
    }

    private String find(String word) {
        for (String spelling : spellings(word)) {
            for (String form : forms(spelling)) {
                if (form.length() >= SHORTEST && !form.equals(word) && known.contains(form)) {
                    return form;
                }
            }
        }
        return word;
    }

    private static List<String> spellings(String word) {
        List<String> spellings = new ArrayList<>(List.of(word));
        if (word.contains("is")) {
            spellings.add(ISE.matcher(word).replaceFirst("iz$1"));
        }
        if (word.contains("ys")) {
            spellings.add(YSE.matcher(word).replaceFirst("yz$1"));
        }
        if (word.contains("our")) {
            spellings.add(word.replace("our", "or"));
        }
        return spellings;
    }

    private static List<String> forms(String word) {
        List<String> forms = new ArrayList<>();
        forms.add(word);
        if (word.endsWith("s") && !word.endsWith("ss")) {
            String singular = word.substring(0, word.length() - 1);
            forms.add(singular);
            cut(singular, "e", forms, "");
            cut(word, "ies", forms, "y");
            withoutEnding(singular, "ing", forms);
        }
        withoutEnding(word, "ing", forms);
        withoutEnding(word, "ed", forms);
        cut(word, "ied", forms, "y");
        return forms;
    }

    private static void withoutEnding(String word, String ending, List<String> forms) {
        if (!word.endsWith(ending) || word.length() < ending.length() + SHORTEST) {
            return;
        }
        String stem = word.substring(0, word.length() - ending.length());
        forms.add(stem);
        forms.add(stem + "e");
        int last = stem.length() - 1;
        if (last > 1 && stem.charAt(last) == stem.charAt(last - 1)) {
            forms.add(stem.substring(0, last));
        }
    }

    private static void cut(String word, String ending, List<String> forms, String instead) {
        if (word.endsWith(ending)) {
            forms.add(word.substring(0, word.length() - ending.length()) + instead);
        }
    }
}
