package dev.countersign.record.content;

import dev.countersign.record.RecordId;
import dev.countersign.record.RecordJson;
import java.time.LocalDate;
import java.util.List;

/** How anyone can check the record with tools that are not ours. */
final class CheckSection {
    private final Material material;
    private final Say say;
    private final RecordId id;

    CheckSection(Material material, RecordId id) {
        this.material = material;
        this.say = material.say();
        this.id = id;
    }

    List<Block> blocks() {
        Blocks blocks = new Blocks();
        blocks.say(say.text(material.isRedacted() ? "redacted.check" : "check.intro"));
        blocks.pairs(List.of(
                code("check.record", id.text()),
                code("check.document", material.input().documentSha256()),
                code("check.posture", material.input().postureSha256()),
                new Block.Pair(
                        say.text("check.posture.name"),
                        List.of(Line.of(material.matrix().posture().name()))),
                new Block.Pair(
                        say.text("check.date"),
                        List.of(Line.of(material.input().date().map(this::date).orElse(say.text("undated"))))),
                new Block.Pair(say.text("check.layout"), List.of(Line.of(Integer.toString(RecordJson.LAYOUT))))));
        if (!material.isRedacted()) {
            files(blocks);
        }
        return blocks.list();
    }

    private void files(Blocks blocks) {
        blocks.part(say.text("check.inside"))
                .pairs(List.of(
                        inside(RecordContent.DOCUMENT, "check.inside.document"),
                        inside(RecordContent.POSTURE, "check.inside.posture"),
                        inside(RecordContent.RECORD, "check.inside.record")));
        blocks.part(say.text("check.commands"))
                .pairs(List.of(
                        code("check.command.extract", "pdfdetach -saveall record.pdf"),
                        code("check.command.digest", "sha256sum document.bom.yaml posture.yaml"),
                        code("check.command.signatures", "pdfsig record.pdf"),
                        code("check.command.ours", "countersign verify record.pdf")));
    }

    private String date(LocalDate day) {
        return say.date(day);
    }

    private Block.Pair code(String key, String value) {
        return new Block.Pair(say.text(key), List.of(Line.of(value, Style.CODE)));
    }

    private Block.Pair inside(String name, String key) {
        return new Block.Pair(name, List.of(Line.of(say.text(key))));
    }
}
