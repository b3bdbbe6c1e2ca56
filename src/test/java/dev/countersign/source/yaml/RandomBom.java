package dev.countersign.source.yaml;

import dev.countersign.model.Action;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Decision;
import dev.countersign.model.Id;
import dev.countersign.model.Open;
import dev.countersign.model.Ref;
import dev.countersign.model.Review;
import dev.countersign.model.shape.Codec;
import dev.countersign.model.shape.NotAWord;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Documents from a seed: every field of every record, with texts that are hard to write down. */
public final class RandomBom {
    static final List<String> TEXTS = List.of(
            "platform on-call",
            "yes",
            "No",
            "on",
            "y",
            "~",
            "null",
            "true",
            "012",
            "1_000",
            "0x1F",
            "0o17",
            "1e5",
            "12:30:45",
            ".inf",
            "3.",
            "2026-11-22",
            "2026-11-22T11:02:00Z",
            "=",
            "<<",
            "contents: write",
            "key:value",
            "ends with colon:",
            "# no comment",
            "a # b",
            "a #b",
            "a#b",
            " starts with a blank",
            "ends with a blank ",
            "   ",
            "tab\tinside",
            "\ttab first",
            "it's",
            "'quoted'",
            "\"quoted\"",
            "back\\slash \\n",
            "a, b [c] {d}",
            "[list]",
            "{map}",
            "- dash",
            "-dash",
            "--flag",
            "---",
            "...",
            "? question",
            "?",
            ": colon",
            "|",
            "> folded",
            "@at",
            "`tick`",
            "%percent",
            "!tag",
            "&anchor",
            "*alias",
            "line one\nline two",
            "line one\nline two\n",
            "line one\n\nline three",
            "line one\n  indented\nline three",
            "ends with breaks\n\n",
            "\nstarts with a break",
            "  starts indented\nsecond",
            "blank line with blanks\n   \nend",
            "trailing blank \nsecond",
            "# like a comment\nsecond: line",
            "---\nlike a document",
            "windows\r\nline",
            "carriage\rreturn",
            "nul\u0000inside",
            "bell\u0007",
            "next\u0085line",
            "separator\u2028and\u2029paragraph",
            "right\u202Eto left",
            "zero\u200Bwidth",
            "\uFEFFmark",
            "no\u00A0break",
            "Größe – „Zitat“ …",
            "日本語、テキスト",
            "emoji 🚀 and 👩‍💻",
            "\uD83D lone",
            "\uDB40\uDC41 tag",
            "\uFFFE not a character",
            "a".repeat(150),
            "words ".repeat(40) + "end",
            "https://example.org/a?b=c&d=[e]#f",
            ".github/workflows/pr-repair.yml",
            "C:\\temp\\x");

    private final Random random;

    public RandomBom(long seed) {
        this.random = new Random(seed);
    }

    public AgentActionBom next() {
        Shape<AgentActionBom> shape = Shape.of(AgentActionBom.class);
        AgentActionBom document = (AgentActionBom) record(shape, 1 + random.nextInt(4));
        Set<Id> rows = document.actions().stream().map(a -> a.id()).collect(Collectors.toSet());
        return shape.with(document, shape.part("review").orElseThrow(), decidedAbout(document.review(), rows));
    }

    /** A decision needs its row; {@link AgentActionBom} would refuse others, so rows are drawn from few ids. */
    private static Review decidedAbout(Review review, Set<Id> rows) {
        Shape<Review> shape = Shape.of(Review.class);
        List<Decision> about = review.decisions().stream()
                .filter(d -> rows.contains(d.action()))
                .toList();
        return shape.with(review, shape.part("decisions").orElseThrow(), about);
    }

    Record record(Shape<?> shape, int most) {
        List<Object> values = new ArrayList<>();
        for (Part part : shape.parts()) {
            values.add(part.required() || random.nextInt(3) > 0 ? value(part, most) : part.leftOut());
        }
        if (shape.type() == AgentActionBom.class) {
            return withoutDecisionsForNothing(shape, values);
        }
        return shape.make(values);
    }

    private static Record withoutDecisionsForNothing(Shape<?> shape, List<Object> values) {
        int actions = shape.parts().indexOf(shape.part("actions").orElseThrow());
        int review = shape.parts().indexOf(shape.part("review").orElseThrow());
        Set<Id> rows = ((List<?>) values.get(actions))
                .stream().map(a -> ((Action) a).id()).collect(Collectors.toSet());
        values.set(review, decidedAbout((Review) values.get(review), rows));
        return shape.make(values);
    }

    Object value(Part part, int most) {
        if (part instanceof Part.Scalar scalar) {
            return scalar(scalar.codec(), scalar.required());
        }
        if (part instanceof Part.Scalars scalars) {
            List<Object> values = new ArrayList<>();
            for (int i = random.nextInt(most + 1); i > 0; i--) {
                values.add(scalar(scalars.codec(), true));
            }
            return values;
        }
        if (part instanceof Part.Entries entries) {
            return entries(entries, most);
        }
        return record(((Part.Nested) part).shape(), most);
    }

    private List<Object> entries(Part.Entries part, int most) {
        Optional<Part.Scalar> identity = Lists.identity(part.shape());
        Set<String> seen = new HashSet<>();
        List<Object> entries = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            Record entry = record(part.shape(), most);
            if (identity.isEmpty()
                    || seen.add(identity.get().codec().print(Shape.of(entry).get(entry, identity.get())))) {
                entries.add(entry);
            }
        }
        return entries;
    }

    Object scalar(Codec codec, boolean required) {
        return switch (codec.kind()) {
            case TEXT -> text();
            case ADDRESS -> new Address(pick(List.of("document", "action/deploy#recovery", "workflow", "no where: #")));
            case OPEN -> open(codec);
            case CLOSED, INHERITED, FLAG -> read(codec, pick(codec.words()));
            case ID -> id();
            case TOOL -> Optional.of(id());
            case CREDENTIAL -> pick(List.of(Ref.NONE, Ref.UNKNOWN, Ref.to(id())));
            case DATE -> Optional.of(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1000)));
            case INSTANT -> Optional.of(Instant.ofEpochSecond(1_790_000_000L + random.nextInt(100_000_000)));
            case NUMBER -> (required ? 1 : 0) + random.nextInt(1000);
        };
    }

    private Object open(Codec codec) {
        Open<?> known = (Open<?>) read(codec, pick(codec.words()));
        return random.nextInt(3) > 0 ? known : new Open<>(known.list(), text());
    }

    String text() {
        return pick(TEXTS);
    }

    Id id() {
        return new Id(pick(List.of(
                "deploy",
                "write-branch",
                "yes",
                "on",
                "123",
                "1e5",
                "0x1F",
                "a.b_c",
                "2026-11-22",
                "null",
                "ci-token",
                "row-" + random.nextInt(5))));
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    int number(int below) {
        return random.nextInt(below);
    }

    private static Object read(Codec codec, String word) {
        try {
            return codec.read(word);
        } catch (NotAWord e) {
            throw new AssertionError(e);
        }
    }
}
