package dev.countersign.source.plain;

import dev.countersign.model.Action;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Attendance;
import dev.countersign.model.Finding;
import dev.countersign.model.Note;
import dev.countersign.model.Open;
import dev.countersign.model.Proof;
import dev.countersign.model.ProofKind;
import dev.countersign.model.Review;
import dev.countersign.model.Rollback;
import dev.countersign.model.ToolContext;
import dev.countersign.model.Words;
import dev.countersign.model.Workflow;
import dev.countersign.model.shape.Shape;
import dev.countersign.source.plain.lexicon.Lexicon;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a document together from the sections of a text. */
final class Assembly {
    private final Lexicon lexicon = Lexicon.english();
    private final Outline.Part part;
    private final List<Note> notes;
    private final Map<Label, String> texts = new EnumMap<>(Label.class);
    private final List<Proof> proof = new ArrayList<>();
    private final List<String> triggers = new ArrayList<>();
    private final Credentials credentials = new Credentials();
    private final Rows rows = new Rows();
    private final List<String> statements = new ArrayList<>();
    private String repository = "";
    private String path = "";

    Assembly(Outline.Part part) {
        this.part = part;
        this.notes = new ArrayList<>(part.notes());
        part.sections().forEach(this::read);
    }

    private void read(Section section) {
        switch (section.label()) {
            case CREDENTIALS -> readCredentials(section);
            case ACTIONS -> Items.of(section, ",;").forEach(item -> readAction(item.text()));
            case TOOLS -> Items.of(section, ",;").forEach(item -> readTool(item.text()));
            case ALLOWED, APPROVAL, BLOCKED ->
                Items.of(section, ",;").forEach(item -> rows.declared(item.text(), section.label()));
            case APPROVAL_RULE -> Items.of(section, ",;").forEach(this::readApprovalRule);
            case PROOF -> Items.of(section, ",;").forEach(item -> proof.add(proof(item.text())));
            case TRIGGERS -> Items.of(section, ",;").forEach(item -> readTrigger(item.text()));
            case PLACE -> readPlace(section.text());
            case ATTENDANCE -> readAttendance(section);
            case VALID_UNTIL -> readDay(section);
            default -> readText(section);
        }
    }

    private void readText(Section section) {
        String text = section.text();
        if (text.isEmpty()) {
            return;
        }
        if (texts.containsKey(section.label())) {
            notes.add(new Note(section.number(), text));
        } else {
            texts.put(section.label(), text);
        }
    }

    private void readAttendance(Section section) {
        boolean known = lexicon.values("attendance", section.text()).stream()
                .anyMatch(w -> Words.find(Attendance.class, w).isPresent());
        if (known || section.text().equalsIgnoreCase("unknown")) {
            readText(section);
        } else {
            notes.add(new Note(section.number(), section.text()));
        }
    }

