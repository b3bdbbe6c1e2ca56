package dev.countersign.source.wrkr;

import dev.countersign.model.ActionClass;
import dev.countersign.model.Basis;
import dev.countersign.model.CredentialKind;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.model.Environment;
import dev.countersign.model.Evidence;
import dev.countersign.model.Reach;
import dev.countersign.model.Ref;
import dev.countersign.source.Refused;
import dev.countersign.text.Texts;
import java.util.List;
import java.util.Optional;

/** Reads a summary that came without its items: the one path it shows. */
final class SummaryReader {
    private final Member summary;
    private final Texts texts;

    SummaryReader(Member summary, Texts texts) {
        this.summary = summary;
        this.texts = texts;
    }

    Subject read() throws Refused {
        Member view = summary.member("primary_view");
        Member map = view.member("path_map");
        String[] where = map.text("repo_pr").split("\\s+/\\s+", 2);
        Subject into = new Subject(where[0], map.text("workflow"));
        into.about(new Subject.About("", "", "", map.text("tool"), "", ""));
        String path = view.text("path_id");
        Evidence evidence = new Evidence(into.path().isEmpty() ? "summary" : into.path(), 0, path);
        String name = map.text("credential");
        Ref credential = name.isEmpty()
                ? Ref.UNKNOWN
                : into.credential(
                        name,
                        CredentialKind.UNKNOWN,
                        CredentialScope.UNKNOWN,
                        CredentialLifetime.UNKNOWN,
                        "",
                        evidence);
        String action = map.text("action");
        if (!action.isEmpty() || map.has("workflow")) {
            Optional<Environment> own = WrkrWords.environmentOfClass(action);
            into.row(
                    action.isEmpty() ? texts.get("draft.wrkr.unnamed") : action.replace('_', ' '),
                    action.isEmpty() ? ActionClass.UNCLASSIFIED : WrkrWords.actionClass(action),
                    Reach.REACHABLE,
                    Basis.DECLARED,
                    own.isPresent() ? own : WrkrWords.environment(map.text("target")),
                    credential,
                    List.of(evidence),
                    Optional.of(summary.left()));
        }
        into.note(
                summary.place().line(),
                texts.get("draft.wrkr.summary", summary.text("total_items").replaceFirst("^$", "?")));
        return into;
    }
}
