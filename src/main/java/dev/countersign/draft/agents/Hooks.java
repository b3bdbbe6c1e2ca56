package dev.countersign.draft.agents;

import dev.countersign.draft.DraftBuilder;
import dev.countersign.draft.DraftedRow;
import dev.countersign.draft.Reading;
import dev.countersign.draft.SourceFile;
import dev.countersign.draft.shell.Command;
import dev.countersign.draft.shell.Deed;
import dev.countersign.draft.shell.ShellReader;
import dev.countersign.draft.shell.Verbs;
import dev.countersign.draft.tree.Node;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Basis;
import dev.countersign.model.ControlStrength;
import dev.countersign.model.Evidence;
import dev.countersign.model.ToolContext;
import java.util.Optional;

/** Commands that run by themselves on a workstation: hooks, life-cycle commands, helpers. */
final class Hooks {
    private final DraftBuilder document;
    private final Reading into;

    Hooks(DraftBuilder document, Reading into) {
        this.document = document;
        this.into = into;
    }

    /** The {@code hooks} of an agent's settings: by event, then by what they match. */
    void ofAgent(Node hooks) {
        for (Node.Field event : hooks.fields()) {
            for (Node entry : event.value().items()) {
                if (entry.has("hooks")) {
                    entry.get("hooks").items().forEach(hook -> hook(event.key(), hook));
                } else {
                    hook(event.key(), entry);
                }
            }
        }
    }

    private void hook(String event, Node hook) {
        Node command = hook.has("command") ? hook.get("command") : hook.get("bash");
        if (!command.text().isEmpty()) {
            run(command.text(), command.line(), command.line());
        } else if (hook instanceof Node.Scalar && !hook.text().isEmpty()) {
            run(hook.text(), hook.line(), hook.line());
        } else if (hook.has("url")) {
            document.row(DraftedRow.of(
                            ActionClass.EGRESS,
                            "",
                            Basis.OBSERVED,
                            evidence(hook.get("url").line()))
                    .at(ToolContext.LOCAL));
        } else {
            return;
        }
        if (event.matches("(?i)PreToolUse|UserPromptSubmit|PermissionRequest|before.*|BeforeTool")) {
            document.control(
                    into.texts().get("draft.agent.control.hook", event),
                    ControlStrength.UNKNOWN,
                    row -> false,
                    evidence(hook.line()));
        }
    }

    private Evidence evidence(int line) {
        return document.file().evidence(line);
    }

    /** A command of the file, or the script of it that it calls. */
    void run(String script, int line, int shown) {
        Evidence evidence = evidence(shown);
        document.row(
                DraftedRow.of(ActionClass.EXECUTE, "", Basis.OBSERVED, evidence).at(ToolContext.LOCAL));
        deeds(script, evidence);
        called(script, evidence);
    }

    /** What leaves the workstation. */
    private void deeds(String script, Evidence evidence) {
        for (Command command : ShellReader.read(script)) {
            for (Deed deed : Verbs.table().deeds(command)) {
                if (matters(deed)) {
                    document.row(DraftedRow.of(deed.actionClass(), deed.object(), Basis.OBSERVED, evidence)
                            .at(ToolContext.LOCAL));
                }
            }
        }
    }

    static boolean matters(Deed deed) {
        return switch (deed.actionClass()) {
            case RUN_TESTS, EXECUTE, READ, SUGGEST, GENERATE_TESTS -> false;
            default -> true;
        };
    }

    /** A script of the checkout that is called is read, one level deep. */
    private void called(String script, Evidence at) {
        for (Command command : ShellReader.read(script)) {
            for (String word : command.words()) {
                String path = word.replaceFirst("^[\"']?\\$\\{?[A-Z_]*(?:PROJECT_DIR|WORKSPACE|ROOT)}?[\"']?/", "")
                        .replaceFirst("^\\./", "");
                if (path.matches("[\\w./-]+\\.(?:sh|bash)|bin/[\\w.-]+|scripts?/[\\w./-]+")
                        && into.checkout().has(path)) {
                    Optional<SourceFile> called = into.checkout().file(path);
                    called.ifPresent(file -> script(file, at));
                }
            }
        }
    }

    private void script(SourceFile file, Evidence at) {
        document.source(file);
        if (file.line(1).matches("#!.*(?:node|python|ruby|perl|deno|bun).*")) {
            return;
        }
        for (Command command : ShellReader.read(file.text())) {
            for (Deed deed : Verbs.table().deeds(command)) {
                if (matters(deed)) {
                    document.row(DraftedRow.of(deed.actionClass(), deed.object(), Basis.OBSERVED, at)
                            .at(ToolContext.LOCAL)
                            .seen(file.evidence(command.line() + 1)));
                }
            }
        }
    }
}
