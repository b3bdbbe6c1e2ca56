package dev.countersign.record.content;

import dev.countersign.model.Credential;
import dev.countersign.model.Declared;
import dev.countersign.model.Tool;
import dev.countersign.model.Verdict;
import dev.countersign.model.Workflow;
import dev.countersign.posture.Row;
import dev.countersign.record.RecordInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every row with its verdicts and reasons, what the workflow acts with, and what the decision rests on, in full. */
final class MatrixSection {
    private final Material material;
    private final Say say;

    MatrixSection(Material material) {
        this.material = material;
        this.say = material.say();
    }

    private String rules() {
        String posture = material.matrix().posture().name();
        LocalDate day = material.matrix().asOf();
        return day.equals(RecordInput.UNDATED)
                ? say.text("matrix.rules.undated", posture)
                : say.text("matrix.rules", posture, say.date(day));
    }

    List<Block> blocks() {
        Blocks blocks = new Blocks();
        blocks.say(Rows.counts(material.matrix(), say));
        blocks.aside(rules());
        if (material.matrix().rows().isEmpty()) {
            blocks.say(Line.of(say.text("matrix.none"), Style.UNSURE));
        }
        blocks.table(
                List.of(
                        new Block.Column(say.text("matrix.action"), 25),
                        new Block.Column(say.text("matrix.with"), 22),
                        new Block.Column(say.text("matrix.verdict"), 25),
                        new Block.Column(say.text("matrix.why"), 42)),
                material.matrix().rows().stream().map(this::row).toList());
        new PathSection(material).add(blocks);
        workflow(blocks);
        credentials(blocks);
        tools(blocks);
        controls(blocks);
        decision(blocks);
        return blocks.list();
    }

    private Block.Row row(Row row) {
        return new Block.Row(
                List.of(
                        RowCells.action(row, material),
                        RowCells.with(row, material),
                        verdicts(row),
                        new Reasons(row, say).lines()),
                Rows.mark(row));
    }

