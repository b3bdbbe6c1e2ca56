package dev.countersign.record.content;

import dev.countersign.model.Verdict;
import dev.countersign.posture.path.ActionPaths;
import dev.countersign.posture.path.Lane;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The action paths as a picture, below the matrix. */
final class PathSection {
    /** So many paths stand on one page together. */
    private static final int ON_A_PAGE = 14;

    private final Material material;
    private final Say say;

    PathSection(Material material) {
        this.material = material;
        this.say = material.say();
    }

    void add(Blocks blocks) {
        ActionPaths paths = ActionPaths.of(
                material.document(),
                material.matrix(),
                material.input().options().texts());
        if (paths.paths().isEmpty()) {
            return;
        }
        blocks.part(say.text("path.title")).aside(say.text("path.lead"));
        if (paths.isGrouped()) {
            blocks.aside(say.text("path.lead.grouped", paths.rows()));
        }
        List<String> lanes = Stream.of(Lane.values())
                .map(lane -> say.text("path.lane." + lane.word()))
                .toList();
        blocks.add(new Block.PathPicture(
                lanes, paths.parts(ON_A_PAGE).stream().map(this::part).toList()));
    }

    private Block.PathPart part(ActionPaths paths) {
        Map<Verdict, String> words = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            words.put(verdict, say.text("in_force." + verdict.word()));
        }
        return new Block.PathPart(
                paths, words, paths.spoken(material.input().options().texts()));
    }
}
