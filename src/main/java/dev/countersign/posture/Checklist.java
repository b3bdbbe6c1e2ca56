package dev.countersign.posture;

import dev.countersign.model.ActionClass;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.ChecklistTick;
import dev.countersign.model.Id;
import dev.countersign.model.TriggerId;
import dev.countersign.model.Worded;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The checklist of a first rollout: what the document shows to be done, and what people say is. */
public final class Checklist {
    /** What should reopen every decision, as words of {@link TriggerId}. */
    public static final List<String> TRIGGERS = Stream.of(
                    TriggerId.NEW_CREDENTIAL,
                    TriggerId.REPOSITORY_SCOPE_BROADENED,
                    TriggerId.NEW_TOOL,
                    TriggerId.WORKFLOW_FILE_CHANGED,
                    TriggerId.HUMAN_REVIEW_REDUCED)
            .map(Worded::word)
            .toList();

    private Checklist() {}

    /**
     * An item.
     *
     * @param id its id; its words are {@code checklist.<id>.text} and {@code .short} in the bundles
     * @param byDocument whether the document shows it to be done
     * @param byPerson what a person ticked
     */
    public record Item(Id id, boolean byDocument, Optional<ChecklistTick> byPerson) {
        /** Whether it is done, by the document or by a person's word. */
        public boolean isDone() {
            return byDocument || byPerson.filter(ChecklistTick::done).isPresent();
        }
    }

    /**
     * The seven items in their order. A document without a row shows nothing about rows.
     *
     * @param document the document
     * @param matrix its matrix
     */
    public static List<Item> of(AgentActionBom document, Matrix matrix) {
        boolean mapped = !matrix.rows().isEmpty();
        return List.of(
                item(document, "workflows-picked", false),
                item(document, "mapped", mapped),
                item(document, "paths-separated", mapped && arePathsSeparated(matrix)),
                item(document, "standing-credentials", mapped && areStandingCredentialsReplaced(matrix)),
                item(document, "classes-decided", mapped && areClassesDecided(matrix)),
                item(document, "proof-defined", hasLine(document.review().evidenceRequired())),
                item(document, "triggers-set", document.review().triggers().containsAll(TRIGGERS)));
    }

    private static Item item(AgentActionBom document, String name, boolean byDocument) {
        Id id = new Id(name);
        return new Item(
                id,
                byDocument,
                document.review().checklist().stream()
                        .filter(tick -> tick.id().equals(id))
                        .findFirst());
    }

    private static boolean arePathsSeparated(Matrix matrix) {
        return matrix.rows().stream().noneMatch(row -> row.action().actionClass() == ActionClass.UNCLASSIFIED);
    }

    /** No heavy row could be one that nobody watches with a credential that reaches far and does not expire. */
    private static boolean areStandingCredentialsReplaced(Matrix matrix) {
        return matrix.rows().stream()
                .map(Row::facts)
                .noneMatch(facts -> facts.get(Fact.ACTS).equals("heavy")
                        && couldBe(facts, Fact.ATTENDANCE, "unattended")
                        && couldBe(facts, Fact.CREDENTIAL_SCOPE, "broad")
                        && couldBe(facts, Fact.CREDENTIAL_LIFETIME, "standing"));
    }

    private static boolean couldBe(Facts facts, Fact fact, String word) {
        return facts.isUnknown(fact) || facts.get(fact).equals(word);
    }

    private static boolean areClassesDecided(Matrix matrix) {
        return matrix.readiness().stream()
                .noneMatch(remark -> remark.code().equals("action.undecided")
                        || remark.code().equals("action.unconfirmed"));
    }

    private static boolean hasLine(List<String> lines) {
        return lines.stream().anyMatch(line -> !line.isBlank());
    }
}
