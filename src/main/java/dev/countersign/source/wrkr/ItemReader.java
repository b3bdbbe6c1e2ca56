package dev.countersign.source.wrkr;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Address;
import dev.countersign.model.Basis;
import dev.countersign.model.Environment;
import dev.countersign.model.Evidence;
import dev.countersign.model.Id;
import dev.countersign.model.Open;
import dev.countersign.model.Proof;
import dev.countersign.model.ProofKind;
import dev.countersign.model.Reach;
import dev.countersign.model.Ref;
import dev.countersign.model.ToolAccess;
import dev.countersign.model.ToolKind;
import dev.countersign.source.Refused;
import dev.countersign.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads one item: a way to act that wrkr found. */
final class ItemReader {
    /** The parts of gait's coverage that leave something behind when they are present. */
    private static final Map<String, ProofKind> COVERAGE = Map.of(
            "policy_decision", ProofKind.POLICY_VERDICT,
            "approval", ProofKind.APPROVAL_RECORD,
            "action_outcome", ProofKind.OUTCOME);

    private final Member item;
    private final Subject into;
    private final Texts texts;

    ItemReader(Member item, Subject into, Texts texts) {
        this.item = item;
        this.into = into;
        this.texts = texts;
    }

    void read() throws Refused {
        item.text("org");
        item.text("repo");
        item.text("location");
        String tool = item.text("tool_type");
        into.about(new Subject.About(
                "",
                item.text("owner"),
                item.text("review_owner"),
                tool,
                item.text("model_version"),
                item.text("purpose")));
        Evidence evidence = evidence();
        Ref credential = credential(evidence);
        Optional<Environment> environment = WrkrWords.environment(item.text("target_class"));
        String control = item.text("recommended_control");
        tools(evidence);
        proof();
        List<Id> ids = rows(environment, credential, evidence);
        if (!control.isEmpty()) {
            into.note(item.place("recommended_control").line(), texts.get("draft.wrkr.control", ids.get(0), control));
        }
        for (Member contradiction : item.members("contradictions")) {
            String said = String.join(", ", contradiction.texts("reason_codes"));
            String what = (contradiction.text("class") + " " + said).strip();
            into.finding("import.contradiction", Address.action(ids.get(0)), what, evidence);
        }
    }

    private List<Id> rows(Optional<Environment> environment, Ref credential, Evidence evidence) throws Refused {
        List<String> classes = item.texts("action_classes");
        String zone = item.text("risk_zone");
        Reach reach = switch (item.peek("confidence_lane").toLowerCase(Locale.ROOT)) {
            case "semantic_review_candidate", "context_only" -> Reach.UNKNOWN;
            default -> Reach.REACHABLE;
        };
        List<Id> ids = new ArrayList<>();
        if (classes.isEmpty()) {
            ActionClass inferred = WrkrWords.zone(zone).orElse(ActionClass.UNCLASSIFIED);
            String name = zone.isEmpty() ? texts.get("draft.wrkr.unnamed") : texts.get("draft.wrkr.inferred", zone);
            ids.add(into.row(
                    name,
                    inferred,
                    Reach.UNKNOWN,
                    Basis.DECLARED,
                    environment,
                    credential,
                    List.of(evidence),
                    imported()));
            return ids;
        }
        for (String word : classes) {
            Optional<Environment> own = WrkrWords.environmentOfClass(word);
            ids.add(into.row(
                    word.replace('_', ' '),
                    WrkrWords.actionClass(word),
                    reach,
                    Basis.DECLARED,
                    own.isPresent() ? own : environment,
                    credential,
                    List.of(evidence),
                    ids.isEmpty() ? imported() : Optional.empty()));
        }
        return ids;
    }

    /** Taken last of all: what has been understood by then is not in it. */
    private Optional<ObjectNode> imported() {
        ObjectNode left = item.left();
        left.remove("contradictions");
        return left.isEmpty() ? Optional.empty() : Optional.of(left);
    }

    private Evidence evidence() throws Refused {
        Member introduced = item.member("introduced_by");
        String line = introduced.member("line_range").text("start_line");
        String shown = item.texts("action_reasons").stream().findFirst().orElse(item.peek("path_id"));
        String file = item.peek("location");
        return new Evidence(
                file.isEmpty() ? item.peek("path_id") : file,
                line.matches("[0-9]{1,8}") ? Integer.parseInt(line) : 0,
                shown);
    }

    /** The one credential of the item; unknown where it names several, for nobody says which serves what. */
    private Ref credential(Evidence evidence) throws Refused {
        List<Member> found = new ArrayList<>(item.members("credential_provenance"));
        for (Member more : item.members("credentials")) {
            if (found.stream().noneMatch(known -> isSame(known, more))) {
                found.add(more);
            }
        }
        List<Ref> refs = new ArrayList<>();
        for (Member each : found) {
            String word = each.text("credential_kind");
            String subject = each.text("subject");
            String name = subject.isEmpty() ? word : subject;
            String note =
                    WrkrWords.kind(word).word().equals("unknown") && !word.isEmpty() ? "credential_kind: " + word : "";
            refs.add(into.credential(
                    name.isEmpty() ? texts.get("draft.wrkr.credential") : name,
                    WrkrWords.kind(word),
                    WrkrWords.scope(each.text("scope")),
                    WrkrWords.lifetime(each.text("access_type")),
                    note,
                    evidence));
        }
        return refs.stream().distinct().count() == 1 ? refs.get(0) : Ref.UNKNOWN;
    }

    private static boolean isSame(Member a, Member b) {
        return a.peek("subject").equals(b.peek("subject"))
                && a.peek("credential_kind").equals(b.peek("credential_kind"));
    }

    private void tools(Evidence evidence) throws Refused {
        for (String key : List.of("reachable_servers", "reachable_tools", "reachable_apis")) {
            for (Member each : item.members(key)) {
                String name = each.text("name").isEmpty() ? each.text("surface") : each.text("name");
                boolean writes = each.texts("capabilities").stream()
                        .anyMatch(c -> c.matches("(?i).*(?:write|create|update|delete|execute|admin).*"));
                if (!name.isEmpty()) {
                    ToolKind kind = key.equals("reachable_apis") ? ToolKind.API : ToolKind.MCP;
                    into.tool(name, kind, writes ? ToolAccess.WRITE : ToolAccess.UNKNOWN, evidence);
                }
            }
        }
    }

    private void proof() throws Refused {
        for (String reference : item.texts("proof_refs")) {
            into.proof(new Proof(WrkrWords.proof(reference), reference));
        }
        Member coverage = item.member("gait_coverage");
        for (String key : List.of("policy_decision", "approval", "action_outcome")) {
            Member detail = coverage.member(key);
            ProofKind kind = COVERAGE.get(key);
            if (kind != null && detail.peek("status").equals("present")) {
                String location =
                        detail.texts("evidence_refs").stream().findFirst().orElse("");
                into.proof(new Proof(Open.of(kind), location));
            }
        }
    }
}
