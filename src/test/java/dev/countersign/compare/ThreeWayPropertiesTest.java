package dev.countersign.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.shape.Tree;
import dev.countersign.source.yaml.RandomBom;
import dev.countersign.source.yaml.RandomEdit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for merges of any two edits of any document. */
class ThreeWayPropertiesTest {
    private static final int SEEDS = 600;

    private record Drawn(AgentActionBom base, AgentActionBom ours, AgentActionBom theirs) {}

    private static Drawn drawn(int seed) {
        RandomBom values = new RandomBom(seed);
        AgentActionBom base = values.next();
        RandomEdit edits = new RandomEdit(values);
        return new Drawn(base, edited(edits, base, 1 + seed % 6), edited(edits, base, 1 + seed % 4));
    }

    private static AgentActionBom edited(RandomEdit edits, AgentActionBom document, int times) {
        AgentActionBom edited = document;
        for (int i = 0; i < times; i++) {
            edited = edits.edited(edited);
        }
        return edited;
    }

    @Test
    void whatOneSideLeftAloneIsAsTheOtherSideHasIt() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Drawn drawn = drawn(seed);
            ThreeWay ours = ThreeWay.of(drawn.base(), drawn.ours(), drawn.base());
            assertThat(ours.conflicts()).as("seed %d", seed).isEmpty();
            assertThat(ours.merged(Map.of())).as("seed %d", seed).isEqualTo(drawn.ours());
            ThreeWay theirs = ThreeWay.of(drawn.base(), drawn.base(), drawn.theirs());
            assertThat(theirs.conflicts()).as("seed %d", seed).isEmpty();
            assertThat(theirs.merged(Map.of())).as("seed %d", seed).isEqualTo(drawn.theirs());
        }
    }

    @Test
    void twoSidesThatDidTheSameAgree() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Drawn drawn = drawn(seed);
            ThreeWay same = ThreeWay.of(drawn.base(), drawn.ours(), drawn.ours());
            assertThat(same.conflicts()).as("seed %d", seed).isEmpty();
            assertThat(same.merged(Map.of())).as("seed %d", seed).isEqualTo(drawn.ours());
        }
    }

    @Test
    void noEditIsLostUnlessSomebodyChose() {
        int conflicts = 0;
        int without = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Drawn drawn = drawn(seed);
            ThreeWay merge = ThreeWay.of(drawn.base(), drawn.ours(), drawn.theirs());
            for (Side side : Side.values()) {
                Map<Address, Side> choices = new HashMap<>();
                merge.conflicts().forEach(conflict -> choices.put(conflict.at(), side));
                AgentActionBom merged = merge.merged(choices);
                AgentActionBom chosen = side == Side.OURS ? merge.ours() : merge.theirs();
                requireKept(seed + " " + side, drawn.base(), chosen, merged);
                if (merge.conflicts().isEmpty()) {
                    AgentActionBom other = side == Side.OURS ? merge.theirs() : merge.ours();
                    requireKept(seed + " not " + side, drawn.base(), other, merged);
                    without++;
                }
            }
            conflicts += merge.conflicts().size();
        }
        assertThat(conflicts).isGreaterThan(SEEDS / 25);
        assertThat(without).isGreaterThan(SEEDS / 3);
    }

    /** What an edit added is there, told from the files' own trees. */
    private static void requireKept(String which, AgentActionBom base, AgentActionBom edited, AgentActionBom merged) {
        Set<String> before = facts(base);
        Set<String> after = facts(edited);
        Set<String> now = facts(merged);
        Set<String> added = new HashSet<>(after);
        added.removeAll(before);
        assertThat(now).as("seed %s: what was added", which).containsAll(added);
    }

    @Test
    void theSidesAreEqualButForConflicts() {
        int compared = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Drawn drawn = drawn(seed);
            ThreeWay one = ThreeWay.of(drawn.base(), drawn.ours(), drawn.theirs());
            boolean renamed = !one.ours().equals(drawn.ours())
                    || !ThreeWay.of(drawn.base(), drawn.theirs(), drawn.ours())
                            .ours()
                            .equals(drawn.theirs());
            if (renamed) {
                continue;
            }
            ThreeWay other = ThreeWay.of(drawn.base(), drawn.theirs(), drawn.ours());
            assertThat(other.conflicts().stream().map(Conflict::at))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(
                            one.conflicts().stream().map(Conflict::at).toList());
            Map<Address, Side> theirs = new HashMap<>();
            one.conflicts().forEach(conflict -> theirs.put(conflict.at(), Side.THEIRS));
            assertThat(facts(other.merged(theirs))).as("seed %d", seed).isEqualTo(facts(one.merged(Map.of())));
            compared++;
        }
        assertThat(compared).isGreaterThan(SEEDS / 3);
    }

    /** Every value with the keys and ids that lead to it; the order of lists left aside, and who said it when. */
    private static Set<String> facts(AgentActionBom document) {
        Set<String> facts = new HashSet<>();
        collect("", Tree.of(document), facts);
        return facts;
    }

    private static void collect(String path, Tree tree, Set<String> facts) {
        if (tree instanceof Tree.Text text) {
            facts.add(path + "=" + text.text());
        } else if (tree instanceof Tree.Many many) {
            many.entries().forEach(entry -> collect(path + "/" + name(entry), entry, facts));
        } else if (tree instanceof Tree.Fields fields) {
            fields.fields().forEach((key, value) -> {
                boolean isStamp =
                        fields.fields().containsKey("by") || fields.fields().containsKey("at");
                if (!(isStamp && !path.contains("log") && (key.equals("by") || key.equals("at")))) {
                    collect(path + "." + key, value, facts);
                }
            });
        }
    }

    private static String name(Tree entry) {
        if (entry instanceof Tree.Fields fields) {
            for (String key : new String[] {"id", "role"}) {
                if (fields.fields().get(key) instanceof Tree.Text text) {
                    return text.text();
                }
            }
            if (fields.fields().get("action") instanceof Tree.Text text
                    && fields.fields().containsKey("verdict")) {
                return text.text();
            }
            return fields.fields().toString();
        }
        return "";
    }
}
