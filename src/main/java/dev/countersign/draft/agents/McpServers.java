package dev.countersign.draft.agents;

import dev.countersign.draft.DraftBuilder;
import dev.countersign.draft.DraftedRow;
import dev.countersign.draft.tree.Node;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Basis;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.Declared;
import dev.countersign.model.Evidence;
import dev.countersign.model.Id;
import dev.countersign.model.Ref;
import dev.countersign.model.TargetScope;
import dev.countersign.model.ToolAccess;
import dev.countersign.model.ToolContext;
import dev.countersign.model.ToolKind;
import dev.countersign.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Servers of tools, in the words of any client: how they are started or reached, with which secrets, for which tools. */
final class McpServers {
    private final DraftBuilder document;
    private final Texts texts;
    private final SecretNames secrets;
    private final List<String> conditions;

    McpServers(DraftBuilder document, Texts texts, String... conditions) {
        this.document = document;
        this.texts = texts;
        this.secrets = new SecretNames(document);
        this.conditions = List.of(conditions);
    }

    /** Whether keys and values look like a server, whatever its name. */
    static boolean isServer(Node node) {
        return Stream.of("command", "url", "httpUrl", "serverUrl").anyMatch(node::has);
    }

    /** All servers below a key. */
    void all(Node servers) {
        servers.fields().forEach(this::server);
    }

    private void server(Node.Field field) {
        Node server = field.value();
        if (!isServer(server)) {
            return;
        }
        String name = field.key();
        Evidence evidence = document.file().evidence(field.line());
        Node enabled = server.get("enabled");
        boolean off = server.get("disabled").isTrue()
                || enabled.exists() && enabled.text().equals("false");
        if (off) {
            document.note(field.line(), texts.get("draft.agent.mcp.off", name));
            return;
        }
        Ref credential = credential(server);
        Evidence reached = document.file().evidence(reachedAt(server, field.line()));
        unpinned(name, server, reached);
        List<Node> allowed = tools(server, "includeTools", "enabled_tools", "allowedTools", "tools", "enabledTools");
        boolean reads = ToolNames.onlyLooksUp(name + " " + target(server));
        if (allowed.isEmpty()) {
            row(name, server, reads, credential, evidence, reached);
        } else {
            for (Node tool : allowed) {
                row(name, server, reads || ToolNames.reads(tool.text()), credential, evidence, at(tool));
            }
        }
        limits(name, server);
    }

    private static List<Node> tools(Node server, String... keys) {
        List<Node> found = new ArrayList<>();
        for (String key : keys) {
            server.get(key).items().stream()
                    .filter(tool -> !tool.text().isEmpty() && !tool.text().equals("*"))
                    .forEach(found::add);
        }
        return found;
    }

    private Evidence at(Node node) {
        return document.file().evidence(node.line());
    }

    private void row(String name, Node server, boolean reads, Ref credential, Evidence named, Evidence shown) {
        Id tool = document.tool(
                name, ToolKind.MCP, ToolContext.LOCAL, reads ? ToolAccess.READ : ToolAccess.UNKNOWN, credential, named);
        DraftedRow row = DraftedRow.of(
                        reads ? ActionClass.TOOL_READ : ActionClass.TOOL_WRITE, name, Basis.GRANTED, named)
                .through(tool)
                .with(credential)
                .on(target(server), TargetScope.UNKNOWN)
                .at(ToolContext.LOCAL)
                .declared(declared(server));
        if (!shown.equals(named)) {
            row = row.seen(shown);
        }
        for (String condition : conditions) {
            row = row.onlyIf(condition);
        }
        document.row(row);
    }

    /** Trust in a server, or tools that are approved before they are asked for. */
    private static Declared declared(Node server) {
        boolean all = server.get("trust").isTrue()
                || server.get("default_tools_approval_mode").text().equals("approve")
                || server.get("autoApprove").text().equals("*")
                || server.get("autoApprove").isTrue();
        boolean asks = server.get("default_tools_approval_mode").text().equals("prompt");
        return all ? Declared.ALLOW : asks ? Declared.APPROVE : Declared.NONE;
    }

    private void limits(String name, Node server) {
        for (Node tool : tools(server, "autoApprove", "alwaysAllow")) {
            Id id = document.tool(name, ToolKind.MCP, ToolContext.LOCAL, ToolAccess.READ, Ref.UNKNOWN, at(tool));
            boolean reads = ToolNames.reads(tool.text());
            document.row(
                    DraftedRow.of(reads ? ActionClass.TOOL_READ : ActionClass.TOOL_WRITE, name, Basis.GRANTED, at(tool))
                            .through(id)
                            .at(ToolContext.LOCAL)
                            .declared(Declared.ALLOW));
        }
        List<Node> denied = tools(server, "excludeTools", "disabled_tools", "disabledTools");
        if (!denied.isEmpty()) {
            String listed = String.join(", ", denied.stream().map(Node::text).toList());
            document.note(denied.get(0).line(), texts.get("draft.agent.mcp.without", name, listed));
        }
    }

    /** What is started or reached: a package, a program, a host. */
    static String target(Node server) {
        for (String key : List.of("url", "httpUrl", "serverUrl")) {
            String url = server.get(key).text();
            if (!url.isEmpty()) {
                return url.replaceFirst("[?#].*$", "").replaceFirst("//[^/@]*@", "//");
            }
        }
        List<String> words = words(server);
        return pack(words).orElseGet(() -> words.isEmpty() ? "" : words.get(0));
    }

