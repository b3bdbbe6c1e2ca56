package dev.countersign.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.Decision;
import dev.countersign.model.Note;
import dev.countersign.model.Verdict;
import dev.countersign.posture.Change;
import dev.countersign.posture.Fact;
import dev.countersign.posture.FiredRule;
import dev.countersign.posture.Matrix;
import dev.countersign.posture.Question;
import dev.countersign.posture.Remark;
import dev.countersign.posture.Row;
import dev.countersign.posture.Sentences;
import dev.countersign.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The matrix and the check of a document as JSON: {@code matrix/1} and {@code check/1}. English whatever {@code --lang} says. */
final class MatrixJson {
    private static final List<Fact> FACTS = Stream.of(Fact.values())
            .filter(fact -> fact != Fact.CLASS && fact != Fact.ACTS)
            .toList();

    private final Sentences sentences = new Sentences(Texts.english());

    ObjectNode matrix(Judged judged) {
        Matrix matrix = judged.matrix();
        ObjectNode json = start("matrix/1", judged);
        json.putObject("posture")
                .put("name", matrix.posture().name())
                .put("sha256", matrix.posture().sha256());
        json.put("as_of", matrix.asOf().toString());
        ArrayNode rows = json.putArray("rows");
        matrix.rows().forEach(row -> rows.add(row(row)));
        ObjectNode counts = json.putObject("counts");
        for (Map.Entry<Verdict, Integer> count : matrix.counts().entrySet()) {
            counts.put(count.getKey().word(), count.getValue());
        }
        ArrayNode questions = json.putArray("questions_that_matter");
        matrix.questions().forEach(question -> questions.add(question(question)));
        json.set("contradictions", remarks(matrix.contradictions(), sentences::contradiction));
        json.set("readiness", remarks(matrix.readiness(), sentences::readiness));
        ArrayNode notes = json.putArray("notes");
        judged.subject().document().notes().forEach(note -> notes.add(note(note)));
        return json;
    }

    ObjectNode check(Judged judged) {
        Matrix matrix = judged.matrix();
        ObjectNode json = start("check/1", judged);
        json.put("ready", matrix.isReady());
        json.set("readiness", remarks(matrix.readiness(), sentences::readiness));
        json.set("contradictions", remarks(matrix.contradictions(), sentences::contradiction));
        return json;
    }

    private static ObjectNode start(String format, Judged judged) {
        Subject subject = judged.subject();
        ObjectNode json = Json.object().put("format", format).put("file", subject.file());
        json.putObject("document")
                .put("name", subject.name().isEmpty() ? null : subject.name())
                .put("sha256", subject.sha256());
        return json;
    }

    private static ObjectNode row(Row row) {
        ObjectNode json = Json.object()
                .put("id", row.id().value())
                .put("name", row.action().name())
                .put("class", row.action().actionClass().word())
                .put("reach", row.action().reach().word())
                .put("declared", row.action().declared().word())
                .put("computed", row.computed().verdict().word())
                .put(
                        "decided",
                        row.decision().map(Decision::verdict).map(Verdict::word).orElse(null))
                .put("in_force", row.inForce().word())
                .put("loosened", row.loosened())
                .put("stale", row.stale());
        ObjectNode facts = json.putObject("facts");
        FACTS.forEach(fact -> facts.put(fact.word(), row.facts().get(fact)));
        ArrayNode rules = json.putArray("rules");
        row.computed().rules().forEach(rule -> rules.add(rule(rule)));
        json.set("undecided_because", undecidedBecause(row));
        ArrayNode changes = json.putArray("would_change");
        row.wouldChange().forEach(change -> changes.add(change(change)));
        json.putObject("proof")
                .put("grade", row.proof().grade().word())
                .set("uncovered", Json.words(row.proof().uncovered()));
        return json;
    }

    private static ArrayNode undecidedBecause(Row row) {
        List<Fact> facts = row.computed().undecidedBecause();
        return facts.contains(Fact.CLASS) ? Json.texts(List.of("unclassified")) : Json.words(facts);
    }

    private static ObjectNode rule(FiredRule fired) {
        ObjectNode json = Json.object()
                .put("id", fired.rule().id().value())
                .put("verdict", fired.rule().verdict().word());
        json.set("assumed", Json.words(fired.assumed()));
        return json;
    }

    private static ObjectNode change(Change change) {
        ObjectNode json = Json.object();
        ObjectNode set = json.putObject("set");
        change.set().forEach((fact, value) -> set.put(fact.word(), value));
        return json.put("to", change.to().word());
    }

    private static ObjectNode question(Question question) {
        ObjectNode json = Json.object()
                .put("fact", question.fact().word())
                .put("on", question.on().text());
        json.set("rows", Json.texts(question.rows()));
        json.set("with_others", Json.texts(question.withOthers()));
        return json;
    }

    private static ArrayNode remarks(List<Remark> remarks, Function<Remark, String> sentence) {
        ArrayNode array = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
        for (Remark remark : remarks) {
            array.addObject()
                    .put("code", remark.code())
                    .put("on", remark.on().text())
                    .put("message", sentence.apply(remark));
        }
        return array;
    }

    private static ObjectNode note(Note note) {
        return Json.object().put("line", note.line() == 0 ? null : note.line()).put("text", note.text());
    }
}
