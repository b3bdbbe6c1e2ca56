package dev.countersign.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Action;
import dev.countersign.model.ActionClass;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents to begin with. */
class TemplatesTest extends WindowTest {
    @ParameterizedTest
    @ValueSource(strings = {"pr-repair", "dependency-update", "issue-triage", "release-bot", "mcp-ide-agent"})
    void aShippedTemplateOpensAsADocumentThatLeavesItsQuestionsOpen(String id) {
        fire("template-" + id);
        assertThat(document().actions()).hasSizeGreaterThan(5);
        assertThat(document().actions()).extracting(Action::actionClass).doesNotContain(ActionClass.UNCLASSIFIED);
        assertThat(onFx(() -> session().matrix().readiness()))
                .anyMatch(remark -> remark.code().equals("workflow.owner"));
        assertThat(onFx(() -> session().matrix().contradictions()))
                .noneMatch(remark -> remark.code().startsWith("credential.unresolved"));
        assertThat(onFx(() -> session().originProperty().get().file())).isEmpty();
        assertThat(onFx(() -> session().dirtyProperty().get())).isTrue();
    }

    @Test
    void aDocumentIsKeptAsATemplateAndOffered() {
        shoot("start");
        paste(NINE_LINES);
        doOnFx(() -> workbench.run("save_template"));
        start(1440, 900, "en");
        fire("template-own-ai-assisted-pr-repair");
        assertThat(document().workflow().name()).isEqualTo("AI-assisted PR repair");
        assertThat(onFx(() -> session().originProperty().get().file())).isEqualTo(Optional.empty());
    }
}
