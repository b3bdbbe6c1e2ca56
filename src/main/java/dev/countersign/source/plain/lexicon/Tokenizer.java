package dev.countersign.source.plain.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a phrase into words and marks. Places stay those of the phrase as written. */
final class Tokenizer {
    private static final Set<String> LINKS = Set.of("/", "+", "&", "&&", "->", "=>", "→", "⇒", "|", "||");
    private static final Set<String> DASHES = Set.of("-", "–", "—", "--");
    private static final String BREAKS = ",;:.!?…";
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final Pattern JOINERS = Pattern.compile("[-_+]");
    private static final int DELETE = 0x7F;
    private static final Pattern DIGITS = Pattern.compile(".*\\p{N}.*");
    private static final Pattern ADDRESS = Pattern.compile("(?i).*(://|@|\\$\\{|#|\\*|\\\\|\\.\\p{L}).*|www\\..*");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}]");

    private final Stems stems;
    private final FileNames files;

    private String text = "";
    private boolean shouted;
    private int compounds;
    private List<Token> tokens = new ArrayList<>();

    Tokenizer(Stems stems, FileNames files) {
        this.stems = stems;
        this.files = files;
    }

    /** The words and marks of a phrase. */
    List<Token> tokens(String phrase) {
        text = phrase;
        shouted = phrase.equals(phrase.toUpperCase(Locale.ROOT));
        compounds = 0;
        tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (isSpace(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && !isSpace(text.charAt(end))) {
                end++;
            }
            chunk(at, end);
            at = end;
        }
        return tokens;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void chunk(int start, int end) {
        String whole = text.substring(start, end);
        if (LINKS.contains(whole)) {
            add(Token.Kind.LINK, "/", "/", start, end);
            return;
        }
        if (DASHES.contains(whole)) {
            add(Token.Kind.BREAK, "-", "-", start, end);
            return;
        }
        int from = start;
        while (from < end && isLeadingMark(from, end)) {
            if (OPENING.indexOf(text.charAt(from)) >= 0) {
                add(Token.Kind.OPEN, "(", "(", from, from + 1);
            }
            from++;
        }
        int to = end;
        while (to > from && isTrailingMark(text.charAt(to - 1), text.substring(from, to))) {
            to--;
        }
        if (to > from) {
            core(from, to);
        }
        for (int i = to; i < end; i++) {
            char c = text.charAt(i);
            if (CLOSING.indexOf(c) >= 0) {
                add(Token.Kind.CLOSE, ")", ")", i, i + 1);
            } else if (BREAKS.indexOf(c) >= 0) {
                add(Token.Kind.BREAK, ",", ",", i, i + 1);
            }
        }
    }

    private boolean isLeadingMark(int at, int end) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c) || c == '-' || c == '~' || c == '@' || c == '#' || c == '$') {
            return false;
        }
        if (c == '.' || c == '/') {
            return at + 1 >= end;
        }
        return !Character.isSurrogate(c) || !Character.isLetterOrDigit(text.codePointAt(at));
    }

    private static boolean isTrailingMark(char c, String core) {
        if (CLOSING.indexOf(c) >= 0 && OPENING.indexOf(core.charAt(0)) < 0) {
            return core.chars().filter(o -> OPENING.indexOf(o) >= 0).count()
                    < core.chars().filter(o -> CLOSING.indexOf(o) >= 0).count();
        }
        return !Character.isLetterOrDigit(c) && !Character.isSurrogate(c) && c != '/' && c != '+';
    }

    private void core(int start, int end) {
        String core = clean(text.substring(start, end));
        String lower = core.toLowerCase(Locale.ROOT);
        List<String> path = files.words(lower);
        if (!path.isEmpty()) {
            compounds++;
            path.forEach(word -> addWord(word, start, end));
        } else if (lower.equals("w/o")) {
            add(Token.Kind.WORD, "without", "without", start, end);
        } else if (lower.equals("w/")) {
            add(Token.Kind.WORD, "with", "with", start, end);
        } else if (lower.startsWith("-") && lower.length() <= 3 && !lower.startsWith("--")) {
            add(Token.Kind.WORD, lower, lower, start, end);
        } else if (isName(core)) {
            add(Token.Kind.NAME, lower, lower, start, end);
        } else {
            parts(start, end);
        }
    }

    private boolean isName(String core) {
        boolean marked = core.chars().anyMatch(c -> ":@$#*\\.".indexOf(c) >= 0);
        if (marked && ADDRESS.matcher(core).matches()) {
            return true;
        }
        int slash = core.indexOf('/');
        if (slash < 0) {
            return false;
        }
        if (slash == 0 || core.startsWith("~")) {
            return true;
        }
        List<String> parts = Arrays.stream(core.toLowerCase(Locale.ROOT).split("/"))
                .filter(p -> !p.isEmpty())
                .toList();
        long listed = parts.stream().filter(this::isListed).count();
        return parts.size() > 2 ? listed < parts.size() : listed == 0;
    }

    private boolean isListed(String part) {
        return Arrays.stream(JOINERS.split(part)).anyMatch(stems::knows);
    }

    /** Splits at slashes and plus signs, which join actions, and at hyphens and their like, which join words. */
    private void parts(int start, int end) {
        compounds++;
        int from = start;
        for (int i = start; i <= end; i++) {
            char c = i < end ? text.charAt(i) : ' ';
            boolean joins = c == '/' || c == '+' || c == '&';
            boolean cuts = i == end || joins || isHyphen(c);
            if (!cuts) {
                continue;
            }
            if (i > from) {
                word(from, i);
            }
            if (joins && i > start && i + 1 < end) {
                add(Token.Kind.LINK, "/", "/", i, i + 1);
                compounds++;
            } else if (i < end && OPENING.indexOf(c) >= 0) {
                add(Token.Kind.OPEN, "(", "(", i, i + 1);
            } else if (i < end && CLOSING.indexOf(c) >= 0) {
                add(Token.Kind.CLOSE, ")", ")", i, i + 1);
            } else if (c == ',' || c == ';') {
                add(Token.Kind.BREAK, ",", ",", i, i + 1);
            }
            from = i + 1;
        }
    }

    private static boolean isHyphen(char c) {
        return !Character.isLetterOrDigit(c)
                && !Character.isSurrogate(c)
                && c != '\''
                && c != '’'
                && Character.getType(c) != Character.FORMAT
                && Character.getType(c) != Character.NON_SPACING_MARK;
    }

    private void word(int start, int end) {
        String written = clean(text.substring(start, end)).replace('’', '\'');
        String lower = written.toLowerCase(Locale.ROOT);
        if (lower.endsWith("n't")) {
            String verb = lower.substring(0, lower.length() - 3);
            addWord(Map.of("ca", "can", "wo", "will", "sha", "shall").getOrDefault(verb, verb), start, end);
            addWord("not", start, end);
            return;
        }
        String bare = lower.replaceFirst("'s?$", "").replace("'", "");
        if (bare.isEmpty()) {
            return;
        }
        if (!stems.knows(bare) && looksLikeName(written)) {
            add(Token.Kind.NAME, bare, bare, start, end);
        } else {
            addWord(bare, start, end);
        }
    }

    /** A digit, capitals where the rest is in small letters, or a capital in the middle. */
    private boolean looksLikeName(String word) {
        return DIGITS.matcher(word).matches()
                || (!shouted && word.length() > 1 && word.chars().skip(1).anyMatch(Character::isUpperCase));
    }

    private void addWord(String word, int start, int end) {
        add(Token.Kind.WORD, word, stems.of(word), start, end);
    }

    private void add(Token.Kind kind, String surface, String stem, int start, int end) {
        boolean joins = kind == Token.Kind.WORD || kind == Token.Kind.NAME;
        tokens.add(new Token(surface, stem, start, end, joins ? compounds : 0, kind));
    }

    private static String clean(String written) {
        if (written.chars().allMatch(c -> c > ' ' && c < DELETE)) {
            return written;
        }
        return INVISIBLE
                .matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll("");
    }
}
