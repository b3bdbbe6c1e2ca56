package dev.countersign.cli;

import dev.countersign.model.Action;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Evidence;
import dev.countersign.model.Workflow;
import dev.countersign.posture.Deceptive;
import dev.countersign.text.Texts;
import dev.countersign.text.Wording;

/** A drafted document as people read it: who acts, with what, and what each row rests on. */
final class DraftText {
    private final Texts texts;
    private final Wording wording;

    DraftText(Texts texts) {
        this.texts = texts;
        this.wording = new Wording(texts);
    }

    String of(DraftedSubject drafted) {
        AgentActionBom document = drafted.subject().document();
        Workflow workflow = document.workflow();
        StringBuilder text = new StringBuilder();
        text.append(shown(workflow.name()));
        if (drafted.runsAgent()) {
            text.append("  ").append(texts.get("draft.command.agent", shown(workflow.agent())));
        }
        text.append("\n  ").append(shown(workflow.path()));
        text.append(workflow.trigger().isEmpty() ? "" : "  (" + shown(workflow.trigger()) + ")")
                .append('\n');
        document.actions().forEach(action -> row(action, text));
        document.credentials()
                .forEach(credential -> text.append("  ")
                        .append(texts.get(
                                "draft.command.credential",
                                shown(credential.name()),
                                wording.of(credential.kind()),
                                wording.of(credential.scope()),
                                wording.of(credential.lifetime())))
                        .append('\n'));
        document.findings()
                .forEach(finding ->
                        text.append("  ! ").append(shown(finding.text())).append('\n'));
        return text.toString();
    }

    private void row(Action action, StringBuilder text) {
        text.append("  ").append(wording.of(action.basis())).append("  ").append(shown(action.name()));
        action.environment()
                .ifPresent(where -> text.append("  [").append(wording.of(where)).append(']'));
        text.append('\n');
        for (Evidence evidence : action.evidence()) {
            text.append("      ")
                    .append(shown(evidence.file()))
                    .append(':')
                    .append(evidence.line())
                    .append("  ");
            text.append(shown(evidence.text())).append('\n');
        }
    }

    private static String shown(String text) {
        return Deceptive.shown(text);
    }
}
