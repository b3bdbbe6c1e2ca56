package dev.countersign.record.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives Arabic letters the form they have between their neighbours. Works on text in reading order, before it is measured.
 */
final class ArabicShaper {
    private static final int LAM = 0x0644;
    private static final int TATWEEL = 0x0640;
    private static final Map<Integer, Integer> LAM_WITH =
            Map.of(0x0622, 0xFEF5, 0x0623, 0xFEF7, 0x0625, 0xFEF9, 0x0627, 0xFEFB);

    /** Alone, at the end, at the start, in the middle; fewer where a letter does not join. */
    private static final Map<Integer, List<Integer>> FORMS = forms();

    private ArabicShaper() {}

    static List<Glyph> shape(List<Glyph> glyphs) {
        List<Glyph> shaped = new ArrayList<>(glyphs.size());
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            boolean joined = joinsOn(glyphs, before(glyphs, i));
            Integer ligature = ligature(glyphs, i);
            if (ligature != null) {
                String source = glyph.text() + glyphs.get(i + 1).text();
                shaped.add(glyph.shaped(joined ? ligature + 1 : ligature, source));
                i++;
            } else {
                shaped.add(form(glyph, joined, joinsBack(glyphs, after(glyphs, i))));
            }
        }
        return shaped;
    }

    private static @org.jspecify.annotations.Nullable Integer ligature(List<Glyph> glyphs, int i) {
        boolean lam = glyphs.get(i).drawn() == LAM && i + 1 < glyphs.size();
        Integer form = lam ? LAM_WITH.get(glyphs.get(i + 1).drawn()) : null;
        boolean drawable = form != null
                && glyphs.get(i).pen().face().has(form)
                && glyphs.get(i).pen().face().has(form + 1);
        return drawable ? form : null;
    }

    private static Glyph form(Glyph glyph, boolean joined, boolean joins) {
        List<Integer> forms = FORMS.getOrDefault(glyph.drawn(), List.of());
        int which = (joined && forms.size() > 1 ? 1 : 0) + (joins && forms.size() > 3 ? 2 : 0);
        if (which >= forms.size() || !glyph.pen().face().has(forms.get(which))) {
            return glyph;
        }
        return glyph.shaped(forms.get(which), glyph.text());
    }

    /** Whether a letter reaches out to the one after it. */
    private static boolean joinsOn(List<Glyph> glyphs, int i) {
        return i >= 0
                && (glyphs.get(i).drawn() == TATWEEL
                        || FORMS.getOrDefault(glyphs.get(i).drawn(), List.of()).size() > 3);
    }

    /** Whether a letter reaches back to the one before it. */
    private static boolean joinsBack(List<Glyph> glyphs, int i) {
        return i < glyphs.size()
                && (glyphs.get(i).drawn() == TATWEEL
                        || FORMS.getOrDefault(glyphs.get(i).drawn(), List.of()).size() > 1);
    }

    private static int before(List<Glyph> glyphs, int i) {
        int at = i - 1;
        while (at >= 0 && glyphs.get(at).isMark()) {
            at--;
        }
        return at;
    }

    private static int after(List<Glyph> glyphs, int i) {
        int at = i + 1;
        while (at < glyphs.size() && glyphs.get(at).isMark()) {
            at++;
        }
        return at;
    }

    /** Unicode lists the forms of a letter one after the other, each compatible with the letter itself. */
    private static Map<Integer, List<Integer>> forms() {
        Map<Integer, List<Integer>> forms = new HashMap<>();
        collect(forms, 0xFE80, 0xFEF4);
        collect(forms, 0xFB50, 0xFBB1);
        collect(forms, 0xFBD3, 0xFBFF);
        return forms;
    }

    private static void collect(Map<Integer, List<Integer>> forms, int from, int to) {
        for (int form = from; form <= to; form++) {
            String letter = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
            if (letter.length() == 1) {
                forms.computeIfAbsent((int) letter.charAt(0), key -> new ArrayList<>())
                        .add(form);
            }
        }
    }
}
