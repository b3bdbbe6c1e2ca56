package dev.countersign.draft.agents;

import dev.countersign.draft.Reader;
import dev.countersign.draft.Reading;
import dev.countersign.draft.SourceFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Texts that steer agents and grant nothing, and settings of agents that are not read: seen, and listed as such. */
public final class ContextReader implements Reader {
    private static final String INSTRUCTIONS = "agent instructions";
    private static final Map<Pattern, String> KINDS = kinds();

    private static Map<Pattern, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put(
                "(?i)(?:.*/)?(?:AGENTS?|CLAUDE|GEMINI|QWEN|CRUSH|WARP|JULES|COPILOT)(?:\\.(?:local|override))?\\.md",
                INSTRUCTIONS);
        kinds.put("(?:.*/)?\\.(?:cursorrules|windsurfrules|clinerules|goosehints|roorules)(?:-[\\w-]+)?", INSTRUCTIONS);
        kinds.put(
                "(?:.*/)?\\.(?:cursor|claude|windsurf|roo|continue|trae|kilocode|augment|amazonq|qoder)/(?:rules|memories)(?:-[\\w-]+)?/.*",
                INSTRUCTIONS);
        kinds.put("(?:.*/)?\\.(?:clinerules|roorules)/.*", INSTRUCTIONS);
        kinds.put("(?:.*/)?\\.github/copilot-(?:[\\w-]+-)?instructions\\.md", INSTRUCTIONS);
        kinds.put("(?:.*/)?\\.github/instructions/.*", INSTRUCTIONS);
        kinds.put("(?:.*/)?\\.github/prompts/.*", INSTRUCTIONS);
        kinds.put("(?:.*/)?\\.(?:gemini|github)/commands/.*\\.toml", INSTRUCTIONS);
        kinds.put("(?:.*/)?\\.(?:claude/output-styles|codex/prompts|kiro/steering|junie)/.*\\.md", INSTRUCTIONS);
        kinds.put("(?:.*/)?\\.aider\\.conf\\.ya?ml", "Aider settings");
        kinds.put("(?:.*/)?(?:\\.opencode/)?opencode\\.jsonc?", "OpenCode settings");
        kinds.put("(?:.*/)?\\.continue/(?:config|mcpServers/.*)\\.ya?ml", "Continue settings");
        kinds.put("(?:.*/)?\\.continue/config\\.json", "Continue settings");
        kinds.put("(?:.*/)?\\.(?:roomodes|kilocodemodes)", "Roo modes");
        kinds.put("(?:.*/)?\\.kiro/(?:hooks|agents)/.*", "Kiro settings");
        kinds.put("(?:.*/)?\\.factory/.*\\.json", "Factory settings");
        kinds.put("(?:.*/)?\\.crush\\.json|(?:.*/)?crush\\.json", "Crush settings");
        kinds.put("(?:.*/)?\\.claude-plugin/(?:plugin|marketplace)\\.json", "plugin manifest");
        kinds.put("(?:.*/)?\\.zed/settings\\.json", "Zed settings");
        kinds.put("(?:.*/)?\\.vscode/(?:extensions|launch|tasks)\\.json", "editor files");
        Map<Pattern, String> patterns = new LinkedHashMap<>();
        kinds.forEach((pattern, kind) -> patterns.put(Pattern.compile(pattern), kind));
        return patterns;
    }

    @Override
    public boolean takes(String path) {
        return KINDS.keySet().stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    @Override
    public boolean read(SourceFile file, Reading into) {
        KINDS.entrySet().stream()
                .filter(kind -> kind.getKey().matcher(file.path()).matches())
                .findFirst()
                .ifPresent(kind -> into.seenNotRead(file.path(), kind.getValue()));
        return true;
    }
}
