package dev.countersign.record.content;

import dev.countersign.model.ActionClass;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.ChecklistTick;
import dev.countersign.model.TriggerId;
import dev.countersign.model.Verdict;
import dev.countersign.posture.Remark;
import dev.countersign.posture.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The items of the checklist: ticked by a person, or by the document where it can tell. */
final class Checklist {
    private static final List<String> ITEMS = List.of(
            "workflows-picked",
            "mapped",
            "paths-separated",
            "standing-credentials",
            "classes-decided",
            "proof-defined",
            "triggers-set");
    private static final String BROAD_STANDING = "broad-standing-credential";
    private static final Set<String> UNDECIDED = Set.of("action.undecided", "action.unconfirmed");
    private static final Set<String> TRIGGERS = Stream.of(
                    TriggerId.NEW_CREDENTIAL,
                    TriggerId.REPOSITORY_SCOPE_BROADENED,
                    TriggerId.NEW_TOOL,
                    TriggerId.WORKFLOW_FILE_CHANGED,
                    TriggerId.HUMAN_REVIEW_REDUCED)
            .map(TriggerId::word)
            .collect(Collectors.toUnmodifiableSet());

    private Checklist() {}

    /**
     * An item.
     *
     * @param id which
     * @param done whether it is done
     * @param tick the person's word; empty when the document tells
     */
    record Item(String id, boolean done, Optional<ChecklistTick> tick) {}

    static List<Item> of(Material material) {
        return ITEMS.stream().map(id -> item(id, material)).toList();
    }

    private static Item item(String id, Material material) {
        Optional<ChecklistTick> tick = material.review().checklist().stream()
                .filter(t -> t.id().value().equals(id))
                .findFirst();
        boolean done = tick.map(ChecklistTick::done).orElseGet(() -> isTold(id, material));
        return new Item(id, done, tick);
    }

    private static boolean isTold(String id, Material material) {
        AgentActionBom document = material.document();
        List<Row> rows = material.matrix().rows();
        return switch (id) {
            case "mapped" -> !rows.isEmpty();
            case "paths-separated" ->
                rows.stream().noneMatch(row -> row.action().actionClass() == ActionClass.UNCLASSIFIED);
            case "standing-credentials" ->
                rows.stream()
                        .flatMap(row -> row.computed().rules().stream())
                        .noneMatch(rule -> rule.rule().id().value().equals(BROAD_STANDING));
            case "classes-decided" ->
                rows.stream().noneMatch(row -> row.inForce() == Verdict.UNDECIDED)
                        && material.matrix().readiness().stream()
                                .map(Remark::code)
                                .noneMatch(UNDECIDED::contains);
            case "proof-defined" -> !document.review().evidenceRequired().isEmpty();
            case "triggers-set" -> document.review().triggers().containsAll(TRIGGERS);
            default -> false;
        };
    }
}
