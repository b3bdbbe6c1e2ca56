package dev.countersign.record.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who said something, and when. */
final class Who {
    private Who() {}

    /** In one line; empty when neither is known. */
    static String and(String by, Optional<Instant> at, Say say) {
        List<String> known = new ArrayList<>();
        Material.named(by).ifPresent(known::add);
        at.ifPresent(time -> known.add(say.time(time)));
        return String.join(", ", known);
    }

    /** In two lines. */
    static List<Line> lines(String by, Optional<Instant> at, Say say) {
        List<Line> lines = new ArrayList<>();
        Material.named(by).ifPresent(name -> lines.add(Line.of(name)));
        at.ifPresent(time -> lines.add(Line.of(say.time(time), Style.QUIET)));
        return lines;
    }
}
