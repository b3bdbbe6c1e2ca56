package dev.countersign.draft;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells values of secrets from names of secrets, so that no value ever reaches a document. */
public final class Secrets {
    /** A form, and a text without which it cannot be there. */
    private record Token(String sign, Pattern form) {}

    /** Forms that tokens have by themselves. */
    private static final List<Token> TOKENS = List.of(
            new Token("gh", Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{20,}")),
            new Token("github_pat_", Pattern.compile("\\bgithub_pat_[A-Za-z0-9_]{20,}")),
            new Token("gl", Pattern.compile("\\bgl(?:pat|ptt|rt|dt|cbt)-[A-Za-z0-9_-]{16,}")),
            new Token("sk-", Pattern.compile("\\bsk-(?:ant-|proj-|or-)?[A-Za-z0-9_-]{16,}")),
            new Token("IA", Pattern.compile("\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b")),
            new Token("AIza", Pattern.compile("\\bAIza[A-Za-z0-9_-]{30,}")),
            new Token("xox", Pattern.compile("\\bxox[abeoprs]-[A-Za-z0-9-]{10,}")),
            new Token("npm_", Pattern.compile("\\bnpm_[A-Za-z0-9]{30,}")),
            new Token("pypi-", Pattern.compile("\\bpypi-[A-Za-z0-9_-]{30,}")),
            new Token("dop_v1_", Pattern.compile("\\bdop_v1_[a-f0-9]{40,}")),
            new Token("hf_", Pattern.compile("\\bhf_[A-Za-z0-9]{30,}")),
            new Token("_live_", Pattern.compile("\\b(?:sk|rk)_live_[A-Za-z0-9]{16,}")),
            new Token("sntr", Pattern.compile("\\bsntr?ys_[A-Za-z0-9_=+/-]{20,}")),
            new Token("AGE-SECRET", Pattern.compile("\\bAGE-SECRET-KEY-1[A-Z0-9]{20,}")),
            new Token("eyJ", Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{5,}")),
            new Token("hooks.slack", Pattern.compile("hooks\\.slack\\.com/services/[A-Za-z0-9/_-]{20,}")),
            new Token("discord", Pattern.compile("discord(?:app)?\\.com/api/webhooks/[0-9]+/[A-Za-z0-9_-]{20,}")),
            new Token("-----BEGIN", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----")),
            new Token("://", Pattern.compile("(?<=://)[^/\\s:@${}]+:[^/\\s@${}]{3,}(?=@)")));

    /** A name that says secret, and a value beside it that is written out. */
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?i)(?<![A-Z0-9$])[\"']?[A-Z0-9_.-]*(?:password|passwd|secret|api[_-]?key|access[_-]?key|private[_-]?key"
                    + "|auth[_-]?token|access[_-]?token|bearer|_token|_key)[\"']?\\s*[:=]\\s*[\"']?(?:bearer\\s+)?"
                    + "(?<value>[^\\s\"'#,;(){}$<>\\[\\]]{8,})");

    private static final Pattern SAYS_SECRET = Pattern.compile(
            "(?i)(?:password|passwd|pwd|secret|token|api[_-]?key|apikey|access[_-]?key|private[_-]?key|credential|authorization"
                    + "|auth[_-]?key|signing[_-]?key|(?:^|_)key$|(?:^|_)pat$|(?:^|_)dsn$|database_url|connection_string)");

    /** Values that stand for one. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i).*(?:your|example|placeholder|change[_-]?me|dummy|fake|test|xxx|\\.\\.\\.|<|insert|todo|redacted|sample).*");

    private Secrets() {}

    /** Whether a text holds the value of a secret, by the form that kinds of token have. */
    public static boolean holdsToken(String text) {
        return TOKENS.stream()
                .anyMatch(token -> text.contains(token.sign())
                        && token.form().matcher(text).find());
    }

    /** Whether a name (of a variable, header, key) says that its value is a secret. */
    public static boolean saysSecret(String name) {
        return SAYS_SECRET.matcher(name).find();
    }

    /**
     * Whether a value is a secret that is written out: it looks like a token, or its name says secret and it is neither
     * empty, nor a reference ({@code ${X}}, {@code $X}, {@code ${{ … }}}), nor a placeholder.
     */
    public static boolean isLiteral(String name, String value) {
        if (holdsToken(value)) {
            return true;
        }
        String bare = value.replaceFirst("(?i)^(?:bearer|basic|token)\\s+", "").strip();
        boolean refers = bare.contains("${") || bare.startsWith("$") || bare.startsWith("{env:") || bare.contains("{{");
        boolean plain = bare.length() < 8
                || bare.matches("(?i:true|false)|[a-z]+://[^@]*|[./~].*|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+");
        return saysSecret(name)
                && !refers
                && !plain
                && !PLACEHOLDER.matcher(bare).matches();
    }

    /** The part of a line before the first value of a secret in it; the whole line when there is none. */
    public static String withoutSecret(String line) {
        int end = firstSecret(line);
        return end < 0 ? line : line.substring(0, end).stripTrailing();
    }

    /** Where the first value of a secret starts; -1 where there is none. */
    static int firstSecret(String line) {
        int first = -1;
        for (Token token : TOKENS) {
            if (!line.contains(token.sign())) {
                continue;
            }
            Matcher matcher = token.form().matcher(line);
            if (matcher.find() && (first < 0 || matcher.start() < first)) {
                first = matcher.start();
            }
        }
        String lower = line.toLowerCase(Locale.ROOT);
        if (lower.contains("key")
                || lower.contains("token")
                || lower.contains("pass")
                || lower.contains("secret")
                || lower.contains("bearer")) {
            Matcher assigned = ASSIGNED.matcher(line);
            while (assigned.find()) {
                String value = assigned.group("value");
                if (isLiteral("secret", value) && looksRandom(value)) {
                    first = first < 0 ? assigned.start("value") : Math.min(first, assigned.start("value"));
                }
            }
        }
        return first;
    }

    /** Whether nobody would choose it for a name: letters and digits mixed, and no words alone. */
    private static boolean looksRandom(String value) {
        return value.chars().anyMatch(Character::isDigit)
                && value.chars().anyMatch(Character::isLetter)
                && !value.matches("(?i)(?:[a-z]+[_.-])*[a-z]+[0-9]{0,2}")
                && !value.contains("/")
                && !value.contains("(");
    }
}
