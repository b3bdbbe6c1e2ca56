package dev.countersign.record.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads values. Takes less than the format allows: no comments, no key twice, nothing that could be read in two ways. */
final class CosReader extends Scanner {
    private static final int LONGEST_NUMBER = 20;

    private int values;

    CosReader(byte[] bytes, int from, int limit) {
        super(bytes, from, limit);
    }

    /** The next value. */
    Cos value() throws Broken {
        return value(0);
    }

    private Cos value(int depth) throws Broken {
        if (depth > Limits.DEPTH) {
            throw new Broken("deep", Limits.DEPTH);
        }
        if (++values > Limits.VALUES) {
            throw new Broken("values", Limits.VALUES);
        }
        skipBlanks();
        int start = at;
        if (take("<<")) {
            return dict(depth);
        } else if (take("[")) {
            return list(depth);
        } else if (take("/")) {
            return new Cos.Name(name());
        } else if (take("<")) {
            return hex(start);
        } else if (take("(")) {
            return literal(start);
        }
        int first = peek();
        if (first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.') {
            return numberOrReference();
        }
        return switch (word()) {
            case "true" -> new Cos.Bool(true);
            case "false" -> new Cos.Bool(false);
            case "null" -> Cos.NULL;
            default -> throw new Broken("syntax", start);
        };
    }

    private Cos dict(int depth) throws Broken {
        Map<String, Cos> entries = new LinkedHashMap<>();
        skipBlanks();
        while (!take(">>")) {
            int where = at;
            expect("/");
            if (entries.put(name(), value(depth + 1)) != null) {
                throw new Broken("key.twice", where);
            }
            skipBlanks();
        }
        return new Cos.Dict(entries);
    }

    private Cos list(int depth) throws Broken {
        List<Cos> items = new ArrayList<>();
        skipBlanks();
        while (!take("]")) {
            items.add(value(depth + 1));
            skipBlanks();
        }
        return new Cos.Arr(items);
    }

    private String name() throws Broken {
        String written = word();
        if (written.indexOf('#') < 0) {
            return written;
        }
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) == '#') {
                if (i + 2 >= written.length()) {
                    throw new Broken("syntax", at);
                }
                name.append((char) (digit(written.charAt(i + 1)) * 16 + digit(written.charAt(i + 2))));
                i += 2;
            } else {
                name.append(written.charAt(i));
            }
        }
        return name.toString();
    }

    private int digit(int c) throws Broken {
        int value = c < 128 ? Character.digit(c, 16) : -1;
        if (value < 0) {
            throw new Broken("syntax", at);
        }
        return value;
    }

    private Cos hex(int start) throws Broken {
        StringBuilder text = new StringBuilder();
        while (peek() != '>') {
            if (at + 1 >= limit) {
                throw new Broken("syntax", start);
            }
            text.append((char) (digit(bytes[at] & 0xFF) * 16 + digit(bytes[at + 1] & 0xFF)));
            at += 2;
        }
        at++;
        return new Cos.Str(text.toString(), start, at, true);
    }

    private Cos literal(int start) throws Broken {
        StringBuilder text = new StringBuilder();
        int open = 1;
        while (true) {
            int c = peek();
            at++;
            if (c < 0) {
                throw new Broken("syntax", start);
            } else if (c == '\\') {
                escape(text);
                continue;
            } else if (c == '(') {
                open++;
            } else if (c == ')' && --open == 0) {
                return new Cos.Str(text.toString(), start, at, false);
            }
            text.append((char) c);
        }
    }

    private void escape(StringBuilder text) throws Broken {
        int c = peek();
        at++;
        switch (c) {
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case '(', ')', '\\' -> text.append((char) c);
            default -> octal(c, text);
        }
    }

    private void octal(int first, StringBuilder text) throws Broken {
        if (first < '0' || first > '7') {
            throw new Broken("syntax", at - 1);
        }
        int value = first - '0';
        for (int i = 0; i < 2 && peek() >= '0' && peek() <= '7'; i++) {
            value = value * 8 + peek() - '0';
            at++;
        }
        text.append((char) (value & 0xFF));
    }

    private Cos numberOrReference() throws Broken {
        int start = at;
        String written = word();
        if (isWhole(written) && peek() == ' ') {
            int after = at;
            at++;
            String generation = word();
            if (isWhole(generation) && peek() == ' ' && peek(1) == 'R' && endsAt(2)) {
                at += 2;
                if (!generation.equals("0")) {
                    throw new Broken("generation", start);
                }
                return new Cos.Ref(Integer.parseInt(written));
            }
            at = after;
        }
        try {
            if (written.length() > LONGEST_NUMBER || !isNumber(written)) {
                throw new Broken("syntax", start);
            }
            return new Cos.Num(Double.parseDouble(written));
        } catch (NumberFormatException e) {
            throw new Broken("syntax", start);
        }
    }

    /** A sign, digits, a point, digits. */
    private static boolean isNumber(String written) {
        int at = written.startsWith("-") || written.startsWith("+") ? 1 : 0;
        boolean point = false;
        for (; at < written.length(); at++) {
            char c = written.charAt(at);
            if (c == '.' && !point) {
                point = true;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private boolean endsAt(int ahead) {
        int c = peek(ahead);
        return c < 0 || isBlank(c) || isDelimiter(c);
    }

    private static boolean isWhole(String written) {
        return !written.isEmpty() && written.length() <= 9 && written.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
