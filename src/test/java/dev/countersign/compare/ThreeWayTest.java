package dev.countersign.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.edit.Add;
import dev.countersign.edit.Edit;
import dev.countersign.edit.EditRefused;
import dev.countersign.edit.Remove;
import dev.countersign.edit.SetField;
import dev.countersign.edit.SetList;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Annotation;
import dev.countersign.model.AnnotationKind;
import dev.countersign.model.Credential;
import dev.countersign.model.CredentialKind;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.model.Id;
import dev.countersign.model.LogEntry;
import dev.countersign.model.LogWhat;
import dev.countersign.model.Open;
import dev.countersign.source.Documents;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two people, one file: what each meant. */
class ThreeWayTest {
    private static final Id DEPLOY = new Id("deploy");
    private static final AgentActionBom BASE = read("""
            format: agent_action_bom/1
            credentials:
              - {id: token, name: token}
            actions:
              - {id: deploy, name: deploy, class: deploy, credential: token}
              - {id: merge, name: merge, class: merge}
            statements: ["one", "two"]
            review:
              log:
                - {at: "2026-11-22T09:00:00Z", by: AppSec, what: decision, on: action/deploy, to: block}
            """);

    private static AgentActionBom read(String text) {
        try {
            return Documents.read(text.getBytes(StandardCharsets.UTF_8)).get(0).document();
        } catch (dev.countersign.source.Refused e) {
            throw new AssertionError(e);
        }
    }

    private static AgentActionBom edited(Edit... edits) {
        AgentActionBom document = BASE;
        try {
            for (Edit edit : edits) {
                document = edit.apply(document);
            }
        } catch (EditRefused e) {
            throw new AssertionError(e);
        }
        return document;
    }

    private static ThreeWay merge(AgentActionBom ours, AgentActionBom theirs) {
        return ThreeWay.of(BASE, ours, theirs);
    }

    private static SetField set(String at, String value) {
        return new SetField(new Address(at), value);
    }

