package dev.countersign.compare;

import dev.countersign.compare.Difference.What;
import dev.countersign.edit.Places;
import dev.countersign.model.Action;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Credential;
import dev.countersign.model.Decision;
import dev.countersign.model.Id;
import dev.countersign.model.Source;
import dev.countersign.model.Tool;
import dev.countersign.model.TriggerId;
import dev.countersign.model.Words;
import dev.countersign.model.Workflow;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import dev.countersign.posture.Matrix;
import dev.countersign.posture.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Compares a document with a newer one in meaning. Entries are the same by their ids, else by what they are; what carries
 * another id is called renamed. Decisions of the newer document count as if they were confirmed: that they are still to be
 * is no change of what the workflow can do.
 */
public final class Comparing {
    /** Of these the row's facts are compared, natural and inherited values filled in. */
    private static final Set<String> FACTS = Set.of("attendance", "environment", "target_scope");

    private final AgentActionBom was;
    private final AgentActionBom now;
    private final Matrix before;
    private final Matrix after;
    private final Matrix underNewRules;
    private final List<Difference> changes = new ArrayList<>();

    private Comparing(AgentActionBom was, AgentActionBom now, Rules oldRules, Rules newRules) {
        this.was = was;
        this.now = confirmed(Pairing.aligned(was, now));
        this.before = oldRules.apply(was);
        this.after = oldRules.apply(this.now);
        this.underNewRules = newRules.apply(this.now);
    }

    /** Evaluates a document under one posture, on one day. */
    public interface Rules extends Function<AgentActionBom, Matrix> {}

    /**
     * Compares.
     *
     * @param was the document that was decided on
     * @param now the newer one
     * @param oldRules the posture that was decided under, on the day decisions are looked at
     * @param newRules the posture that applies now, on the same day
     */
    public static Comparison compare(AgentActionBom was, AgentActionBom now, Rules oldRules, Rules newRules) {
        Comparing comparing = new Comparing(was, now, oldRules, newRules);
        comparing.renamed(now);
        comparing.document();
        comparing.entries();
        comparing.rows();
        Set<TriggerId> listed = EnumSet.noneOf(TriggerId.class);
        List<String> ownWords = new ArrayList<>();
        for (String trigger : was.review().triggers()) {
            Words.find(TriggerId.class, trigger).ifPresentOrElse(listed::add, () -> ownWords.add(trigger));
        }
        return new Comparison(comparing.changes, listed, ownWords, comparing.carryOver());
    }

    private static AgentActionBom confirmed(AgentActionBom document) {
        List<Decision> decisions =
                document.review().decisions().stream().map(Comparing::confirmed).toList();
        return with(document, "review", with(document.review(), "decisions", decisions));
    }

    private static <R extends Record> R with(R entry, String key, Object value) {
        Shape<R> shape = Shape.of(entry);
        return shape.with(entry, shape.part(key).orElseThrow(), value);
    }

    private static Decision confirmed(Decision decision) {
        return new Decision(
                decision.action(),
                decision.verdict(),
                decision.rationale(),
                decision.approverRole(),
                decision.control(),
                decision.controlStrength(),
                decision.compensatingControl(),
                decision.until(),
                decision.factsSha256(),
                true,
                decision.by(),
                decision.at());
    }

    private void add(Address on, What what, String label, String from, String to, Set<TriggerId> triggers) {
        changes.add(new Difference(on, what, label, from, to, triggers));
    }

    /** Entries keep their places when their ids are aligned, so that another id at the same place is a rename. */
    private void renamed(AgentActionBom unaligned) {
        renamed(
                ids(unaligned.credentials(), Credential::id),
                ids(now.credentials(), Credential::id),
                Address::credential);
        renamed(ids(unaligned.tools(), Tool::id), ids(now.tools(), Tool::id), Address::tool);
        renamed(ids(unaligned.actions(), Action::id), ids(now.actions(), Action::id), Address::action);
    }

    private static <T> List<Id> ids(List<T> entries, Function<T, Id> id) {
        return entries.stream().map(id).toList();
    }

    private void renamed(List<Id> unaligned, List<Id> aligned, Function<Id, Address> address) {
        for (int i = 0; i < aligned.size(); i++) {
            if (!aligned.get(i).equals(unaligned.get(i))) {
                Address on = address.apply(aligned.get(i));
                add(
                        on,
                        What.RENAMED,
                        Places.label(now, on),
                        aligned.get(i).value(),
                        unaligned.get(i).value(),
                        Set.of());
            }
        }
    }

    private void document() {
        LocalDate asOf = after.asOf();
        was.review()
                .validUntil()
                .filter(asOf::isAfter)
                .ifPresent(until -> add(
                        Address.REVIEW.at("valid_until"),
                        What.EXPIRED,
                        "",
                        until.toString(),
                        asOf.toString(),
                        Set.of(TriggerId.DECISION_EXPIRED)));
        if (!before.posture().sha256().equals(underNewRules.posture().sha256())) {
            add(
                    Address.REVIEW.at("posture"),
                    What.POSTURE,
                    "",
                    before.posture().name(),
                    underNewRules.posture().name(),
                    Set.of(TriggerId.POSTURE_CHANGED));
        }
        fields(Address.WORKFLOW, Shape.of(Workflow.class));
        field(Address.WORKFLOW, "rollback.owner");
        field(Address.WORKFLOW, "rollback.path");
        signers();
        sources();
    }