    private static int reachedAt(Node server, int otherwise) {
        return Stream.of("url", "httpUrl", "serverUrl", "command")
                .filter(server::has)
                .map(key -> server.get(key).line())
                .findFirst()
                .filter(line -> line > 0)
                .orElse(otherwise);
    }

    private static List<String> words(Node server) {
        List<String> words = new ArrayList<>();
        Node command = server.get("command");
        if (!command.text().isEmpty()) {
            words.addAll(List.of(command.text().strip().split("\\s+")));
        }
        command.items().forEach(word -> words.add(word.text()));
        server.get("args").items().forEach(arg -> words.add(arg.text()));
        return words;
    }

    /** The package that a runner fetches and runs; empty where the program is on the machine already. */
    private static Optional<String> pack(List<String> words) {
        boolean windows = words.size() > 2
                && words.get(0).matches("(?i)cmd(?:\\.exe)?")
                && words.get(1).equalsIgnoreCase("/c");
        List<String> own = windows ? words.subList(2, words.size()) : words;
        String runner = own.isEmpty() ? "" : own.get(0).replaceFirst("^.*/", "").replaceFirst("\\.cmd$", "");
        boolean docker = runner.matches("docker|podman") && own.contains("run");
        int verb = runner.matches("pnpm|yarn|npm|uv|pipx|bun") ? 2 : 1;
        boolean runs = runner.matches("npx|bunx|pnpx|uvx")
                || own.size() > 1
                        && runner.matches("pnpm|yarn|npm|bun")
                        && own.get(1).matches("dlx|exec|x")
                || own.size() > 1 && runner.matches("pipx|uv") && own.get(1).matches("run|tool|x");
        if (docker) {
            return image(own);
        }
        if (!runs || runner.equals("uv") && own.get(1).equals("run")) {
            return Optional.empty();
        }
        return own.subList(Math.min(verb, own.size()), own.size()).stream()
                .filter(word -> !word.startsWith("-") && !word.equals("run"))
                .findFirst();
    }

    private static Optional<String> image(List<String> words) {
        Set<String> valued =
                Set.of("-e", "--env", "-v", "--volume", "--mount", "--name", "-p", "--network", "--env-file", "-u");
        boolean behind = false;
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (valued.contains(word)) {
                i++;
            } else if (behind && !word.startsWith("-")) {
                return Optional.of(word);
            } else if (word.equals("run")) {
                behind = true;
            }
        }
        return Optional.empty();
    }

    private void unpinned(String name, Node server, Evidence evidence) {
        pack(words(server))
                .filter(fetched -> !isPinned(fetched))
                .ifPresent(fetched ->
                        document.finding("mcp.unpinned", "draft.agent.mcp.unpinned", evidence, name, fetched));
    }

    private static boolean isPinned(String fetched) {
        if (fetched.startsWith(".") || fetched.startsWith("/") || fetched.contains("$")) {
            return true;
        }
        return fetched.matches(".*(?:@sha256:[0-9a-f]+|[@=:]v?\\d[\\w.+-]*|#[0-9a-f]{7,}|@[0-9a-f]{40})$");
    }

    /** Everything in a server's entry that is a secret or refers to one; the one credential, where there is just one. */
    private Ref credential(Node server) {
        Set<Ref> found = new LinkedHashSet<>();
        for (String key : List.of("env", "headers", "http_headers", "requestInit")) {
            server.get(key)
                    .fields()
                    .forEach(entry -> secrets.value(
                                    entry.key(),
                                    entry.value().text(),
                                    document.file().evidence(entry.line()))
                            .ifPresent(found::add));
        }
        for (Node.Field header : server.get("env_http_headers").fields()) {
            secrets.variable(header.value().text(), document.file().evidence(header.line()))
                    .ifPresent(found::add);
        }
        server.get("env_vars")
                .items()
                .forEach(v -> secrets.variable(v.text(), at(v)).ifPresent(found::add));
        Node bearer = server.get("bearer_token_env_var");
        if (!bearer.text().isEmpty()) {
            String holder = bearer.text();
            found.add(secrets.credential(holder, CredentialLifetime.UNKNOWN, at(bearer)));
        }
        arguments(server.get("args").items(), found);
        for (String key : List.of("url", "httpUrl", "serverUrl", "command")) {
            secrets.text(server.get(key).text(), at(server.get(key))).ifPresent(found::add);
        }
        return found.size() == 1 ? found.iterator().next() : Ref.UNKNOWN;
    }

    /** An option and its value may be two arguments: {@code --api-key VALUE}, {@code -e NAME}. */
    private void arguments(List<Node> arguments, Set<Ref> found) {
        for (int i = 0; i < arguments.size(); i++) {
            Node argument = arguments.get(i);
            String before = i == 0 ? "" : arguments.get(i - 1).text();
            Optional<Ref> ref = before.startsWith("--") && !before.contains("=")
                    ? secrets.value(before.replaceFirst("^-+", ""), argument.text(), at(argument))
                    : before.equals("-e") && argument.text().matches("[A-Z_0-9]+")
                            ? secrets.variable(argument.text(), at(argument))
                            : secrets.text(argument.text(), at(argument));
            ref.ifPresent(found::add);
        }
    }
}
