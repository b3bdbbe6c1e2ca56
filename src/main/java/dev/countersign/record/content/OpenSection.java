package dev.countersign.record.content;

import dev.countersign.model.Finding;
import dev.countersign.model.Note;
import java.util.List;

/** What does not fit together, what was open, and what risk remains. */
final class OpenSection {
    private final Material material;
    private final Say say;

    OpenSection(Material material) {
        this.material = material;
        this.say = material.say();
    }

    List<Block> blocks() {
        Blocks blocks = new Blocks();
        List<Line> contradictions = material.matrix().contradictions().stream()
                .map(remark -> Line.of(say.sentences().contradiction(remark)))
                .toList();
        blocks.part(say.text("contradictions"));
        if (contradictions.isEmpty()) {
            blocks.say(say.text("contradictions.none"));
        }
        blocks.bullets(contradictions);
        open(material, blocks);
        findings(blocks);
        said(blocks, "document.statements", material.document().statements());
        said(
                blocks,
                "document.notes",
                material.document().notes().stream().map(this::note).toList());
        blocks.part(say.field("review.residual_risk"));
        blocks.say(Material.named(material.review().residualRisk())
                .map(Line::of)
                .orElse(Line.of(say.text("residual.none"), Style.QUIET)));
        return blocks.list();
    }

    /** What stands between the document and its sign-off. */
    static void open(Material material, Blocks blocks) {
        Say say = material.say();
        List<Line> open = material.matrix().readiness().stream()
                .map(remark -> Line.of(say.sentences().readiness(remark)))
                .toList();
        blocks.part(say.text("open"));
        if (open.isEmpty()) {
            blocks.say(say.text("open.none"));
        }
        blocks.bullets(open);
    }

    private void findings(Blocks blocks) {
        List<Line> findings =
                material.document().findings().stream().map(this::finding).toList();
        if (!findings.isEmpty()) {
            blocks.part(say.field("document.findings")).bullets(findings);
        }
    }

    private Line finding(Finding finding) {
        String where = material.place(finding.on());
        Line line = Line.of(Material.named(finding.text()).orElse(finding.code()));
        return where.isBlank() ? line : line.and(" · ", Style.QUIET).and(where, Style.QUIET);
    }

    private void said(Blocks blocks, String key, List<String> texts) {
        List<Line> lines =
                texts.stream().filter(t -> !t.isBlank()).map(Line::of).toList();
        if (!lines.isEmpty()) {
            blocks.part(say.field(key)).bullets(lines);
        }
    }

    private String note(Note note) {
        return note.line() > 0 ? say.text("note", Integer.toString(note.line()), note.text()) : note.text();
    }
}
