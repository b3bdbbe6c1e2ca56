package dev.countersign.draft;

import dev.countersign.model.ActionClass;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Attendance;
import dev.countersign.model.Control;
import dev.countersign.model.ControlStrength;
import dev.countersign.model.Credential;
import dev.countersign.model.CredentialKind;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.model.Evidence;
import dev.countersign.model.Id;
import dev.countersign.model.Note;
import dev.countersign.model.Open;
import dev.countersign.model.Proof;
import dev.countersign.model.ProofKind;
import dev.countersign.model.Ref;
import dev.countersign.model.Review;
import dev.countersign.model.Rollback;
import dev.countersign.model.Source;
import dev.countersign.model.Tool;
import dev.countersign.model.ToolAccess;
import dev.countersign.model.ToolContext;
import dev.countersign.model.ToolKind;
import dev.countersign.model.Workflow;
import dev.countersign.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A document in the making: about one job, or about one file of agent settings. */
public final class DraftBuilder {
    private final SourceFile file;
    private final Texts texts;
    private final Slugs credentialIds = new Slugs();
    private final Slugs toolIds = new Slugs();
    private final Map<String, Credential> credentials = new LinkedHashMap<>();
    private final Map<String, Tool> tools = new LinkedHashMap<>();
    private final List<DraftedRow> rows = new ArrayList<>();
    private final List<HeldControl> controls = new ArrayList<>();
    private final List<OpenFinding> findings = new ArrayList<>();
    private final Set<Proof> proof = new LinkedHashSet<>();
    private final Set<Note> notes = new LinkedHashSet<>();
    private final Set<Source> sources = new LinkedHashSet<>();
    private final Set<String> agents = new LinkedHashSet<>();
    private String name = "";
    private String job = "";
    private String trigger = "";
    private String model = "";
    private ToolContext context = ToolContext.UNKNOWN;
    private Attendance attendance = Attendance.UNKNOWN;
    private boolean runsAgent;

    record HeldControl(String name, ControlStrength strength, List<Evidence> evidence, Predicate<DraftedRow> holds) {}

    record OpenFinding(String code, Optional<DraftedRow> on, String text, List<Evidence> evidence) {}

    DraftBuilder(SourceFile file, Texts texts) {
        this.file = file;
        this.texts = texts;
        this.sources.add(file.source());
    }

    /** The file it is about. */
    public SourceFile file() {
        return file;
    }

    /** What it is called: workflow name and job. */
    public DraftBuilder name(String text) {
        name = text;
        return this;
    }

    /** The key of the job. */
    public DraftBuilder job(String key) {
        job = key;
        return this;
    }

    /** What starts it. */
    public DraftBuilder trigger(String text) {
        trigger = text;
        return this;
    }

    /** The model that the agent uses. */
    public DraftBuilder model(String text) {
        model = text;
        return this;
    }

    /** Where it runs. */
    public DraftBuilder context(ToolContext where) {
        context = where;
        return this;
    }

    /** Whether a person watches each run. */
    public DraftBuilder attendance(Attendance by) {
        attendance = by;
        return this;
    }

    /** Somebody or something that acts in it and is an agent. */
    public DraftBuilder agent(String who) {
        agents.add(who);
        runsAgent = true;
        return this;
    }

    /** A file that it was made of besides its own. */
    public DraftBuilder source(SourceFile other) {
        sources.add(other.source());
        return this;
    }

    /** Something that was seen and not understood. */
    public DraftBuilder note(int line, String text) {
        notes.add(new Note(line, Secrets.withoutSecret(text)));
        return this;
    }

    /** Proof that each run leaves. */
    public DraftBuilder proof(ProofKind kind, String location) {
        proof.add(new Proof(Open.of(kind), location));
        return this;
    }

    /**
     * A credential, by its name; the first call decides what it is, later ones add evidence.
     *
     * @param called its name, never its value
     * @param notesOnIt what else is known; empty for nothing
     */
    public Ref credential(
            String called,
            CredentialKind kind,
            CredentialScope scope,
            CredentialLifetime lifetime,
            String notesOnIt,
            Evidence evidence) {
        Credential before = credentials.get(called);
        Credential now = before == null
                ? new Credential(
                        credentialIds.take(List.of(called, "credential-" + called)),
                        called,
                        Open.of(kind),
                        scope,
                        lifetime,
                        "",
                        "",
                        List.of(evidence),
                        notesOnIt)
                : new Credential(
                        before.id(),
                        called,
                        before.kind(),
                        before.scope(),
                        before.lifetime(),
                        before.owner(),
                        before.revocation(),
                        Lists.adding(before.evidence(), evidence),
                        before.notes());
        credentials.put(called, now);
        return Ref.to(now.id());
    }

