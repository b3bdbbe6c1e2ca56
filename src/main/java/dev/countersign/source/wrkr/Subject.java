package dev.countersign.source.wrkr;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.Action;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Attendance;
import dev.countersign.model.Basis;
import dev.countersign.model.Credential;
import dev.countersign.model.CredentialKind;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.model.Declared;
import dev.countersign.model.Environment;
import dev.countersign.model.Evidence;
import dev.countersign.model.Finding;
import dev.countersign.model.Id;
import dev.countersign.model.Note;
import dev.countersign.model.Open;
import dev.countersign.model.Proof;
import dev.countersign.model.Reach;
import dev.countersign.model.Ref;
import dev.countersign.model.Review;
import dev.countersign.model.Rollback;
import dev.countersign.model.Tool;
import dev.countersign.model.ToolAccess;
import dev.countersign.model.ToolContext;
import dev.countersign.model.ToolKind;
import dev.countersign.model.Workflow;
import dev.countersign.model.YesNo;
import dev.countersign.source.plain.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is gathered about one repository and location: a document in the making. */
final class Subject {
    /** What one item says besides its rows. */
    record About(String name, String owner, String reviewOwner, String agent, String model, String purpose) {}

    /** A row and what came with it that has no place in ours. */
    record Row(Action action, Optional<ObjectNode> imported) {}

    private final String repository;
    private final String path;
    private final Names rowIds = new Names("row");
    private final Names credentialIds = new Names("credential");
    private final Names toolIds = new Names("tool");
    private final List<Row> rows = new ArrayList<>();
    private final Map<List<String>, Credential> credentials = new LinkedHashMap<>();
    private final Map<String, Tool> tools = new LinkedHashMap<>();
    private final Set<Proof> proof = new LinkedHashSet<>();
    private final Set<Note> notes = new LinkedHashSet<>();
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final List<About> abouts = new ArrayList<>();
    private final Set<String> agents = new LinkedHashSet<>();

    Subject(String repository, String path) {
        this.repository = repository;
        this.path = path;
    }

    String path() {
        return path;
    }

    void about(About about) {
        abouts.add(about);
        if (!about.agent().isEmpty()) {
            agents.add(about.agent());
        }
    }

    Ref credential(
            String name,
            CredentialKind kind,
            CredentialScope scope,
            CredentialLifetime lifetime,
            String note,
            Evidence at) {
        List<String> key = List.of(name, kind.word(), scope.word(), lifetime.word(), note);
        Credential known = credentials.get(key);
        if (known == null) {
            known = new Credential(
                    credentialIds.id(name), name, Open.of(kind), scope, lifetime, "", "", List.of(at), note);
            credentials.put(key, known);
        }
        return Ref.to(known.id());
    }

    void tool(String name, ToolKind kind, ToolAccess access, Evidence at) {
        if (!tools.containsKey(name)) {
            Tool tool = new Tool(
                    toolIds.id(name), name, Open.of(kind), ToolContext.UNKNOWN, access, Ref.UNKNOWN, List.of(at));
            tools.put(name, tool);
        }
    }

    /** Adds a row. */
    Id row(
            String name,
            ActionClass actionClass,
            Reach reach,
            Basis basis,
            Optional<Environment> environment,
            Ref credential,
            List<Evidence> evidence,
            Optional<ObjectNode> imported) {
        Id id = rowIds.id(name);
        Action action = new Action(
                id,
                name,
                actionClass,
                reach,
                Declared.NONE,
                "",
                Optional.empty(),
                environment,
                Optional.empty(),
                credential,
                Optional.empty(),
                YesNo.UNKNOWN,
                YesNo.UNKNOWN,
                ToolContext.UNKNOWN,
                basis,
                List.of(),
                evidence,
                List.of());
        rows.add(new Row(action, imported));
        return id;
    }

    void proof(Proof more) {
        proof.add(more);
    }

    void note(int line, String text) {
        notes.add(new Note(line, text));
    }

    void finding(String code, Address on, String text, Evidence at) {
        findings.add(new Finding(code, on, text, List.of(at)));
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    AgentActionBom document() {
        Workflow workflow = new Workflow(
                first(abouts.stream().map(About::name).toList(), nameOfPath()),
                first(abouts.stream().map(About::owner).toList(), ""),
                first(abouts.stream().map(About::reviewOwner).toList(), ""),
                List.of(),
                agents.stream().findFirst().orElse(""),
                agents.size() > 1 ? List.copyOf(agents) : List.of(),
                first(abouts.stream().map(About::model).toList(), ""),
                first(abouts.stream().map(About::purpose).toList(), ""),
                repository,
                path,
                "",
                "",
                ToolContext.UNKNOWN,
                Attendance.UNKNOWN,
                new Rollback("", ""));
        return new AgentActionBom(
                workflow,
                List.copyOf(credentials.values()),
                List.copyOf(tools.values()),
                rows.stream().map(Row::action).toList(),
                List.copyOf(proof),
                List.of(),
                List.copyOf(notes),
                List.of(),
                List.of(),
                List.copyOf(findings),
                Review.NONE);
    }

    private String nameOfPath() {
        String file = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z0-9]+$", "");
        return file.isEmpty() ? repository : file;
    }

    private static String first(List<String> texts, String otherwise) {
        return texts.stream().filter(text -> !text.isEmpty()).findFirst().orElse(otherwise);
    }
}
