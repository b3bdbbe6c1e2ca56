package dev.countersign.record.content;

import dev.countersign.model.LogEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who changed what when. */
final class LogSection {
    private final Material material;
    private final Say say;

    LogSection(Material material) {
        this.material = material;
        this.say = material.say();
    }

    List<Block> blocks() {
        Blocks blocks = new Blocks();
        blocks.aside(say.text("log.intro"));
        List<Block.Row> rows = new ArrayList<>();
        Optional<Instant> before = Optional.empty();
        for (LogEntry entry : material.review().log()) {
            rows.add(row(entry, before));
            before = entry.at().isPresent() ? entry.at() : before;
        }
        if (rows.isEmpty()) {
            blocks.say(say.text("log.none"));
        }
        blocks.table(
                List.of(
                        new Block.Column(say.text("log.when"), 24),
                        new Block.Column(say.text("log.what"), 36),
                        new Block.Column(say.text("log.change"), 40)),
                rows);
        return blocks.list();
    }

    private Block.Row row(LogEntry entry, Optional<Instant> before) {
        List<Line> when = new ArrayList<>();
        when.add(entry.at().map(at -> Line.of(say.time(at))).orElse(Line.of(say.text("log.no_time"), Style.UNSURE)));
        boolean early =
                entry.at().isPresent() && before.isPresent() && entry.at().get().isBefore(before.get());
        if (early) {
            when.add(Line.of(say.text("log.early"), Style.UNSURE));
        }
        when.add(Material.named(entry.by())
                .map(by -> Line.of(by, Style.QUIET))
                .orElse(Line.of(say.text("nobody_named"), Style.UNSURE)));
        List<Line> what = List.of(Line.of(material.place(entry.on())), Line.of(say.word(entry.what()), Style.QUIET));
        String from = Material.named(entry.from()).map(this::value).orElse(say.text("log.nothing"));
        String to = Material.named(entry.to()).map(this::value).orElse(say.text("log.nothing"));
        return Blocks.row(when, what, List.of(Line.of(from + " → ", Style.QUIET).and(to)));
    }

    /** Verdicts and outcomes in the record's language; everything else as it was written. */
    private String value(String word) {
        return say.optional("word.verdict." + word)
                .or(() -> say.optional("word.outcome." + word))
                .orElse(word);
    }
}