    @Test
    void twoFieldsOfOneRowGoTogether() {
        ThreeWay merge = merge(
                edited(set("action/deploy#recovery", "no")), edited(set("action/deploy#environment", "production")));
        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.merged(Map.of()))
                .isEqualTo(edited(set("action/deploy#recovery", "no"), set("action/deploy#environment", "production")));
        assertThat(merge.taken())
                .extracting(taken -> taken.side() + " " + taken.at())
                .containsExactly("THEIRS action/deploy#environment", "OURS action/deploy#recovery");
    }

    @Test
    void oneFieldWithTwoValuesIsAskedAbout() {
        ThreeWay merge = merge(
                edited(set("action/deploy#environment", "non_production")),
                edited(set("action/deploy#environment", "production")));
        Address at = new Address("action/deploy#environment");
        assertThat(merge.conflicts())
                .containsExactly(new Conflict(Conflict.Kind.FIELD, at, "deploy", "non_production", "production"));
        assertThat(merge.merged(Map.of(at, Side.OURS)))
                .isEqualTo(edited(set("action/deploy#environment", "non_production")));
        assertThat(merge.merged(Map.of(at, Side.THEIRS)))
                .isEqualTo(edited(set("action/deploy#environment", "production")));
    }

    @Test
    void aRowTakenOutThereAndChangedHereIsAskedAbout() {
        AgentActionBom gone = edited(new Remove(Address.action(DEPLOY), true));
        ThreeWay merge = merge(edited(set("action/deploy#recovery", "no")), gone);
        assertThat(merge.conflicts()).extracting(Conflict::kind).containsExactly(Conflict.Kind.GONE_THERE);
        assertThat(merge.merged(Map.of(Address.action(DEPLOY), Side.THEIRS))).isEqualTo(gone);
        assertThat(merge.merged(Map.of()).action(DEPLOY)).isPresent();
    }

    @Test
    void aRowTakenOutThereAndDecidedHereIsAskedAboutOnceAndKeepsItsDecision() {
        AgentActionBom decided = edited(ThreeWayTest.decide("approve"));
        AgentActionBom gone = edited(new Remove(Address.action(DEPLOY), true));
        ThreeWay merge = merge(decided, gone);
        assertThat(merge.conflicts()).extracting(Conflict::at).containsExactly(Address.action(DEPLOY));
        assertThat(merge.merged(Map.of()).review().decision(DEPLOY)).isPresent();
        assertThat(merge.merged(Map.of(Address.action(DEPLOY), Side.THEIRS))
                        .review()
                        .decisions())
                .isEmpty();
    }

    private static Edit decide(String verdict) {
        return new SetList(
                Address.REVIEW.at("decisions"),
                read("""
                        format: agent_action_bom/1
                        actions: [{id: deploy}]
                        review:
                          decisions: [{action: deploy, verdict: VERDICT, by: VERDICT-sayer, rationale: so}]
                        """.replace("VERDICT", verdict)).review().decisions());
    }

    @Test
    void twoDecisionsOfOneRowAreOneQuestionAndAreNotMixed() {
        AgentActionBom approves = edited(decide("approve"));
        AgentActionBom blocks = edited(decide("block"));
        ThreeWay merge = merge(approves, blocks);
        assertThat(merge.conflicts()).extracting(Conflict::kind).containsExactly(Conflict.Kind.DECISION);
        assertThat(merge.merged(Map.of())).isEqualTo(approves);
        assertThat(merge.merged(Map.of(new Address("action/deploy#decision"), Side.THEIRS)))
                .isEqualTo(blocks);
    }

    @Test
    void aCredentialTakenOutThereAndNewlyUsedHereIsAskedAbout() {
        ThreeWay merge = merge(
                edited(set("action/merge#credential", "token")),
                edited(new Remove(Address.credential(new Id("token")), true)));
        assertThat(merge.conflicts()).extracting(Conflict::at).containsExactly(Address.credential(new Id("token")));
        assertThat(merge.merged(Map.of()).credential(new Id("token"))).isPresent();
    }

    @Test
    void listsAreSets() {
        Address statements = Address.DOCUMENT.at("statements");
        ThreeWay merge = merge(
                edited(new SetList(statements, List.of("one", "two", "ours"))),
                edited(new SetList(statements, List.of("theirs", "two"))));
        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.merged(Map.of()).statements()).containsExactlyInAnyOrder("theirs", "two", "ours");
    }

    @Test
    void twoRemarksUnderOneIdAreTwoRemarks() {
        ThreeWay merge = merge(edited(new Add(remark("ours"))), edited(new Add(remark("theirs"))));
        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.merged(Map.of()).review().annotations())
                .extracting(Annotation::text)
                .containsExactlyInAnyOrder("ours", "theirs");
    }

    private static Annotation remark(String text) {
        return new Annotation(
                new Id("a-1"),
                Address.action(DEPLOY),
                Open.of(AnnotationKind.CONCERN),
                text,
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                false);
    }

    @Test
    void oneCredentialAddedTwiceUnderTwoIdsIsOne() {
        ThreeWay merge = merge(
                edited(new Add(credential("key-a", "deploy key", "")), set("action/merge#credential", "key-a")),
                edited(new Add(credential("key-b", "Deploy key", "Platform"))));
        AgentActionBom merged =
                merge.merged(Map.of(Address.credential(new Id("key-b")).at("name"), Side.OURS));
        assertThat(merged.credentials()).hasSize(2);
        assertThat(merged.action(new Id("merge")).orElseThrow().credential().word())
                .isEqualTo("key-b");
        assertThat(merged.credential(new Id("key-b")).orElseThrow().owner()).isEqualTo("Platform");
    }

    private static Credential credential(String id, String name, String owner) {
        return new Credential(
                new Id(id),
                name,
                Open.of(CredentialKind.DEPLOY_KEY),
                CredentialScope.UNKNOWN,
                CredentialLifetime.UNKNOWN,
                owner,
                "",
                List.of(),
                "");
    }

    @Test
    void bothLogsAreKeptAndWhatIsOnTheDiskComesFirst() {
        AgentActionBom ours = edited(logged("ours"));
        AgentActionBom theirs = edited(logged("theirs"));
        assertThat(merge(ours, theirs).merged(Map.of()).review().log())
                .extracting(LogEntry::by)
                .containsExactly("AppSec", "theirs", "ours");
    }

    private static Edit logged(String who) {
        List<LogEntry> log = new ArrayList<>(BASE.review().log());
        log.add(new LogEntry(
                Optional.of(Instant.parse("2026-11-22T10:00:00Z")),
                who,
                Open.of(LogWhat.ANSWER),
                Address.DOCUMENT,
                "",
                ""));
        return new SetList(Address.REVIEW.at("log"), log);
    }

    @Test
    void aDecisionMadeByTheProgramMergesWithAFactChangedElsewhere() {
        ThreeWay merge = merge(edited(decide("approve")), edited(set("action/deploy#environment", "production")));
        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.merged(Map.of()).review().decision(DEPLOY)).isPresent();
        assertThat(merge.merged(Map.of()).action(DEPLOY).orElseThrow().environment())
                .isPresent();
    }
}
