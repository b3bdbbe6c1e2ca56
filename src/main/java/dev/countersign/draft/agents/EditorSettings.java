package dev.countersign.draft.agents;

import dev.countersign.draft.DraftBuilder;
import dev.countersign.draft.DraftedRow;
import dev.countersign.draft.Reading;
import dev.countersign.draft.agents.AgentRule.About;
import dev.countersign.draft.tree.Node;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Attendance;
import dev.countersign.model.Basis;
import dev.countersign.model.Declared;
import dev.countersign.model.ToolContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What VS Code's settings let its agent do without asking. */
final class EditorSettings {
    private static final Set<String> EVERYTHING = Set.of("chat.tools.autoApprove", "chat.tools.global.autoApprove");
    private static final String TERMINAL = "chat.tools.terminal.autoApprove";
    private static final String EDITS = "chat.tools.edits.autoApprove";

    private final DraftBuilder document;
    private final Reading into;

    EditorSettings(DraftBuilder document, Reading into) {
        this.document = document;
        this.into = into;
    }

    static boolean say(Node root) {
        Node settings = root.has("settings") ? root.get("settings") : root;
        return settings.fields().stream()
                        .anyMatch(f -> EVERYTHING.contains(f.key()) && f.value().isTrue())
                || settings.has(TERMINAL)
                || settings.has(EDITS);
    }

    void read(Node root) {
        Node settings = root.has("settings") ? root.get("settings") : root;
        for (Node.Field field : settings.fields()) {
            if (EVERYTHING.contains(field.key()) && field.value().isTrue()) {
                document.row(DraftedRow.of(
                                ActionClass.BYPASS_CHECK,
                                "confirmations",
                                Basis.GRANTED,
                                document.file().evidence(field.line()))
                        .at(ToolContext.LOCAL));
                document.attendance(Attendance.UNATTENDED);
            }
        }
        List<AgentRule> rules = new ArrayList<>();
        settings.get(TERMINAL).fields().forEach(f -> rules.add(rule(f, About.COMMAND)));
        settings.get(EDITS).fields().forEach(f -> rules.add(rule(f, About.EDIT)));
        new RuleRows(document, into.texts()).add(rules);
    }

    /** {@code true} approves by itself; {@code false} asks. */
    private AgentRule rule(Node.Field field, About about) {
        boolean approved =
                field.value().isTrue() || field.value().get("approve").isTrue();
        String pattern = about == About.COMMAND ? command(field.key()) : field.key();
        Declared verdict = approved ? Declared.ALLOW : Declared.APPROVE;
        return new AgentRule(verdict, about, pattern, document.file(), field.line());
    }

    /** A pattern between slashes: its leading words are as much as can be known of it. */
    private static String command(String key) {
        String plain =
                key.matches("(?s)/.*/[a-z]*") ? key.replaceFirst("^/\\^?", "").replaceFirst("/[a-z]*$", "") : key;
        String words = plain.replaceFirst("[\\\\(\\[.*+?|$].*$", "").strip();
        return words + " *";
    }
}
