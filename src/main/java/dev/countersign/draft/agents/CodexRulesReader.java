package dev.countersign.draft.agents;

import dev.countersign.draft.DraftBuilder;
import dev.countersign.draft.Reader;
import dev.countersign.draft.Reading;
import dev.countersign.draft.SourceFile;
import dev.countersign.draft.agents.AgentRule.About;
import dev.countersign.draft.tree.JsonTree;
import dev.countersign.draft.tree.Node;
import dev.countersign.draft.tree.Unreadable;
import dev.countersign.model.Declared;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Codex's rules about leading words of commands; of several that fit the strictest counts. */
public final class CodexRulesReader implements Reader {
    private static final Pattern FILES =
            Pattern.compile("(?:.*/)?\\.codex/(?:rules/)?[^/]+\\.rules|(?:.*/)?[^/]+\\.codexpolicy");
    private static final Pattern CALL = Pattern.compile("(?m)^\\s*prefix_rule\\s*\\(");
    private static final Pattern DECISION = Pattern.compile("\\bdecision\\s*=\\s*[\"'](\\w+)[\"']");
    private static final Pattern PATTERN = Pattern.compile("\\bpattern\\s*=\\s*(?=\\[)");
    private static final int MOST = 200;

    @Override
    public boolean takes(String path) {
        return FILES.matcher(path).matches();
    }

    @Override
    public boolean read(SourceFile file, Reading into) {
        String text = withoutComments(file);
        List<AgentRule> rules = new ArrayList<>();
        Matcher call = CALL.matcher(text);
        while (call.find()) {
            int line = line(text, call.end());
            String body = text.substring(call.end(), end(text, call.end()));
            rules(body, file, line, rules, into);
        }
        if (rules.isEmpty()) {
            into.seenNotRead(file.path(), "Codex rules without a rule that can be read");
            return true;
        }
        DraftBuilder document = Started.document(file, into, into.texts().get("draft.agent.name.codexrules"), "Codex");
        document.note(0, into.texts().get("draft.agent.codex.trust"));
        new RuleRows(document, into.texts(), into.texts().get("draft.agent.when.trusted")).add(rules);
        return true;
    }

    private static void rules(String body, SourceFile file, int line, List<AgentRule> rules, Reading into) {
        Matcher pattern = PATTERN.matcher(body);
        Matcher decision = DECISION.matcher(body);
        Declared verdict = switch (decision.find() ? decision.group(1) : "allow") {
            case "prompt" -> Declared.APPROVE;
            case "forbidden" -> Declared.BLOCK;
            default -> Declared.ALLOW;
        };
        if (!pattern.find()) {
            return;
        }
        String list = body.substring(pattern.end(), closing(body, pattern.end()) + 1);
        int at = file.lineWith("pattern", line, line + body.split("\n", -1).length);
        try {
            Node words = JsonTree.read(list.replace('\'', '"'));
            for (String prefix : prefixes(words)) {
                rules.add(new AgentRule(verdict, About.COMMAND, prefix + " *", file, at));
            }
        } catch (Unreadable e) {
            into.skip(file.path(), at, "draft.agent.skipped.rule");
        }
    }

    /** Alternatives at a place multiply. */
    private static List<String> prefixes(Node words) {
        List<String> prefixes = new ArrayList<>(List.of(""));
        for (Node word : words.items()) {
            List<String> next = new ArrayList<>();
            for (String prefix : prefixes) {
                for (Node each : word.each()) {
                    if (next.size() < MOST) {
                        next.add((prefix + " " + each.text()).strip());
                    }
                }
            }
            prefixes = next;
        }
        return prefixes;
    }

    private static int closing(String text, int start) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            depth += text.charAt(i) == '[' ? 1 : text.charAt(i) == ']' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return text.length() - 1;
    }

    /** Where the call's parenthesis closes; quotes are respected. */
    private static int end(String text, int start) {
        int depth = 1;
        char quote = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return text.length();
    }

    private static int line(String text, int position) {
        return (int) text.substring(0, position).chars().filter(c -> c == '\n').count() + 1;
    }

    private static String withoutComments(SourceFile file) {
        return String.join(
                "\n",
                file.lines().stream().map(l -> l.replaceFirst("^\\s*#.*$", "")).toList());
    }
}