    /** A tool, by its name; the first call decides what it is, later ones add evidence and widen its access. */
    public Id tool(String called, ToolKind kind, ToolContext where, ToolAccess access, Ref with, Evidence evidence) {
        Tool before = tools.get(called);
        Tool now = before == null
                ? new Tool(
                        toolIds.take(List.of(called, "tool-" + called)),
                        called,
                        Open.of(kind),
                        where,
                        access,
                        with,
                        List.of(evidence))
                : new Tool(
                        before.id(),
                        called,
                        before.kind(),
                        before.context(),
                        access == ToolAccess.READ ? before.access() : access,
                        before.credential(),
                        Lists.adding(before.evidence(), evidence));
        tools.put(called, now);
        return now.id();
    }

    /** Something that can be done. */
    public DraftBuilder row(DraftedRow row) {
        rows.add(row);
        return this;
    }

    /** Whether a row of a class has been seen. */
    public boolean has(ActionClass actionClass) {
        return rows.stream().anyMatch(row -> row.actionClass() == actionClass);
    }

    /** The rows so far, in the order they were seen. */
    public List<DraftedRow> rows() {
        return List.copyOf(rows);
    }

    /** Takes back the rows that a condition names. */
    public DraftBuilder without(Predicate<DraftedRow> unwanted) {
        rows.removeIf(unwanted);
        return this;
    }

    /** Something that keeps the rows of a condition from happening, or notices them. */
    public DraftBuilder control(
            String called, ControlStrength strength, Predicate<DraftedRow> holds, Evidence... evidence) {
        controls.add(new HeldControl(called, strength, List.of(evidence), holds));
        return this;
    }

    /**
     * Something to say about the document.
     *
     * @param code its code, for programs
     * @param key the key of its text
     */
    public DraftBuilder finding(String code, String key, Evidence evidence, Object... arguments) {
        findings.add(new OpenFinding(code, Optional.empty(), said(key, arguments), List.of(evidence)));
        return this;
    }

    /** Something to say about a row. */
    public DraftBuilder finding(DraftedRow on, String code, String key, Evidence evidence, Object... arguments) {
        findings.add(new OpenFinding(code, Optional.of(on), said(key, arguments), List.of(evidence)));
        return this;
    }

    private String said(String key, Object... arguments) {
        return Secrets.withoutSecret(texts.get(key, arguments));
    }

    /** Whether nothing has been seen that can be done, holds anything or deserves a word. */
    public boolean isEmpty() {
        return rows.isEmpty() && controls.isEmpty() && findings.isEmpty();
    }

    /** Whether an agent acts in it. */
    public boolean runsAgent() {
        return runsAgent;
    }

    Drafted build(String repository, Codeowners owners) {
        Optional<Codeowners.Owned> owned = owners.owner(file.path());
        owned.ifPresent(by -> sources.add(by.file().source()));
        MergedRows merged = new MergedRows(rows, texts);
        List<Control> held = new ArrayList<>();
        Slugs controlIds = new Slugs();
        for (HeldControl each : controls) {
            Id id = controlIds.take(List.of(each.name(), "control-" + each.name()));
            held.add(new Control(id, each.name(), each.strength(), merged.matching(each.holds()), each.evidence()));
        }
        List<String> acting = List.copyOf(agents);
        Workflow workflow = new Workflow(
                name,
                owned.map(Codeowners.Owned::owner).orElse(""),
                "",
                List.of(),
                acting.isEmpty() ? "" : acting.get(0),
                acting.size() > 1 ? acting : List.of(),
                model,
                "",
                repository,
                file.path(),
                job,
                trigger,
                context,
                attendance,
                new Rollback("", ""));
        AgentActionBom document = new AgentActionBom(
                workflow,
                List.copyOf(credentials.values()),
                List.copyOf(tools.values()),
                merged.actions(),
                List.copyOf(proof),
                List.of(),
                List.copyOf(notes),
                List.copyOf(sources),
                held,
                findings.stream().map(merged::finding).distinct().toList(),
                Review.NONE);
        return new Drafted(document, runsAgent);
    }
}
