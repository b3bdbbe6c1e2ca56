package dev.countersign.record.file;

import java.nio.charset.StandardCharsets;

/** Walks over bytes. */
class Scanner {
    final byte[] bytes;
    final int limit;
    int at;

    Scanner(byte[] bytes, int from, int limit) {
        this.bytes = bytes;
        this.at = from;
        this.limit = limit;
    }

    static boolean isBlank(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
    }

    static boolean isDelimiter(int c) {
        return "()<>[]{}/%".indexOf(c) >= 0;
    }

    /** The byte here; -1 at the end. */
    int peek() {
        return peek(0);
    }

    int peek(int ahead) {
        return at + ahead < limit ? bytes[at + ahead] & 0xFF : -1;
    }

    void skipBlanks() {
        while (at < limit && isBlank(bytes[at])) {
            at++;
        }
    }

    boolean isNext(String word) {
        if (at + word.length() > limit) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean take(String word) {
        boolean there = isNext(word);
        if (there) {
            at += word.length();
        }
        return there;
    }

    void expect(String word) throws Broken {
        if (!take(word)) {
            throw new Broken("syntax", at);
        }
    }

    /** One line end, where there is one. */
    void skipLineEnd() {
        if (!take("\r\n") && (peek() == '\n' || peek() == '\r')) {
            at++;
        }
    }

    /** A whole number of at most ten digits. */
    int whole() throws Broken {
        int start = at;
        long number = 0;
        while (at < limit && bytes[at] >= '0' && bytes[at] <= '9' && at - start < 10) {
            number = number * 10 + bytes[at++] - '0';
        }
        if (at == start || number > Integer.MAX_VALUE) {
            throw new Broken("syntax", start);
        }
        return (int) number;
    }

    /** Characters up to the next blank or delimiter. */
    String word() {
        int start = at;
        while (at < limit && !isBlank(bytes[at] & 0xFF) && !isDelimiter(bytes[at] & 0xFF)) {
            at++;
        }
        return new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
    }
}
