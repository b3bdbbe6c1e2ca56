package dev.countersign.source.yaml;

import dev.countersign.model.shape.Codec;
import dev.countersign.source.yaml.YamlNode.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * Prints single values. Without quotes only where every YAML reader takes the value for the text that it is; words and
 * numbers of the format, yes and no among them, stand bare.
 */
final class ScalarPrinter {
    /**
     * Where a value is printed.
     *
     * @param flow whether within brackets or braces
     * @param json whether among quoted keys, where a JSON reader may follow
     * @param indentation how many blanks stand before the lines of a text of several lines
     * @param lines whether there is room for several lines
     * @param before the value in whose place it is printed
     */
    record Spot(boolean flow, boolean json, int indentation, boolean lines, Optional<Scalar> before) {
        static Spot block(int indentation) {
            return new Spot(false, false, indentation, true, Optional.empty());
        }

        static Spot flow(boolean json) {
            return new Spot(true, json, 0, false, Optional.empty());
        }

        Spot inPlaceOf(Scalar scalar, boolean room) {
            Optional<Scalar> replaced = scalar.isNull() ? Optional.empty() : Optional.of(scalar);
            return new Spot(flow, json, indentation, lines && room, replaced);
        }

        private boolean was(ScalarStyle style) {
            return before.isPresent() && before.get().style() == style;
        }
    }

    private static final String SAFE_STARTS = "/._(<";
    private static final Pattern UNSAFE_INSIDE = Pattern.compile("\t|: |\\s#|:$|^\\s|\\s$");
    private static final Pattern UNSAFE_IN_FLOW = Pattern.compile("[,:\\[\\]{}]");

    private final FileStyle style;

    ScalarPrinter(FileStyle style) {
        this.style = style;
    }

    String print(String text, Codec codec, Spot spot) {
        if ((spot.json() && codec.kind() != Codec.Kind.NUMBER) || spot.was(ScalarStyle.DOUBLE_QUOTED)) {
            return inDoubleQuotes(text);
        }
        if (spot.was(ScalarStyle.SINGLE_QUOTED) && Characters.areVisible(text)) {
            return "'" + text.replace("'", "''") + "'";
        }
        if (isBare(codec) || (spot.was(ScalarStyle.PLAIN) && isDated(codec)) || isPlain(text, spot.flow())) {
            return text;
        }
        return style.literals() && spot.lines() && isLiteral(text)
                ? literal(text, spot.indentation())
                : inDoubleQuotes(text);
    }

    /** Words of closed lists and numbers are what they are in every reader, and yes and no are ours. */
    private static boolean isBare(Codec codec) {
        return switch (codec.kind()) {
            case CLOSED, INHERITED, FLAG, NUMBER -> true;
            default -> false;
        };
    }

    /** A day or moment that somebody wrote without quotes keeps being written so. */
    private static boolean isDated(Codec codec) {
        return codec.kind() == Codec.Kind.DATE || codec.kind() == Codec.Kind.INSTANT;
    }

    static boolean isPlain(String text, boolean flow) {
        if (CoreSchema.mightNotBeText(text) || !Characters.areVisible(text)) {
            return false;
        }
        int first = text.codePointAt(0);
        return (Character.isLetterOrDigit(first) || SAFE_STARTS.indexOf(first) >= 0)
                && !UNSAFE_INSIDE.matcher(text).find()
                && !(flow && UNSAFE_IN_FLOW.matcher(text).find());
    }

    private static boolean isLiteral(String text) {
        List<String> lines = text.lines().toList();
        return lines.size() > 1
                && text.indexOf('\r') < 0
                && !text.endsWith("\n\n")
                && !lines.get(0).isEmpty()
                && lines.get(0).charAt(0) != ' '
                && lines.stream().allMatch(line -> Characters.areVisible(line) && !line.endsWith(" "));
    }

    private String literal(String text, int indentation) {
        StringBuilder printed = new StringBuilder(text.endsWith("\n") ? "|" : "|-");
        text.lines().forEach(line -> {
            printed.append(style.lineBreak());
            if (!line.isEmpty()) {
                printed.append(" ".repeat(indentation)).append(line);
            }
        });
        return printed.toString();
    }

    static String inDoubleQuotes(String text) {
        StringBuilder printed = new StringBuilder("\"");
        text.codePoints().forEach(character -> {
            switch (character) {
                case '"' -> printed.append("\\\"");
                case '\\' -> printed.append("\\\\");
                case '\n' -> printed.append("\\n");
                case '\r' -> printed.append("\\r");
                case '\t' -> printed.append("\\t");
                default -> {
                    if (Characters.isVisible(character)) {
                        printed.appendCodePoint(character);
                    } else {
                        printed.append(Characters.escape(character));
                    }
                }
            }
        });
        return printed.append('"').toString();
    }
}
