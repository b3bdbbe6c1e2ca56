package dev.countersign.model.shape;

import dev.countersign.model.Address;
import dev.countersign.model.Id;
import dev.countersign.model.Open;
import dev.countersign.model.Ref;
import dev.countersign.model.Verdict;
import dev.countersign.model.Worded;
import dev.countersign.model.Words;
import dev.countersign.model.YesNo;
import dev.countersign.model.shape.Codec.Kind;
import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The codec of each type a record component can have. */
final class Codecs {
    private static final Map<String, String> YES_NO = Map.of("true", "yes", "yes", "yes", "false", "no", "no", "no");
    private static final Codec TEXT = new Codec(Kind.TEXT, "", List.of(), "", text -> text, Object::toString);
    private static final Codec ID = new Codec(Kind.ID, "", List.of(), "", Codecs::id, Object::toString);
    private static final Codec ADDRESS =
            new Codec(Kind.ADDRESS, "", List.of(), new Address(""), Address::new, Object::toString);
    private static final Codec NUMBER = new Codec(Kind.NUMBER, "", List.of(), 0, Codecs::number, Object::toString);
    private static final Codec CREDENTIAL =
            new Codec(Kind.CREDENTIAL, "", List.of("none", "unknown"), Ref.UNKNOWN, Codecs::ref, v -> ((Ref) v).word());
    private static final Codec TOOL =
            new Codec(Kind.TOOL, "", List.of("none"), Optional.empty(), Codecs::optionalId, Codecs::printOptional);
    private static final Codec DATE =
            new Codec(Kind.DATE, "", List.of(), Optional.empty(), t -> Optional.of(date(t)), Codecs::printOptional);
    private static final Codec INSTANT = new Codec(
            Kind.INSTANT, "", List.of(), Optional.empty(), t -> Optional.of(instant(t)), Codecs::printInstant);

    private Codecs() {}

    /** The codec of a component's type; empty when the type is a record or a list. */
    static Optional<Codec> of(java.lang.reflect.Type type, Optional<LeftOut> leftOut) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic);
        }
        if (type instanceof Class<?> plain && plain.isEnum()) {
            return Optional.of(closed(worded(plain)));
        }
        if (type == boolean.class) {
            return Optional.of(flag(leftOut.map(LeftOut::value).orElse("no").equals("yes")));
        }
        return Optional.ofNullable(Map.<java.lang.reflect.Type, Codec>of(
                        String.class,
                        TEXT,
                        Id.class,
                        ID,
                        Address.class,
                        ADDRESS,
                        int.class,
                        NUMBER,
                        Ref.class,
                        CREDENTIAL)
                .get(type));
    }

    private static Optional<Codec> ofGeneric(ParameterizedType generic) {
        java.lang.reflect.Type argument = generic.getActualTypeArguments()[0];
        if (generic.getRawType() == Open.class) {
            return Optional.of(open((Class<?>) argument));
        }
        if (generic.getRawType() != Optional.class) {
            return Optional.empty();
        }
        if (argument == LocalDate.class) {
            return Optional.of(DATE);
        }
        if (argument == Instant.class) {
            return Optional.of(INSTANT);
        }
        return Optional.of(argument == Id.class ? TOOL : inherited(worded((Class<?>) argument)));
    }

    private static Class<? extends Worded> worded(Class<?> type) {
        return type.asSubclass(Worded.class);
    }

    private static Codec closed(Class<? extends Worded> list) {
        List<String> words = words(list);
        Optional<? extends Worded> leftOut = Words.leftOut(list);
        return new Codec(
                Kind.CLOSED,
                Shape.snakeCase(list.getSimpleName()),
                words,
                leftOut.isPresent() ? leftOut.get() : "",
                text -> word(list, text),
                value -> value instanceof Worded worded ? worded.word() : "");
    }

    private static Codec inherited(Class<? extends Worded> list) {
        return new Codec(
                Kind.INHERITED,
                Shape.snakeCase(list.getSimpleName()),
                Words.of(list),
                Optional.empty(),
                text -> Optional.of(word(list, text)),
                value -> ((Optional<?>) value).map(v -> ((Worded) v).word()).orElse(""));
    }

    private static Worded word(Class<? extends Worded> list, String text) throws NotAWord {
        String asked = list == YesNo.class ? yesNo(text) : text;
        Optional<? extends Worded> found = Words.find(list, asked);
        if (found.isEmpty() || !words(list).contains(asked)) {
            throw unknownWord(text, words(list));
        }
        return found.get();
    }

    /** The words a file may hold: nobody decides that a row is undecided. */
    private static List<String> words(Class<? extends Worded> list) {
        return Words.of(list).stream()
                .filter(word -> list != Verdict.class || !word.equals(Verdict.UNDECIDED.word()))
                .toList();
    }

    private static NotAWord unknownWord(String text, List<String> words) {
        String nearest = Words.nearest(words, text).orElse("");
        return new NotAWord(
                nearest.isEmpty() ? "word.closed" : "word.closed.near", text, String.join(", ", words), nearest);
    }

    private static String yesNo(String text) {
        return YES_NO.getOrDefault(text.toLowerCase(Locale.ROOT), text);
    }

    private static Codec flag(boolean leftOut) {
        return new Codec(
                Kind.FLAG,
                "yes_no",
                List.of("yes", "no"),
                leftOut,
                text -> switch (yesNo(text)) {
                    case "yes" -> true;
                    case "no" -> false;
                    default -> throw unknownWord(text, List.of("yes", "no"));
                },
                value -> (Boolean) value ? "yes" : "no");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Codec open(Class<?> list) {
        Class enumeration = list;
        return new Codec(
                Kind.OPEN,
                Shape.snakeCase(list.getSimpleName()),
                Words.of(worded(list)),
                new Open(enumeration, ""),
                text -> new Open(enumeration, text),
                value -> ((Open<?>) value).word());
    }

    private static String printOptional(Object value) {
        return ((Optional<?>) value).map(Object::toString).orElse("");
    }

    /** To the second, as it is read. */
    private static String printInstant(Object value) {
        return ((Optional<?>) value)
                .map(at -> ((Instant) at).truncatedTo(ChronoUnit.SECONDS).toString())
                .orElse("");
    }

    private static Id id(String text) throws NotAWord {
        if (!Id.isValid(text)) {
            throw new NotAWord("word.id", text);
        }
        return new Id(text);
    }

    private static Optional<Id> optionalId(String text) throws NotAWord {
        return text.equals("none") ? Optional.empty() : Optional.of(id(text));
    }

    private static Ref ref(String text) throws NotAWord {
        return Ref.of(text).orElseThrow(() -> new NotAWord("word.ref", text));
    }

    private static Integer number(String text) throws NotAWord {
        try {
            int number = Integer.parseInt(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, as for a negative number
        }
        throw new NotAWord("word.number", text);
    }

    private static LocalDate date(String text) throws NotAWord {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new NotAWord("word.date", text);
        }
    }

    private static Instant instant(String text) throws NotAWord {
        try {
            return Instant.parse(text).truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeParseException e) {
            throw new NotAWord("word.instant", text);
        }
    }
}
