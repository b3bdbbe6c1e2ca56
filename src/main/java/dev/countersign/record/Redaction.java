package dev.countersign.record;

import dev.countersign.model.Action;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Credential;
import dev.countersign.model.Evidence;
import dev.countersign.model.Id;
import dev.countersign.model.Proof;
import dev.countersign.model.Ref;
import dev.countersign.model.Tool;
import dev.countersign.model.shape.Codec;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import dev.countersign.posture.Matrix;
import dev.countersign.posture.ProofPacket;
import dev.countersign.posture.Question;
import dev.countersign.posture.Remark;
import dev.countersign.posture.Row;
import dev.countersign.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Takes file paths, the names of credentials and the text of evidence out of what a record is made of. Each is replaced by
 * a placeholder with a number, the same wherever it stands: also within sentences, as far as it stands there word for word.
 */
final class Redaction {
    private final Texts texts;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Placeholders placeholders = new Placeholders();

    private Redaction(Texts texts) {
        this.texts = texts;
    }

    /** The same input without what is to stay unknown; its bytes are unchanged and must not be attached. */
    static RecordInput of(RecordInput input) {
        Redaction redaction = of(input.document(), input.options().texts());
        AgentActionBom document = redaction.document(input.document());
        return new RecordInput(
                document,
                input.documentYaml(),
                redaction.matrix(input.matrix(), document),
                input.postureYaml(),
                input.options(),
                input.madeBy());
    }

    /** What is to stay unknown in a document. */
    static Redaction of(AgentActionBom document, Texts texts) {
        Redaction redaction = new Redaction(texts);
        redaction.collect(document);
        return redaction;
    }

    AgentActionBom document(AgentActionBom document) {
        return (AgentActionBom) record(document);
    }

    String text(String text) {
        return placeholders.in(text);
    }

    /** What undoes this. */
    Revealing revealing() {
        return new Revealing(ids, placeholders.originals());
    }

    private void collect(AgentActionBom document) {
        for (Credential credential : document.credentials()) {
            credential(credential.id().value());
            placeholders.hideAs(credential.name(), credential.id().value());
        }
        Stream.concat(
                        document.actions().stream().map(Action::credential),
                        document.tools().stream().map(Tool::credential))
                .flatMap(ref -> ref.id().stream())
                .forEach(id -> credential(id.value()));
        hide("file", document.workflow().path());
        document.sources().forEach(source -> hide("file", source.file()));
        document.actions().forEach(action -> evidence(action.evidence()));
        document.credentials().forEach(credential -> evidence(credential.evidence()));
        document.tools().forEach(tool -> evidence(tool.evidence()));
        document.controls().forEach(control -> evidence(control.evidence()));
        document.findings().forEach(finding -> evidence(finding.evidence()));
    }

    private void credential(String id) {
        ids.computeIfAbsent(id, key -> "credential-" + (ids.size() + 1));
        hide("credential", id);
    }

    private void evidence(List<Evidence> evidence) {
        for (Evidence place : evidence) {
            hide("file", place.file());
            hide("evidence", place.text());
        }
    }

    private void hide(String kind, String text) {
        placeholders.hide(text, kind, number -> texts.get("record.redacted." + kind, number));
    }

    private Record record(Record held) {
        Shape<Record> shape = Shape.of(held);
        List<Object> values = new ArrayList<>();
        for (Part part : shape.parts()) {
            values.add(value(shape.type(), part, shape.get(held, part)));
        }
        return shape.make(values);
    }

    private Object value(Class<?> type, Part part, Object held) {
        if (part instanceof Part.Nested) {
            return record((Record) held);
        } else if (part instanceof Part.Entries) {
            return ((List<?>) held)
                    .stream().map(entry -> record((Record) entry)).toList();
        } else if (part instanceof Part.Scalars scalars) {
            return ((List<?>) held)
                    .stream().map(entry -> value(type, scalars.codec(), entry)).toList();
        }
        return value(type, ((Part.Scalar) part).codec(), held);
    }

    private Object value(Class<?> type, Codec codec, Object held) {
        return switch (codec.kind()) {
            case TEXT -> placeholders.in((String) held);
            case CREDENTIAL -> new Ref(ids.getOrDefault(((Ref) held).word(), ((Ref) held).word()));
            case ADDRESS -> address((Address) held);
            case ID -> type == Credential.class ? new Id(ids.getOrDefault(held.toString(), held.toString())) : held;
            default -> held;
        };
    }

    private Address address(Address address) {
        String renamed = address.kind().equals("credential")
                ? address.id().map(id -> ids.get(id.value())).orElse("")
                : "";
        return renamed == null || renamed.isEmpty()
                ? address
                : address.key()
                        .map(key -> Address.credential(new Id(renamed)).at(key))
                        .orElse(Address.credential(new Id(renamed)));
    }

    Matrix matrix(Matrix matrix, AgentActionBom document) {
        return new Matrix(
                matrix.posture(),
                matrix.asOf(),
                matrix.rows().stream().map(row -> row(row, document)).toList(),
                matrix.questions().stream()
                        .map(q -> new Question(q.fact(), address(q.on()), q.rows(), q.withOthers()))
                        .toList(),
                matrix.contradictions().stream().map(this::remark).toList(),
                matrix.readiness().stream().map(this::remark).toList());
    }

    private Row row(Row row, AgentActionBom document) {
        ProofPacket proof = new ProofPacket(
                row.proof().grade(),
                row.proof().uncovered(),
                row.proof().weak().stream().map(weak -> (Proof) record(weak)).toList());
        return new Row(
                document.action(row.id()).orElse(row.action()),
                row.facts(),
                row.factsSha256(),
                row.computed(),
                row.wouldChange(),
                proof,
                document.review().decision(row.id()),
                row.stale(),
                row.loosened(),
                row.complete(),
                row.inForce());
    }

    private Remark remark(Remark remark) {
        return new Remark(
                remark.code(),
                address(remark.on()),
                remark.arguments().stream().map(placeholders::in).toList());
    }
}