    private void signers() {
        was.review().signers().stream()
                .filter(signer -> now.review().signers().stream()
                        .noneMatch(other -> other.role().equals(signer.role())))
                .forEach(signer -> add(
                        Address.REVIEW.at("signers"),
                        What.GONE,
                        "",
                        signer.role().word(),
                        "",
                        Set.of(TriggerId.HUMAN_REVIEW_REDUCED)));
    }

    private void sources() {
        Map<String, String> digests = new HashMap<>();
        was.sources().forEach(source -> digests.put(source.file(), source.sha256()));
        for (Source source : now.sources()) {
            String digest = digests.getOrDefault(source.file(), "");
            if (!digest.isEmpty() && !source.sha256().isEmpty() && !digest.equals(source.sha256())) {
                add(
                        Address.DOCUMENT.at("sources"),
                        What.CHANGED,
                        source.file(),
                        digest,
                        source.sha256(),
                        Set.of(TriggerId.WORKFLOW_FILE_CHANGED));
            }
        }
    }

    private void entries() {
        for (Credential credential : now.credentials()) {
            entry(
                    Address.credential(credential.id()),
                    was.credential(credential.id()).isPresent(),
                    Shape.of(Credential.class),
                    TriggerId.NEW_CREDENTIAL);
        }
        was.credentials()
                .forEach(old -> gone(
                        Address.credential(old.id()), now.credential(old.id()).isPresent()));
        for (Tool tool : now.tools()) {
            entry(Address.tool(tool.id()), was.tool(tool.id()).isPresent(), Shape.of(Tool.class), TriggerId.NEW_TOOL);
        }
        was.tools()
                .forEach(old -> gone(Address.tool(old.id()), now.tool(old.id()).isPresent()));
    }

    private void entry(Address on, boolean known, Shape<?> shape, TriggerId added) {
        if (known) {
            fields(on, shape);
        } else {
            String label = Places.label(now, on);
            add(on, What.ADDED, label, "", label, Set.of(added));
        }
    }

    private void gone(Address on, boolean there) {
        if (!there) {
            String label = Places.label(was, on);
            add(on, What.GONE, label, label, "", Set.of());
        }
    }

    private void fields(Address on, Shape<?> shape) {
        for (Part part : shape.parts()) {
            boolean fact = on.kind().equals("action") && FACTS.contains(part.key());
            if (part instanceof Part.Scalar && !part.key().equals("id") && !fact) {
                field(on, part.key());
            } else if (part instanceof Part.Scalars) {
                texts(on.at(part.key()));
            }
        }
    }

    private void field(Address on, String key) {
        Address at = on.at(key);
        changed(at, Places.text(was, at), Places.text(now, at));
    }

    private void changed(Address at, String from, String to) {
        if (!from.equals(to)) {
            String field = at.key().orElse("");
            add(
                    at,
                    What.CHANGED,
                    Places.label(was, at.whole()),
                    from,
                    to,
                    FieldTriggers.of(at.kind(), field, from, to));
        }
    }

    private void texts(Address at) {
        String from = joined(Places.list(was, at));
        String to = joined(Places.list(now, at));
        if (!from.equals(to)) {
            add(at, What.CHANGED, Places.label(was, at.whole()), from, to, Set.of());
        }
    }

    private static String joined(List<?> texts) {
        return String.join(", ", texts.stream().map(String::valueOf).toList());
    }

    private void rows() {
        for (Row row : after.rows()) {
            Address on = Address.action(row.id());
            Optional<Row> old = before.row(row.id());
            entry(on, old.isPresent(), Shape.of(Action.class), TriggerId.NEW_ACTION);
            old.ifPresent(earlier -> new RowComparing(was, now, earlier, row, after.asOf(), changes).compare());
            underNewRules
                    .row(row.id())
                    .filter(other -> other.inForce() != row.inForce())
                    .ifPresent(other -> add(
                            on,
                            What.VERDICT_BY_POSTURE,
                            Places.label(now, on),
                            row.inForce().word(),
                            other.inForce().word(),
                            Ranks.VERDICT.falls(
                                            row.inForce().word(),
                                            other.inForce().word())
                                    ? Set.of(TriggerId.HUMAN_REVIEW_REDUCED)
                                    : Set.of()));
        }
        was.actions()
                .forEach(old ->
                        gone(Address.action(old.id()), now.action(old.id()).isPresent()));
    }

    private List<Id> carryOver() {
        return after.rows().stream()
                .filter(row -> before.row(row.id())
                        .filter(old -> old.decision().isPresent())
                        .filter(old -> old.factsSha256().equals(row.factsSha256()))
                        .isPresent())
                .map(Row::id)
                .toList();
    }
}
