package dev.countersign.source.wrkr;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Basis;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.model.Environment;
import dev.countersign.model.Evidence;
import dev.countersign.model.Open;
import dev.countersign.model.Proof;
import dev.countersign.model.ProofKind;
import dev.countersign.model.Reach;
import dev.countersign.model.Ref;
import dev.countersign.source.Refused;
import dev.countersign.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one evidence packet: what exists about a run that took place. */
final class PacketReader {
    private static final Pattern PRODUCTION = Pattern.compile("(?i)\\b(?:prod|production|live)\\b");

    private final Member packet;
    private final Subject into;
    private final Texts texts;

    PacketReader(Member packet, Subject into, Texts texts) {
        this.packet = packet;
        this.into = into;
        this.texts = texts;
    }

    void read() throws Refused {
        packet.text("repo");
        packet.text("workflow");
        packet.text("location");
        String task = packet.text("task");
        into.about(
                new Subject.About(packet.text("title"), packet.text("owner"), "", packet.text("agent_id"), "", task));
        Evidence evidence = new Evidence(file(), 0, packet.peek("packet_id"));
        Ref credential = credential(evidence);
        proof();
        notes();
        Optional<Environment> environment = environment();
        List<String> permissions = packet.texts("permissions");
        boolean first = true;
        for (String permission : permissions) {
            ActionClass actionClass = WrkrWords.permission(permission);
            boolean outside = actionClass.naturalEnvironment() != Environment.NONE;
            into.row(
                    permission.replace('.', ' ').replace('_', ' '),
                    actionClass,
                    Reach.REACHABLE,
                    Basis.GRANTED,
                    outside ? environment : Optional.empty(),
                    credential,
                    List.of(evidence),
                    first ? imported() : Optional.empty());
            first = false;
        }
        if (permissions.isEmpty()) {
            into.row(
                    task.isEmpty() ? texts.get("draft.wrkr.unnamed") : task,
                    ActionClass.UNCLASSIFIED,
                    Reach.REACHABLE,
                    Basis.DECLARED,
                    environment,
                    credential,
                    List.of(evidence),
                    imported());
        }
    }

    private Optional<ObjectNode> imported() {
        ObjectNode left = packet.left();
        return left.isEmpty() ? Optional.empty() : Optional.of(left);
    }

    private String file() {
        return into.path().isEmpty() ? packet.peek("packet_id") : into.path();
    }

    private Ref credential(Evidence evidence) throws Refused {
        List<Ref> refs = new ArrayList<>();
        for (String word : packet.texts("credentials")) {
            refs.add(into.credential(
                    word.replace('_', ' '),
                    WrkrWords.kind(word),
                    CredentialScope.UNKNOWN,
                    CredentialLifetime.UNKNOWN,
                    "",
                    evidence));
        }
        return refs.size() == 1 ? refs.get(0) : Ref.UNKNOWN;
    }

    /** The environment when all that is named is of one kind. */
    private Optional<Environment> environment() throws Refused {
        List<String> named = packet.texts("deployment_environments");
        boolean production =
                named.stream().anyMatch(name -> PRODUCTION.matcher(name).find());
        return production ? Optional.of(Environment.PRODUCTION) : Optional.empty();
    }

    /** Reviewers are people who were asked, and no approval. */
    private void proof() throws Refused {
        String request = packet.text("pull_request_ref");
        String url = packet.text("provider_url");
        if (!request.isEmpty()) {
            exists(ProofKind.PR_LINK, url.isEmpty() ? request : url);
        }
        for (String approval : packet.texts("approvals")) {
            exists(ProofKind.APPROVER, approval);
        }
        List<String> tests = packet.texts("tests");
        if (!tests.isEmpty()) {
            exists(ProofKind.VALIDATION_RESULT, String.join(", ", tests));
        }
        String verdict = packet.text("policy_verdict");
        if (!verdict.isEmpty()) {
            exists(ProofKind.POLICY_VERDICT, verdict);
        }
        for (String reference : packet.texts("proof_refs")) {
            into.proof(new Proof(WrkrWords.proof(reference), reference));
        }
    }

    private void exists(ProofKind kind, String location) {
        into.proof(new Proof(Open.of(kind), location));
    }

    private void notes() throws Refused {
        List<String> missing = packet.texts("missing_evidence");
        if (!missing.isEmpty()) {
            String named = String.join(", ", missing);
            into.note(packet.place("missing_evidence").line(), texts.get("draft.wrkr.missing", named));
        }
    }
}
