package dev.countersign.record.content;

import dev.countersign.model.Evidence;
import dev.countersign.model.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the draft saw what it says, file by file. */
final class EvidenceSection {
    private final Material material;
    private final Say say;

    EvidenceSection(Material material) {
        this.material = material;
        this.say = material.say();
    }

    List<Block> blocks() {
        Blocks blocks = new Blocks();
        Map<String, Map<Evidence, List<String>>> files = files();
        if (files.isEmpty()) {
            return blocks.say(say.text("evidence.none")).list();
        }
        blocks.say(say.text("evidence.intro"));
        files.forEach((file, places) -> file(blocks, file, places));
        return blocks.list();
    }

    private Map<String, Map<Evidence, List<String>>> files() {
        Map<String, Map<Evidence, List<String>>> files = new TreeMap<>();
        material.document().sources().forEach(source -> files.put(source.file(), new LinkedHashMap<>()));
        material.document().actions().forEach(a -> collect(files, a.evidence(), material.name(a)));
        material.document()
                .credentials()
                .forEach(c -> collect(files, c.evidence(), say.text("place.credential", material.name(c))));
        material.document()
                .tools()
                .forEach(t -> collect(files, t.evidence(), say.text("place.tool", material.name(t))));
        material.document()
                .controls()
                .forEach(c -> collect(
                        files,
                        c.evidence(),
                        say.text("place.control", Material.named(c.name()).orElse(c.id().value()))));
        material.document().findings().forEach(f -> collect(files, f.evidence(), say.text("evidence.finding")));
        return files;
    }

    private static void collect(Map<String, Map<Evidence, List<String>>> files, List<Evidence> evidence, String shows) {
        for (Evidence place : evidence) {
            List<String> known = files.computeIfAbsent(place.file(), f -> new LinkedHashMap<>())
                    .computeIfAbsent(place, p -> new ArrayList<>());
            if (!known.contains(shows)) {
                known.add(shows);
            }
        }
    }

    private void file(Blocks blocks, String file, Map<Evidence, List<String>> places) {
        blocks.part(file);
        String digest = material.document().sources().stream()
                .filter(source -> source.file().equals(file))
                .map(Source::sha256)
                .findFirst()
                .orElse("");
        if (!digest.isBlank()) {
            blocks.add(new Block.Paragraph(Line.of("sha256 " + digest, Style.QUIET_CODE), Block.Voice.ASIDE));
        }
        List<Block.Row> rows = places.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getKey().line()))
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
        blocks.table(
                List.of(
                        new Block.Column(say.field("evidence.line"), 8),
                        new Block.Column(say.field("evidence.text"), 56),
                        new Block.Column(say.text("evidence.shows"), 36)),
                rows);
    }

    private static Block.Row row(Evidence place, List<String> shows) {
        String line = place.line() > 0 ? Integer.toString(place.line()) : "–";
        return Blocks.row(
                List.of(Line.of(line, Style.QUIET_CODE)),
                List.of(Line.of(place.text(), Style.CODE)),
                shows.stream().map(Line::of).toList());
    }
}
