package dev.countersign.record.content;

import dev.countersign.model.Action;
import dev.countersign.model.Proof;
import dev.countersign.model.ProofKind;
import dev.countersign.posture.ProofPacket;
import dev.countersign.posture.Row;
import java.util.ArrayList;
import java.util.List;

/** What a reviewer can reconstruct after a run, row by row, and from what. */
final class ProofSection {
    private final Material material;
    private final Say say;

    ProofSection(Material material) {
        this.material = material;
        this.say = material.say();
    }

    List<Block> blocks() {
        Blocks blocks = new Blocks();
        blocks.say(say.text("proof.intro"));
        blocks.table(
                List.of(
                        new Block.Column(say.text("proof.row"), 34),
                        new Block.Column(say.text("proof.grade"), 22),
                        new Block.Column(say.text("proof.uncovered"), 44)),
                material.matrix().rows().stream().map(this::row).toList());
        listed(blocks);
        required(blocks);
        return blocks.list();
    }

    private Block.Row row(Row row) {
        ProofPacket proof = row.proof();
        boolean reviewable = proof.grade() == ProofPacket.Grade.REVIEWABLE;
        String uncovered = proof.uncovered().isEmpty()
                ? say.text("proof.all")
                : String.join(", ", proof.uncovered().stream().map(say::word).toList());
        return Blocks.row(
                List.of(Line.of(material.name(row.action()), Style.STRONG)),
                List.of(Line.of(say.word(proof.grade()), reviewable ? Style.PLAIN : Style.UNSURE)),
                List.of(Line.of(uncovered, reviewable ? Style.QUIET : Style.PLAIN)));
    }

    private void listed(Blocks blocks) {
        List<Block.Row> rows = new ArrayList<>();
        material.document().proof().forEach(proof -> rows.add(proof(proof, say.text("proof.every_row"))));
        for (Action action : material.document().actions()) {
            action.proof().forEach(proof -> rows.add(proof(proof, material.name(action))));
        }
        if (rows.isEmpty()) {
            blocks.say(Line.of(say.text("proof.none"), Style.UNSURE));
        } else {
            blocks.part(say.text("proof.listed"))
                    .table(
                            List.of(
                                    new Block.Column(say.field("proof.kind"), 34),
                                    new Block.Column(say.text("proof.for"), 22),
                                    new Block.Column(say.field("proof.location"), 44)),
                            rows);
        }
    }

    private Block.Row proof(Proof proof, String on) {
        boolean durable = proof.kind().known().filter(ProofKind::isDurable).isPresent();
        List<Line> kind = new ArrayList<>();
        kind.add(Line.of(say.word(proof.kind())));
        if (!durable) {
            kind.add(
                    Line.of(say.text(proof.kind().known().isPresent() ? "proof.weak" : "proof.unknown"), Style.UNSURE));
        }
        return Blocks.row(kind, List.of(Line.of(on, Style.QUIET)), List.of(Line.of(proof.location())));
    }

    private void required(Blocks blocks) {
        List<Line> required = material.review().evidenceRequired().stream()
                .filter(entry -> !entry.isBlank())
                .map(entry -> Line.of(Lists.evidence(entry, say)))
                .toList();
        blocks.part(say.text("proof.required"));
        if (required.isEmpty()) {
            blocks.say(Line.of(say.text("glance.no_evidence"), Style.UNSURE));
        }
        blocks.bullets(required);
    }
}
