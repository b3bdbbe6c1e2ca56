package dev.countersign.draft.agents;

import dev.countersign.draft.DraftBuilder;
import dev.countersign.draft.DraftedRow;
import dev.countersign.draft.Reader;
import dev.countersign.draft.Reading;
import dev.countersign.draft.SourceFile;
import dev.countersign.draft.tree.Node;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Basis;
import dev.countersign.model.CredentialKind;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.model.Environment;
import dev.countersign.model.Evidence;
import dev.countersign.model.Ref;
import dev.countersign.model.ToolContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Development containers: commands that run when one is made or opened, and what of the machine is handed into it. */
public final class DevcontainerReader implements Reader {
    private static final Pattern FILES =
            Pattern.compile("(?:.*/)?\\.devcontainer/(?:[^/]+/)?devcontainer\\.json|(?:.*/)?\\.devcontainer\\.json");
    private static final List<String> COMMANDS = List.of(
            "initializeCommand",
            "onCreateCommand",
            "updateContentCommand",
            "postCreateCommand",
            "postStartCommand",
            "postAttachCommand");
    private static final Pattern HOME = Pattern.compile(
            "(?:^|[/,=])(\\.(?:aws|kube|ssh|azure|gnupg|docker|config/gcloud|config/gh|npmrc|netrc|claude))(?=[/,]|$)");

    @Override
    public boolean takes(String path) {
        return FILES.matcher(path).matches();
    }

    @Override
    public boolean read(SourceFile file, Reading into) {
        Optional<Node> root = Parsing.json(file, into);
        root.ifPresent(container -> {
            DraftBuilder document = Started.document(
                    Masked.file(file, container), into, into.texts().get("draft.agent.name.devcontainer"), "");
            commands(container, document, into);
            mounts(container, document);
            variables(container, document);
            arguments(container, document);
            Started.keepUnlessEmpty(document, into);
        });
        return true;
    }

    private static void commands(Node container, DraftBuilder document, Reading into) {
        Hooks hooks = new Hooks(document, into);
        for (String key : COMMANDS) {
            Node command = container.get(key);
            if (!command.exists()) {
                continue;
            }
            if (key.equals("initializeCommand")) {
                document.finding(
                        "devcontainer.host",
                        "draft.agent.devcontainer.host",
                        document.file().evidence(command.line()));
            }
            if (command.items().isEmpty()) {
                command.scalars().forEach(one -> hooks.run(one.text(), one.line(), one.line()));
            } else {
                String words = String.join(
                        " ", command.items().stream().map(Node::text).toList());
                hooks.run(words, command.line(), command.line());
            }
        }
    }

    /** What is mounted from the home folder is a person's own; the socket of Docker is the machine. */
    private static void mounts(Node container, DraftBuilder document) {
        for (Node mount : container.get("mounts").items()) {
            for (Node.Scalar text : mount.scalars()) {
                Evidence evidence = document.file().evidence(text.line());
                if (text.text().contains("docker.sock")) {
                    document.row(DraftedRow.of(ActionClass.EXECUTE, "docker.sock", Basis.GRANTED, evidence)
                            .in(Environment.PRODUCTION_ADJACENT)
                            .at(ToolContext.LOCAL));
                }
                Matcher home = HOME.matcher(text.text());
                if (home.find()) {
                    Ref ref = document.credential(
                            home.group(1),
                            CredentialKind.INHERITED_IDENTITY,
                            CredentialScope.UNKNOWN,
                            CredentialLifetime.UNKNOWN,
                            "",
                            evidence);
                    document.row(DraftedRow.of(ActionClass.SECRET_ACCESS, home.group(1), Basis.GRANTED, evidence)
                            .with(ref)
                            .in(Environment.PRODUCTION_ADJACENT)
                            .at(ToolContext.LOCAL));
                }
            }
        }
    }

    private static void variables(Node container, DraftBuilder document) {
        SecretNames secrets = new SecretNames(document);
        for (String key : List.of("containerEnv", "remoteEnv", "secrets")) {
            for (Node.Field variable : container.get(key).fields()) {
                Evidence evidence = document.file().evidence(variable.line());
                if (key.equals("secrets")) {
                    secrets.credential(variable.key(), CredentialLifetime.UNKNOWN, evidence);
                } else {
                    secrets.value(variable.key(), variable.value().text(), evidence);
                }
            }
        }
    }

    private static void arguments(Node container, DraftBuilder document) {
        Node privileged = container.get("privileged");
        for (Node argument : container.get("runArgs").items()) {
            if (argument.text().startsWith("--privileged")) {
                privileged = argument;
            }
        }
        if (privileged.exists() && !privileged.text().equals("false")) {
            document.finding(
                    "devcontainer.privileged",
                    "draft.agent.devcontainer.privileged",
                    document.file().evidence(privileged.line()));
        }
    }
}
