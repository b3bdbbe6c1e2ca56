package dev.countersign.source.plain;

import dev.countersign.model.Action;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Address;
import dev.countersign.model.Declared;
import dev.countersign.model.Environment;
import dev.countersign.model.Finding;
import dev.countersign.model.Id;
import dev.countersign.model.Open;
import dev.countersign.model.Reach;
import dev.countersign.model.Ref;
import dev.countersign.model.Tool;
import dev.countersign.model.ToolAccess;
import dev.countersign.model.ToolContext;
import dev.countersign.model.ToolKind;
import dev.countersign.source.plain.lexicon.Lexicon;
import dev.countersign.source.plain.lexicon.Reading;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows and tools of a text. Two phrases are one row only when they say the same in the same words. */
final class Rows {
    private static final Set<ActionClass> ON_REPOSITORY = EnumSet.of(
            ActionClass.READ,
            ActionClass.GENERATE_TESTS,
            ActionClass.RUN_TESTS,
            ActionClass.COMMENT,
            ActionClass.WRITE_BRANCH,
            ActionClass.MERGE,
            ActionClass.WORKFLOW_CHANGE,
            ActionClass.BYPASS_CHECK);

    private final Lexicon lexicon = Lexicon.english();
    private final Map<List<String>, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, Tool> tools = new LinkedHashMap<>();
    private final Slugs toolIds = new Slugs("tool");
    private boolean productionDenied;

    /** A row in the making. */
    private static final class Draft {
        private final String phrase;
        private final Reading reading;
        private Reach reach = Reach.UNKNOWN;
        private Declared declared = Declared.NONE;
        private boolean declaredTwice;
        private Optional<Tool> tool = Optional.empty();

        Draft(String phrase, Reading reading) {
            this.phrase = phrase;
            this.reading = reading;
        }

        void declare(Declared next) {
            declaredTwice |= declared != Declared.NONE && declared != next;
            declared = next.compareTo(declared) > 0 ? next : declared;
        }
    }

    private Draft draft(String phrase) {
        return drafts.computeIfAbsent(lexicon.normalised(phrase), key -> new Draft(phrase, lexicon.read(phrase)));
    }

    void reachable(String phrase) {
        draft(phrase).reach = Reach.REACHABLE;
    }

    void declared(String phrase, Label label) {
        draft(phrase)
                .declare(
                        switch (label) {
                            case ALLOWED -> Declared.ALLOW;
                            case BLOCKED -> Declared.BLOCK;
                            default -> Declared.APPROVE;
                        });
    }

    void tool(String item) {
        Draft row = draft(item);
        row.reach = Reach.REACHABLE;
        String name = ToolNames.of(item, lexicon);
        String key = name.toLowerCase(Locale.ROOT);
        row.tool = Optional.of(tools.computeIfAbsent(key, k -> tool(name, item)));
    }

    private Tool tool(String name, String item) {
        String kind = lexicon.values("tool_kind", item).stream().findFirst().orElse("");
        ToolAccess access = ToolNames.isReadOnly(item) ? ToolAccess.READ : ToolAccess.UNKNOWN;
        return new Tool(
                toolIds.of(name),
                name,
                Open.of(ToolKind.class, kind),
                ToolContext.UNKNOWN,
                access,
                Ref.UNKNOWN,
                List.of());
    }

    void deniesProduction() {
        productionDenied = true;
    }

    List<Tool> tools() {
        return List.copyOf(tools.values());
    }

    List<Action> actions(Credentials credentials, Optional<String> target) {
        Slugs ids = new Slugs("row");
        List<Action> actions = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            String aim = drafts.size() == 1 ? target.orElse("") : "";
            actions.add(action(draft, ids.of(draft.phrase), credentials, aim));
        }
        return actions;
    }

    private Action action(Draft draft, Id id, Credentials credentials, String target) {
        Reading reading = draft.reading;
        ActionClass actionClass = classOf(draft);
        Action plain = Action.of(id, draft.phrase, actionClass);
        return new Action(
                id,
                draft.phrase,
                actionClass,
                draft.reach,
                draft.declared,
                target,
                reading.targetScope(),
                environment(draft, actionClass),
                reading.attendance(),
                draft.tool.isPresent()
                        ? Ref.UNKNOWN
                        : credentials.serving(draft.phrase, actsOnRepository(draft, actionClass)),
                draft.tool.map(Tool::id),
                reading.approvedPath(),
                reading.recovery(),
                plain.context(),
                plain.basis(),
                List.of(),
                List.of(),
                List.of());
    }

    /** What a tool can do is not known to be less than writing, unless the text says so. */
    private ActionClass classOf(Draft draft) {
        ActionClass named = draft.reading.actionClass();
        if (draft.tool.isEmpty()) {
            return named;
        }
        boolean readOnly = ToolNames.isReadOnly(draft.phrase);
        if (named == ActionClass.UNCLASSIFIED) {
            return readOnly ? ActionClass.TOOL_READ : lexicon.hasVerb(draft.phrase) ? named : ActionClass.TOOL_WRITE;
        }
        return named == ActionClass.READ ? ActionClass.TOOL_READ : named;
    }

    private Optional<Environment> environment(Draft draft, ActionClass actionClass) {
        Optional<Environment> said = draft.reading.environment();
        boolean unknown = said.isEmpty() && actionClass.naturalEnvironment() == Environment.UNKNOWN;
        return draft.tool.isPresent() && unknown && productionDenied ? Optional.of(Environment.NON_PRODUCTION) : said;
    }

    private boolean actsOnRepository(Draft draft, ActionClass actionClass) {
        boolean deletesInRepository = actionClass == ActionClass.DELETE
                && draft.phrase.toLowerCase(Locale.ROOT).matches(".*\\b(branch(es)?|tags?|prs?|pull requests?)\\b.*");
        return ON_REPOSITORY.contains(actionClass) || deletesInRepository;
    }

    List<Finding> findings() {
        Slugs ids = new Slugs("row");
        List<Finding> findings = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            Id id = ids.of(draft.phrase);
            if (draft.declaredTwice) {
                findings.add(new Finding("row.declared_twice", Address.action(id), draft.phrase, List.of()));
            }
        }
        return findings;
    }
}
