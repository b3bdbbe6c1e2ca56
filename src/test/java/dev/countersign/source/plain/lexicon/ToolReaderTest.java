package dev.countersign.source.plain.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolReaderTest {
    private final ToolReader reader = new ToolReader(Lexicon.english());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            issue tracker comment              | issue tracker       | comment      | write   | ''
            comment on issue tracker           | issue tracker       | comment      | write   | ''
            Playwright MCP                     | Playwright MCP      | tool_write   | unknown | ''
            Jira                               | Jira                | tool_write   | unknown | ''
            Sentry (read)                      | Sentry              | tool_read    | read    | ''
            Sentry MCP (read-only)             | Sentry MCP          | tool_read    | read    | ''
            read-only Datadog                  | Datadog             | tool_read    | read    | ''
            Jira: create tickets               | Jira                | tool_write   | write   | ''
            Jira: read tickets                 | Jira                | tool_read    | read    | ''
            post to Slack                      | Slack               | egress       | write   | ''
            query production database          | production database | tool_read    | read    | production
            prod-db MCP                        | prod-db MCP         | tool_write   | unknown | ''
            prod-db read                       | prod-db             | tool_read    | read    | ''
            Prod Inspector MCP                 | Prod Inspector MCP  | tool_write   | unknown | ''
            read issues                        | issues              | tool_read    | read    | ''
            Linear read/write                  | Linear              | tool_write   | write   | ''
            deploy API                         | API                 | deploy       | write   | ''
            frobnicate Jira                    | frobnicate Jira     | unclassified | unknown | ''
            Slack: comment                     | Slack               | egress       | write   | ''
            deploy dashboard: read             | deploy dashboard    | tool_read    | read    | ''
            prod mirror: read                  | prod mirror         | tool_read    | read    | ''
            Postgres: read production tables   | Postgres            | tool_read    | read    | production
            Jira: frobnicate                   | Jira                | unclassified | unknown | ''
            Jira: tickets                      | Jira                | tool_write   | unknown | ''
            database: write                    | database            | data_write   | write   | ''
            shell                              | shell               | execute      | unknown | ''
            web search                         | web                 | tool_read    | read    | ''
            """)
    void anItemNamesAToolAndWhatIsDoneWithIt(
            String item, String tool, String actionClass, String access, String environment) {
        ToolReader.ToolItem read = reader.read(item);
        assertThat(read.tool()).isEqualTo(tool);
        assertThat(read.reading().actionClass().word()).isEqualTo(actionClass);
        assertThat(read.access().word()).isEqualTo(access);
        assertThat(read.reading().environment().map(e -> e.word()).orElse("")).isEqualTo(environment);
    }

    @ParameterizedTest
    @CsvSource({
        "Playwright MCP, mcp",
        "GitHub API, api",
        "gh CLI, cli",
        "Slack app, app",
        "release bot, app",
        "issue tracker, ''"
    })
    void aNameSaysWhatKindOfToolItIs(String item, String kind) {
        assertThat(reader.read(item).kind().word()).isEqualTo(kind);
    }
}
