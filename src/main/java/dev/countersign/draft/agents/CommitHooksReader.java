package dev.countersign.draft.agents;

import dev.countersign.draft.DraftBuilder;
import dev.countersign.draft.DraftedRow;
import dev.countersign.draft.Reader;
import dev.countersign.draft.Reading;
import dev.countersign.draft.SourceFile;
import dev.countersign.draft.shell.Command;
import dev.countersign.draft.shell.Deed;
import dev.countersign.draft.shell.ShellReader;
import dev.countersign.draft.shell.Verbs;
import dev.countersign.draft.tree.Node;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Basis;
import dev.countersign.model.ToolContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What runs on a commit or push: pre-commit, husky, lefthook, and Git's hooks where they are kept in the checkout. */
public final class CommitHooksReader implements Reader {
    private static final Pattern PRE_COMMIT = Pattern.compile("(?:.*/)?\\.pre-commit-config\\.ya?ml");
    private static final Pattern LEFTHOOK = Pattern.compile("(?:.*/)?\\.?lefthook(?:-local)?\\.ya?ml");
    private static final String NAMES = "(?:applypatch-msg|pre-applypatch|post-applypatch|pre-commit|pre-merge-commit"
            + "|prepare-commit-msg|commit-msg|post-commit|pre-rebase|post-checkout|post-merge|pre-push|post-rewrite)";
    private static final Pattern SCRIPT = Pattern.compile("(?:.*/)?" + NAMES + "(?:\\.sh)?");
    private static final Pattern HUSKY = Pattern.compile("(?:.*/)?\\.husky/" + NAMES);

    @Override
    public boolean takes(String path) {
        return PRE_COMMIT.matcher(path).matches()
                || LEFTHOOK.matcher(path).matches()
                || SCRIPT.matcher(path).matches();
    }

    @Override
    public boolean read(SourceFile file, Reading into) {
        if (SCRIPT.matcher(file.path()).matches()) {
            return script(file, into);
        }
        Optional<Node> root = Parsing.yaml(file, into);
        root.ifPresent(node -> {
            DraftBuilder document = document(file, into);
            if (PRE_COMMIT.matcher(file.path()).matches()) {
                preCommit(node, document, into);
            } else {
                lefthook(node, document, into);
            }
            Started.keepUnlessEmpty(document, into);
        });
        return true;
    }

    private static DraftBuilder document(SourceFile file, Reading into) {
        return Started.document(file, into, into.texts().get("draft.agent.name.hooks"), "");
    }

    /** Hooks of other repositories run the code of a revision; local ones run the checkout's own. */
    private static void preCommit(Node root, DraftBuilder document, Reading into) {
        Hooks hooks = new Hooks(document, into);
        for (Node repository : root.get("repos").items()) {
            Node from = repository.get("repo");
            if (from.text().equals("meta")) {
                continue;
            }
            for (Node hook : repository.get("hooks").items()) {
                Node entry = hook.get("entry");
                if (!entry.text().isEmpty()) {
                    hooks.run(entry.text(), entry.line(), entry.line());
                } else {
                    int line = hook.get("id").exists() ? hook.get("id").line() : hook.line();
                    document.row(DraftedRow.of(
                                    ActionClass.EXECUTE,
                                    "",
                                    Basis.OBSERVED,
                                    document.file().evidence(line))
                            .at(ToolContext.LOCAL));
                }
            }
            String rev = repository.get("rev").text();
            boolean moves = rev.matches("main|master|HEAD|latest|stable|develop");
            if (moves) {
                document.finding(
                        "hook.unpinned",
                        "draft.agent.hook.unpinned",
                        document.file().evidence(repository.get("rev").line()),
                        from.text(),
                        rev);
            }
        }
    }

    private static void lefthook(Node root, DraftBuilder document, Reading into) {
        Hooks hooks = new Hooks(document, into);
        for (Node.Field event : root.fields()) {
            for (Node.Field command : event.value().get("commands").fields()) {
                run(command.value().get("run"), hooks);
            }
            for (Node job : event.value().get("jobs").items()) {
                run(job.get("run"), hooks);
            }
            for (Node.Field script : event.value().get("scripts").fields()) {
                hooks.run(script.key(), script.line(), script.line());
            }
        }
    }

    private static void run(Node command, Hooks hooks) {
        if (!command.text().isEmpty()) {
            hooks.run(command.text(), command.line(), command.line());
        }
    }

    /** A script counts where it starts as one, or where husky runs it whatever it starts with. */
    private static boolean script(SourceFile file, Reading into) {
        boolean husky = HUSKY.matcher(file.path()).matches();
        if (!husky && !file.line(1).startsWith("#!")) {
            return false;
        }
        List<Command> commands = file.line(1).matches("#!.*(?:node|python|ruby|perl|deno|bun|php).*")
                ? List.of()
                : ShellReader.read(file.text());
        DraftBuilder document = document(file, into);
        int first = commands.isEmpty() ? 1 : commands.get(0).line() + 1;
        DraftedRow run = DraftedRow.of(ActionClass.EXECUTE, "", Basis.OBSERVED, file.evidence(first))
                .at(ToolContext.LOCAL);
        document.row(husky ? run : run.onlyIf(into.texts().get("draft.agent.when.hook")));
        for (Command command : commands) {
            for (Deed deed : Verbs.table().deeds(command)) {
                if (Hooks.matters(deed)) {
                    document.row(DraftedRow.of(
                                    deed.actionClass(),
                                    deed.object(),
                                    Basis.OBSERVED,
                                    file.evidence(command.line() + 1))
                            .at(ToolContext.LOCAL));
                }
            }
        }
        return true;
    }
}
