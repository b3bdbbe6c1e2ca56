package dev.countersign.record.content;

import dev.countersign.model.Open;
import dev.countersign.model.Verdict;
import dev.countersign.model.Worded;
import dev.countersign.posture.Sentences;
import dev.countersign.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words of the record's language. Dates are spelled from the bundles, for JDKs disagree about short names of months. */
final class Say {
    private final Texts texts;
    private final Sentences sentences;

    /** Texts without arguments, which are asked for once a row. */
    private final Map<String, String> fixed = new HashMap<>();

    private final Map<Worded, String> words = new HashMap<>();

    Say(Texts texts) {
        this.texts = texts;
        this.sentences = new Sentences(texts);
    }

    Locale language() {
        return texts.locale();
    }

    /** A text of the record, by its key without {@code record.}. */
    String text(String key, Object... arguments) {
        return arguments.length == 0
                ? fixed.computeIfAbsent("record." + key, texts::get)
                : texts.get("record." + key, arguments);
    }

    /** A text of any bundle; empty when none has it. */
    Optional<String> optional(String key, Object... arguments) {
        return texts.optional(key, arguments);
    }

    /** A word of a list; as files hold it where the language has none for it. */
    String word(Worded word) {
        return words.computeIfAbsent(
                word,
                w -> texts.optional("word." + list(w) + "." + w.word())
                        .orElse(w.word().replace('_', ' ')));
    }

    /** A word of an open list; as written when we do not know it. */
    <E extends Enum<E> & Worded> String word(Open<E> word) {
        return word.known().map(this::word).orElse(word.word());
    }

    /** A verdict within a sentence. */
    String verdict(Verdict verdict) {
        return fixed.computeIfAbsent(
                "verdict." + verdict.word(), key -> texts.optional(key).orElse(verdict.word()));
    }

    /** The label of a field of the document. */
    String field(String key) {
        return texts.optional("field." + key)
                .orElse(key.substring(key.indexOf('.') + 1).replace('_', ' '));
    }

    /** What the posture has to say, in sentences. */
    Sentences sentences() {
        return sentences;
    }

    /** A day. */
    String date(LocalDate day) {
        return text("date", day.getDayOfMonth(), month(day, "month"), Integer.toString(day.getYear()));
    }

    /** A moment, in UTC. */
    String time(Instant at) {
        ZonedDateTime utc = at.atZone(ZoneOffset.UTC);
        LocalDate day = utc.toLocalDate();
        return text(
                "time",
                day.getDayOfMonth(),
                month(day, "month.short"),
                Integer.toString(day.getYear()),
                two(utc.getHour()) + ":" + two(utc.getMinute()));
    }

    /** Several things in a sentence. */
    String and(List<String> things) {
        return joined(things, text("and"));
    }

    private static String joined(List<String> things, String last) {
        if (things.size() < 2) {
            return String.join("", things);
        }
        return String.join(", ", things.subList(0, things.size() - 1)) + last + things.get(things.size() - 1);
    }

    private String month(LocalDate day, String key) {
        return text(key + "." + day.getMonthValue());
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String list(Worded word) {
        String name = word instanceof Enum<?> value ? value.getDeclaringClass().getSimpleName() : "";
        return name.replaceAll("(?<=.)(?=\\p{Upper})", "_").toLowerCase(Locale.ROOT);
    }
}
