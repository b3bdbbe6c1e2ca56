package dev.countersign.record.content;

import dev.countersign.model.Review;
import dev.countersign.model.Rollback;
import dev.countersign.model.Signer;
import dev.countersign.model.Verdict;
import dev.countersign.record.Section;
import dev.countersign.record.content.Block.Heading;
import dev.countersign.record.content.Block.Rank;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The decision on one page: what may this agent do, who says so, until when, how to stop it. Made in several lengths; the
 * shorter ones name fewer things and say where the rest is.
 */
final class FirstPage {
    private static final List<Length> LENGTHS = List.of(
            new Length(Integer.MAX_VALUE, Integer.MAX_VALUE),
            new Length(24, Integer.MAX_VALUE),
            new Length(12, Integer.MAX_VALUE),
            new Length(7, 400),
            new Length(4, 240),
            new Length(2, 160),
            new Length(0, 120));

    private final Material material;
    private final Say say;
    private final Glance glance;
    private final int limit;
    private final int longest;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * How long the page may be.
     *
     * @param limit how many things a list names
     * @param longest how many characters of a text are shown
     */
    private record Length(int limit, int longest) {}

    private FirstPage(Material material, Glance glance, Length length) {
        this.material = material;
        this.glance = glance;
        this.say = material.say();
        this.limit = length.limit();
        this.longest = length.longest();
    }

    static Block of(Material material) {
        List<List<Block>> lengths = new ArrayList<>();
        Glance glance = new Glance(material);
        for (Length length : LENGTHS) {
            lengths.add(new FirstPage(material, glance, length).write());
        }
        return new Block.Fit(lengths);
    }

    private List<Block> write() {
        blocks.add(new Heading(
                Rank.TITLE, cut(material.title()), Optional.empty(), Optional.of(material.heading(Section.DECISION))));
        blocks.add(new Block.Paragraph(where(), Block.Voice.ASIDE));
        blocks.add(new Block.Banner(review().outcome(), headline(), banner()));
        list(say.field("review.conditions"), lines(review().conditions()), Optional.empty());
        if (limit == 0) {
            counts();
        } else {
            Arrays.stream(Verdict.values()).forEach(this::rows);
        }
        evidence();
        triggers();
        stop();
        sign();
        return blocks;
    }

    private Review review() {
        return material.review();
    }

    private Line where() {
        Optional<String> owner = Material.named(material.workflow().owner());
        Line line = Line.of(cut(owner.orElse(say.text("no_owner"))), owner.isPresent() ? Style.QUIET : Style.UNSURE);
        List<String> place = new ArrayList<>();
        Material.named(material.workflow().repository()).ifPresent(place::add);
        Material.named(material.workflow().path()).ifPresent(place::add);
        Line whole = place.isEmpty() ? line : line.and(" · ", Style.QUIET);
        for (int i = 0; i < place.size(); i++) {
            whole = (i == 0 ? whole : whole.and("/", Style.QUIET)).and(cut(place.get(i)), Style.QUIET);
        }
        return whole;
    }

    private String headline() {
        String outcome = review().outcome().map(say::word).orElse(say.text("outcome.none"));
        return review().validUntil()
                .map(day -> say.text("until", outcome, say.date(day)))
                .orElse(outcome);
    }

    private List<Line> banner() {
        List<Line> lines = new ArrayList<>();
        if (signers().isEmpty()) {
            lines.add(Line.of(say.text("in_force.nobody"), Style.UNSURE));
        } else if (!material.isRedacted()) {
            lines.add(Line.of(say.text("in_force", say.and(signers()), signers().size())));
        }
        int open = material.matrix().readiness().size();
        if (open > 0) {
            lines.add(Line.of(say.text("draft.open", open, material.openItems().number()), Style.STRONG));
        }
        return lines;
    }

    private List<String> signers() {
        return review().signers().stream().map(s -> say.word(s.role())).toList();
    }

    private void counts() {
        heading(say.text("section.matrix"), Optional.empty());
        Line counts = Rows.counts(material.matrix(), say);
        String where = say.text("glance.count", material.matrix().rows().size(), Section.MATRIX.number());
        blocks.add(new Block.Bullets(List.of(counts, Line.of(where, Style.STRONG))));
    }

