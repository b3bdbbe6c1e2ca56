package dev.countersign.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.edit.EditRefused;
import dev.countersign.model.Action;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import dev.countersign.source.Documents;
import dev.countersign.source.yaml.RandomBom;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rows that go from one document to another. */
class RowCopyTest {
    private static final AgentActionBom FROM = read("""
            format: agent_action_bom/1
            workflow: {name: from, owner: somebody}
            credentials:
              - {id: token, name: Deploy key, kind: deploy_key, scope: repository}
              - {id: other, name: other, kind: pat}
              - {id: tool-key, name: tool key, kind: app_key}
            tools:
              - {id: tracker, name: issue tracker, kind: mcp, credential: tool-key}
            actions:
              - {id: deploy, name: deploy, class: deploy, credential: token}
              - {id: ask, name: ask, class: tool_read, tool: tracker}
              - {id: lost, name: lost, class: read, credential: nowhere, tool: nothing}
            review:
              decisions: [{action: deploy, verdict: allow, by: somebody}]
              annotations: [{id: a-1, on: action/deploy, text: so}]
            """);
    private static final AgentActionBom INTO = read("""
            format: agent_action_bom/1
            credentials:
              - {id: key, name: deploy KEY, kind: deploy_key, scope: organization}
              - {id: tool-key, name: another thing, kind: pat}
              - {id: nowhere, name: a trap, kind: pat}
            actions:
              - {id: deploy, name: deploy elsewhere, class: deploy}
            """);

    private static AgentActionBom read(String text) {
        try {
            return Documents.read(text.getBytes(StandardCharsets.UTF_8)).get(0).document();
        } catch (dev.countersign.source.Refused e) {
            throw new AssertionError(e);
        }
    }

    private static AgentActionBom pasted(AgentActionBom into, AgentActionBom copied) {
        try {
            return RowCopy.into(into, copied).edit().apply(into);
        } catch (EditRefused e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsCopiedIsTheRowsAndWhatTheyName() {
        AgentActionBom copied = RowCopy.of(FROM, Set.of(new Id("ask")));
        assertThat(copied.actions()).extracting(Action::name).containsExactly("ask");
        assertThat(copied.tools()).hasSize(1);
        assertThat(copied.credentials()).extracting(c -> c.id().value()).containsExactly("tool-key");
        assertThat(copied.review().decisions()).isEmpty();
        assertThat(copied.workflow().owner()).isEmpty();
    }

    @Test
    void theSameCredentialIsTheOneThatIsThereAndTakenIdsGiveWay() {
        AgentActionBom now = pasted(INTO, FROM);
        Action deploy = now.action(new Id("deploy-2")).orElseThrow();
        assertThat(deploy.credential().word()).isEqualTo("key");
        assertThat(now.action(new Id("deploy")).orElseThrow().name()).isEqualTo("deploy elsewhere");
        assertThat(now.tools().get(0).credential().word()).isEqualTo("tool-key-2");
        assertThat(now.credentials())
                .extracting(c -> c.name())
                .contains("tool key")
                .doesNotContain("other");
    }

    @Test
    void aReferenceThatLedNowhereLeadsNowhereElse() {
        Action lost = pasted(INTO, FROM).action(new Id("lost")).orElseThrow();
        assertThat(lost.credential().word()).isEqualTo("unknown");
        assertThat(lost.tool()).isEmpty();
    }

    @Test
    void nobodyHasDecidedWhatIsPasted() {
        AgentActionBom now = pasted(INTO, FROM);
        assertThat(now.review()).isEqualTo(INTO.review());
    }

    @Test
    void anyRowsGoIntoAnyDocument() {
        for (int seed = 0; seed < 400; seed++) {
            AgentActionBom into = new RandomBom(seed).next();
            AgentActionBom from = new RandomBom(seed + 10_000).next();
            AgentActionBom now = pasted(into, from);
            assertThat(now.actions())
                    .hasSize(into.actions().size() + from.actions().size());
            assertThat(now.actions().subList(0, into.actions().size())).isEqualTo(into.actions());
            assertThat(now.credentials()).containsAll(into.credentials());
            Set<Optional<Id>> tools =
                    now.tools().stream().map(t -> Optional.of(t.id())).collect(Collectors.toSet());
            now.actions().stream()
                    .skip(into.actions().size())
                    .filter(a -> a.tool().isPresent())
                    .forEach(a -> assertThat(tools).contains(a.tool()));
        }
    }
}