    private void readDay(Section section) {
        if (day(section.text()).isPresent()) {
            readText(section);
        } else if (!section.text().isEmpty()) {
            notes.add(new Note(section.number(), section.text()));
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void readCredentials(Section section) {
        boolean none = !section.lines().isEmpty() && Items.of(section, ";").isEmpty();
        if (none) {
            credentials.none();
        }
        for (Section.Line item : Items.of(section, ";")) {
            if (lexicon.isDenial(item.text())) {
                statements.add(item.text());
            } else {
                credentials.add(item.text());
            }
        }
    }

    private void readAction(String item) {
        if (lexicon.isDenial(item)) {
            statements.add(item);
        } else {
            rows.reachable(item);
        }
    }

    private void readTool(String item) {
        if (lexicon.isDenial(item)) {
            statements.add(item);
        } else {
            rows.tool(item);
        }
    }

    private void readApprovalRule(Section.Line item) {
        if (lexicon.read(item.text()).isUnderstood()) {
            rows.declared(item.text(), Label.APPROVAL);
        } else {
            notes.add(new Note(item.number(), item.text()));
        }
    }

    private Proof proof(String item) {
        int colon = item.indexOf(": ");
        String words = colon < 0 ? item : item.substring(0, colon);
        String location = colon < 0 ? "" : item.substring(colon + 2).strip();
        String kind = lexicon.values("proof", words).stream().findFirst().orElse(words);
        return new Proof(Open.of(ProofKind.class, kind), location);
    }

    private void readTrigger(String item) {
        String trigger = lexicon.values("trigger", item).stream().findFirst().orElse(item);
        if (!triggers.contains(trigger)) {
            triggers.add(trigger);
        }
    }

    /** Splits where a path starts: at the first segment with a leading dot, else before the third last part of a file. */
    private void readPlace(String text) {
        String place = text.replaceAll("^[`\"]|[`\"]$", "");
        int dot = place.startsWith(".") ? 0 : place.indexOf("/.") + 1;
        String[] segments = place.split("/");
        if (place.startsWith(".") || dot > 0) {
            setPlace(place.substring(0, Math.max(0, dot - 1)), place.substring(dot));
        } else if (segments.length >= 3 && segments[segments.length - 1].contains(".")) {
            String front = segments[0] + "/" + segments[1];
            setPlace(front, place.substring(front.length() + 1));
        } else {
            setPlace(place, "");
        }
    }

    private void setPlace(String toRepository, String toPath) {
        repository = repository.isEmpty() ? toRepository : repository;
        path = path.isEmpty() ? toPath : path;
    }

    AgentActionBom document() {
        if (statements.stream().anyMatch(this::deniesProduction)) {
            rows.deniesProduction();
        }
        List<Action> actions = rows.actions(credentials, Optional.ofNullable(texts.get(Label.TARGET)));
        if (actions.size() != 1 && texts.containsKey(Label.TARGET)) {
            notes.add(new Note(0, texts.get(Label.TARGET)));
        }
        List<Note> sorted =
                notes.stream().sorted(Comparator.comparingInt(Note::line)).toList();
        List<Finding> findings = rows.findings();
        return new AgentActionBom(
                workflow(),
                credentials.all(),
                rows.tools(),
                actions,
                proof.stream().distinct().toList(),
                statements,
                sorted,
                List.of(),
                List.of(),
                findings,
                review());
    }

    private boolean deniesProduction(String statement) {
        return lexicon.read(statement)
                .environment()
                .filter(e -> e == dev.countersign.model.Environment.PRODUCTION)
                .isPresent();
    }

    private String text(Label label) {
        return Optional.ofNullable(texts.get(label)).orElse("");
    }

    private Workflow workflow() {
        String agent = text(Label.AGENT);
        String name = firstOf(text(Label.WORKFLOW), part.heading(), agent, fileName());
        return new Workflow(
                name,
                text(Label.OWNER),
                text(Label.REVIEW_OWNER),
                List.of(),
                agent,
                List.of(),
                text(Label.MODEL),
                text(Label.PURPOSE),
                repository,
                path,
                "",
                text(Label.TRIGGER),
                ToolContext.UNKNOWN,
                attendance(),
                new Rollback(text(Label.ROLLBACK_OWNER), text(Label.ROLLBACK_PATH)));
    }

    private Attendance attendance() {
        return lexicon.values("attendance", text(Label.ATTENDANCE)).stream()
                .flatMap(w -> Words.find(Attendance.class, w).stream())
                .max(Comparator.naturalOrder())
                .orElse(Attendance.UNKNOWN);
    }

    private String fileName() {
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    private static String firstOf(String... texts) {
        for (String text : texts) {
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    private Review review() {
        Shape<Review> shape = Shape.of(Review.class);
        Review review = Review.NONE;
        review = shape.with(review, shape.part("triggers").orElseThrow(), triggers);
        review = shape.with(review, shape.part("residual_risk").orElseThrow(), text(Label.RESIDUAL_RISK));
        return shape.with(review, shape.part("valid_until").orElseThrow(), day(text(Label.VALID_UNTIL)));
    }
}