    private void rows(Verdict verdict) {
        Map<Line, List<String>> named = glance.rows(verdict);
        String heading = say.text("glance." + verdict.word());
        if (named.isEmpty()) {
            if (verdict != Verdict.UNDECIDED) {
                list(heading, List.of(Line.of(say.text("glance.nothing"), Style.QUIET)), Optional.of(verdict));
            }
            return;
        }
        List<Line> lines = new ArrayList<>();
        int all = 0;
        for (Map.Entry<Line, List<String>> entry : named.entrySet()) {
            int shown = Math.max(0, Math.min(limit - all, entry.getValue().size()));
            if (shown > 0) {
                lines.add(listed(entry.getValue().subList(0, shown), ", ").and(cut(entry.getKey())));
            }
            all += entry.getValue().size();
        }
        more(lines, Math.max(0, all - limit));
        list(all > limit ? heading + " · " + all : heading, lines, Optional.of(verdict));
    }

    private void more(List<Line> lines, int hidden) {
        if (hidden > 0) {
            String key = lines.isEmpty() ? "glance.count" : "glance.more";
            lines.add(Line.of(say.text(key, hidden, Section.MATRIX.number()), Style.STRONG));
        }
    }

    /** A text that is not too long for the page; all of it stands in section 2. */
    private String cut(String text) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)) + " …";
    }

    private Line cut(Line line) {
        return new Line(line.parts().stream()
                .map(part -> part instanceof Line.Text text ? new Line.Text(cut(text.text()), text.style()) : part)
                .toList());
    }

    /** Several texts of the document in one line, each a part of its own. */
    private Line listed(List<String> texts, String comma) {
        Line line = new Line(List.of());
        for (String text : texts) {
            line = (line.parts().isEmpty() ? line : line.and(comma)).and(cut(text));
        }
        return line;
    }

    private void evidence() {
        List<String> kinds = review().evidenceRequired().stream()
                .filter(e -> !e.isBlank())
                .map(e -> Lists.evidence(e, say))
                .toList();
        running(say.text("glance.evidence"), kinds, ", ", "glance.no_evidence");
    }

    private void triggers() {
        List<String> triggers = new ArrayList<>();
        review().triggers().stream().filter(t -> !t.isBlank()).forEach(t -> triggers.add(Lists.trigger(t, say)));
        review().validUntil().ifPresent(day -> triggers.add(say.text("glance.end", say.date(day))));
        running(say.text("glance.triggers"), triggers, "; ", "glance.no_triggers");
    }

    /** Several things as one sentence. */
    private void running(String heading, List<String> things, String comma, String none) {
        List<Line> lines = new ArrayList<>();
        int shown = Math.min(limit, things.size());
        if (shown > 0) {
            lines.add(listed(things.subList(0, shown), comma));
        }
        more(lines, things.size() - shown);
        if (things.isEmpty()) {
            lines.add(Line.of(say.text(none), Style.UNSURE));
        }
        list(heading, lines, Optional.empty());
    }

    private void stop() {
        Rollback rollback = material.workflow().rollback();
        List<String> known = new ArrayList<>();
        Material.named(rollback.owner()).ifPresent(known::add);
        Material.named(rollback.path()).ifPresent(known::add);
        Line line = known.isEmpty() ? Line.of(say.text("glance.no_stop"), Style.UNSURE) : listed(known, ": ");
        list(say.text("glance.stop"), List.of(line), Optional.empty());
    }

    private void sign() {
        heading(say.text("glance.sign"), Optional.empty());
        if (review().signers().isEmpty()) {
            blocks.add(new Block.Bullets(List.of(Line.of(say.text("glance.no_signers"), Style.UNSURE))));
            return;
        }
        if (material.isRedacted()) {
            blocks.add(new Block.Bullets(List.of(Line.of(say.text("redacted.signed", say.and(signers()))))));
            return;
        }
        blocks.add(
                new Block.SignBoxes(review().signers().stream().map(this::box).toList()));
    }

    private Block.SignBox box(Signer signer) {
        String role = say.word(signer.role());
        List<Line> lines = new ArrayList<>();
        Material.named(signer.name()).ifPresent(name -> lines.add(Line.of(cut(name))));
        lines.add(Line.of(say.text("to_sign"), Style.QUIET));
        return new Block.SignBox(SignOffSection.field(signer), role, lines, say.text("sign.hint", role));
    }

    private List<Line> lines(List<String> texts) {
        List<Line> lines = new ArrayList<>();
        List<String> said = texts.stream().filter(t -> !t.isBlank()).toList();
        int shown = Math.min(limit, said.size());
        said.subList(0, shown).forEach(text -> lines.add(Line.of(cut(text))));
        more(lines, said.size() - shown);
        return lines;
    }

    private void list(String heading, List<Line> items, Optional<Verdict> sign) {
        if (!items.isEmpty()) {
            heading(heading, sign);
            blocks.add(new Block.Bullets(items));
        }
    }

    private void heading(String text, Optional<Verdict> sign) {
        blocks.add(new Heading(Rank.GLANCE, text, sign, Optional.empty()));
    }
}