    private List<Line> verdicts(Row row) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(row.inForce(), say.text("in_force." + row.inForce().word())));
        if (row.inForce() == Verdict.UNDECIDED) {
            lines.add(Line.of(say.text("matrix.counts_as_block"), Style.UNSURE));
        }
        if (row.loosened()) {
            lines.add(Line.of(say.text("matrix.loosened"), Style.LOOSENED));
        }
        Declared declared = row.action().declared();
        lines.add(Line.of(
                declared == Declared.NONE
                        ? say.text("matrix.not_declared")
                        : say.text("matrix.declared", say.word(declared)),
                Style.QUIET));
        lines.add(Line.of(say.text("matrix.computed", say.verdict(row.computed().verdict())), Style.QUIET));
        lines.add(decided(row));
        row.decision().ifPresent(decision -> {
            lines.add(Line.GAP);
            lines.addAll(Who.lines(decision.by(), decision.at(), say).stream()
                    .map(line -> Line.of(line.words(), Style.QUIET))
                    .toList());
        });
        return lines;
    }

    private Line decided(Row row) {
        if (row.decision().isEmpty()) {
            return Line.of(say.text("matrix.not_decided"), Style.UNSURE);
        }
        String decided =
                say.text("matrix.decided", say.verdict(row.decision().get().verdict()));
        return row.stale() || !row.complete()
                ? Line.of(decided, Style.STRUCK)
                        .and(" ", Style.PLAIN)
                        .and(say.text(row.stale() ? "matrix.stale" : "matrix.incomplete"), Style.UNSURE)
                : Line.of(decided, Style.QUIET);
    }

    private void workflow(Blocks blocks) {
        Workflow workflow = material.workflow();
        List<Block.Pair> pairs = new ArrayList<>();
        pair(pairs, "name", workflow.name());
        pair(pairs, "agent", String.join(", ", agents(workflow)));
        pair(pairs, "model", workflow.model());
        pair(pairs, "purpose", workflow.purpose());
        pair(pairs, "owner", workflow.owner());
        pair(pairs, "review_owner", workflow.reviewOwner());
        pair(pairs, "configuration_editors", String.join(", ", workflow.configurationEditors()));
        pair(pairs, "repository", workflow.repository());
        pair(pairs, "path", workflow.path());
        pair(pairs, "job", workflow.job());
        pair(pairs, "trigger", workflow.trigger());
        Style style = workflow.attendance().isUnknown() ? Style.UNSURE : Style.PLAIN;
        pairs.add(new Block.Pair(
                say.field("workflow.attendance"), List.of(Line.of(say.word(workflow.attendance()), style))));
        pair(pairs, "rollback.owner", workflow.rollback().owner());
        pair(pairs, "rollback.path", workflow.rollback().path());
        blocks.part(say.field("document.workflow")).pairs(pairs);
    }

    private static List<String> agents(Workflow workflow) {
        List<String> agents = new ArrayList<>();
        Material.named(workflow.agent()).ifPresent(agents::add);
        workflow.agents().stream().filter(a -> !agents.contains(a)).forEach(agents::add);
        return agents;
    }

    private void pair(List<Block.Pair> pairs, String key, String value) {
        Material.named(value)
                .ifPresent(v -> pairs.add(new Block.Pair(say.field("workflow." + key), List.of(Line.of(v)))));
    }

    private void credentials(Blocks blocks) {
        List<Block.Row> rows =
                material.document().credentials().stream().map(this::credential).toList();
        if (!rows.isEmpty()) {
            blocks.part(say.field("document.credentials"))
                    .table(
                            List.of(
                                    new Block.Column(say.field("credential.name"), 34),
                                    new Block.Column(say.text("credential.reach"), 30),
                                    new Block.Column(say.field("credential.owner"), 36)),
                            rows);
        }
    }

    private Block.Row credential(Credential credential) {
        List<Line> name = new ArrayList<>();
        name.add(Line.of(material.name(credential), Style.STRONG));
        if (!credential.kind().word().isEmpty()) {
            name.add(Line.of(say.word(credential.kind()), Style.QUIET));
        }
        List<Line> reach = List.of(
                fact("credential.scope", credential.scope().isUnknown(), say.word(credential.scope())),
                fact("credential.lifetime", credential.lifetime().isUnknown(), say.word(credential.lifetime())));
        List<Line> owner = new ArrayList<>();
        owner.add(Material.named(credential.owner()).map(Line::of).orElse(Line.of(say.text("no_owner"), Style.UNSURE)));
        Material.named(credential.revocation())
                .ifPresent(text -> owner.add(Line.of(say.text("credential.revocation", text), Style.QUIET)));
        Material.named(credential.notes()).ifPresent(text -> owner.add(Line.of(text, Style.QUIET)));
        return Blocks.row(name, reach, owner);
    }

    private Line fact(String key, boolean unknown, String word) {
        return unknown ? Line.of(word, Style.UNSURE) : Line.of(say.text(key, word));
    }

    private void tools(Blocks blocks) {
        List<Block.Row> rows =
                material.document().tools().stream().map(this::tool).toList();
        if (!rows.isEmpty()) {
            blocks.part(say.field("document.tools"))
                    .table(
                            List.of(
                                    new Block.Column(say.field("tool.name"), 34),
                                    new Block.Column(say.field("tool.access"), 30),
                                    new Block.Column(say.field("tool.credential"), 36)),
                            rows);
        }
    }

    private Block.Row tool(Tool tool) {
        List<Line> name = new ArrayList<>();
        name.add(Line.of(material.name(tool), Style.STRONG));
        if (!tool.kind().word().isEmpty()) {
            name.add(Line.of(say.word(tool.kind()), Style.QUIET));
        }
        List<Line> access = List.of(
                fact("tool.does", tool.access().isUnknown(), say.word(tool.access())),
                fact("tool.from", tool.context().isUnknown(), say.word(tool.context())));
        return Blocks.row(name, access, List.of(RowCells.credential(tool.credential(), material)));
    }

    private void controls(Blocks blocks) {
        List<Block.Row> rows = material.document().controls().stream()
                .map(control -> Blocks.row(
                        List.of(Line.of(
                                Material.named(control.name())
                                        .orElse(control.id().value()),
                                Style.STRONG)),
                        List.of(Line.of(
                                say.word(control.strength()),
                                control.strength().isUnknown() ? Style.UNSURE : Style.PLAIN)),
                        control.actions().stream()
                                .map(id -> Line.of(
                                        material.action(id).map(material::name).orElse(id.value())))
                                .toList()))
                .toList();
        if (!rows.isEmpty()) {
            blocks.part(say.field("document.controls"))
                    .table(
                            List.of(
                                    new Block.Column(say.field("control.name"), 40),
                                    new Block.Column(say.field("control.strength"), 24),
                                    new Block.Column(say.field("control.actions"), 36)),
                            rows);
        }
    }

    /** The parts of the decision that page one runs together or cuts short. */
    private void decision(Blocks blocks) {
        List<Block.Pair> pairs = new ArrayList<>();
        list(pairs, "conditions", material.review().conditions());
        list(
                pairs,
                "evidence_required",
                material.review().evidenceRequired().stream()
                        .map(e -> Lists.evidence(e, say))
                        .toList());
        list(
                pairs,
                "triggers",
                material.review().triggers().stream()
                        .map(t -> Lists.trigger(t, say))
                        .toList());
        material.review()
                .validUntil()
                .ifPresent(day ->
                        pairs.add(new Block.Pair(say.field("review.valid_until"), List.of(Line.of(say.date(day))))));
        if (!pairs.isEmpty()) {
            blocks.part(say.text("decision")).pairs(pairs);
        }
    }

    private void list(List<Block.Pair> pairs, String key, List<String> entries) {
        List<Line> lines = entries.stream()
                .flatMap(e -> Optional.of(e).filter(text -> !text.isBlank()).stream())
                .map(Line::of)
                .toList();
        if (!lines.isEmpty()) {
            pairs.add(new Block.Pair(say.field("review." + key), lines));
        }
    }
}
