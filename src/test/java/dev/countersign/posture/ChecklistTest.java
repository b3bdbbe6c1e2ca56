package dev.countersign.posture;

import static dev.countersign.posture.Made.credential;
import static dev.countersign.posture.Made.decided;
import static dev.countersign.posture.Made.decision;
import static dev.countersign.posture.Made.document;
import static dev.countersign.posture.Made.put;
import static dev.countersign.posture.Made.reviewed;
import static dev.countersign.posture.Made.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Action;
import dev.countersign.model.ActionClass;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.ChecklistTick;
import dev.countersign.model.Id;
import dev.countersign.model.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChecklistTest {
    private static final List<String> TRIGGERS = List.of(
            "new_credential",
            "repository_scope_broadened",
            "new_tool",
            "workflow_file_changed",
            "human_review_reduced",
            "own words");

    private static List<Checklist.Item> items(AgentActionBom document) {
        return Checklist.of(document, Made.evaluated(document));
    }

    private static boolean ticked(String id, AgentActionBom document) {
        return items(document).stream()
                .filter(item -> item.id().value().equals(id))
                .findFirst()
                .orElseThrow()
                .byDocument();
    }

    @Test
    void theSevenItemsStandInTheirOrderAndAnEmptyDocumentTicksNone() {
        assertThat(items(AgentActionBom.EMPTY))
                .extracting(item -> item.id().value())
                .containsExactly(
                        "workflows-picked",
                        "mapped",
                        "paths-separated",
                        "standing-credentials",
                        "classes-decided",
                        "proof-defined",
                        "triggers-set");
        assertThat(items(AgentActionBom.EMPTY)).noneMatch(Checklist.Item::isDone);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void theDocumentTicksWhatItShows(String id, AgentActionBom shows, AgentActionBom nearMiss) {
        assertThat(ticked(id, shows)).isTrue();
        assertThat(ticked(id, nearMiss)).isFalse();
    }

    static Stream<Arguments> theDocumentTicksWhatItShows() {
        AgentActionBom read = document(row("a", ActionClass.READ));
        return Stream.of(
                Arguments.of("mapped", read, AgentActionBom.EMPTY),
                Arguments.of(
                        "paths-separated",
                        read,
                        document(row("a", ActionClass.READ), row("b", ActionClass.UNCLASSIFIED))),
                Arguments.of("classes-decided", decided(read, decision(read, "a", Verdict.ALLOW)), read),
                Arguments.of(
                        "classes-decided",
                        document(row("a", ActionClass.READ, "reach: not_reachable")),
                        document(row("a", ActionClass.UNCLASSIFIED, "reach: not_reachable"))),
                Arguments.of(
                        "proof-defined",
                        reviewed(read, "evidence_required", List.of("pr_link")),
                        reviewed(read, "evidence_required", List.of("  "))),
                Arguments.of(
                        "triggers-set",
                        reviewed(read, "triggers", TRIGGERS),
                        reviewed(read, "triggers", TRIGGERS.subList(1, 6))),
                standing("credential: narrow", "credential: broad"),
                standing("attendance: attended", "attendance: unknown"),
                standing("credential: expiring", "credential: unknown"),
                Arguments.of(
                        "standing-credentials",
                        standing(row("a", ActionClass.COMMENT, "credential: broad")),
                        standing(row("a", ActionClass.MERGE, "credential: broad"))));
    }

    private static Arguments standing(String harmless, String harmful) {
        return Arguments.of(
                "standing-credentials",
                standing(row("a", ActionClass.MERGE, "credential: broad", harmless)),
                standing(row("a", ActionClass.MERGE, "credential: broad", harmful)));
    }

    private static AgentActionBom standing(Action row) {
        return put(
                document(row),
                "credentials",
                List.of(
                        credential("narrow", "scope: tool", "lifetime: standing"),
                        credential("expiring", "scope: account", "lifetime: short_lived"),
                        credential("broad", "scope: account", "lifetime: standing")));
    }

    @Test
    void aPersonsTickCountsAndOneTakenBackDoesNot() {
        Id id = new Id("workflows-picked");
        ChecklistTick tick = new ChecklistTick(id, true, "AppSec", Optional.empty());
        AgentActionBom ticked = reviewed(AgentActionBom.EMPTY, "checklist", List.of(tick));
        assertThat(items(ticked).get(0)).isEqualTo(new Checklist.Item(id, false, Optional.of(tick)));
        assertThat(items(ticked).get(0).isDone()).isTrue();
        AgentActionBom back = reviewed(
                AgentActionBom.EMPTY, "checklist", List.of(new ChecklistTick(id, false, "AppSec", Optional.empty())));
        assertThat(items(back).get(0).isDone()).isFalse();
    }
}
