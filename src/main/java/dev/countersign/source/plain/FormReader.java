package dev.countersign.source.plain;

import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Attendance;
import dev.countersign.model.Declared;
import dev.countersign.model.Environment;
import dev.countersign.model.Note;
import dev.countersign.model.Open;
import dev.countersign.model.Proof;
import dev.countersign.model.ProofKind;
import dev.countersign.model.Reach;
import dev.countersign.model.Review;
import dev.countersign.model.Rollback;
import dev.countersign.model.ToolContext;
import dev.countersign.model.Workflow;
import dev.countersign.posture.Denial;
import dev.countersign.source.plain.lexicon.DenialWords;
import dev.countersign.source.plain.lexicon.Lexicon;
import dev.countersign.source.plain.lexicon.ProofReader;
import dev.countersign.source.plain.lexicon.Reading;
import dev.countersign.source.plain.lexicon.TriggerReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One sorted section of a text to a document. Everything that fits nowhere is kept as a note. */
final class FormReader {
    private final Section section;
    private final Lexicon lexicon = Lexicon.english();
    private final Rows rows = new Rows();
    private final Tools tools = new Tools(lexicon);
    private final Credentials credentials = new Credentials(lexicon);
    private final List<String> statements = new ArrayList<>();
    private final List<Proof> proof = new ArrayList<>();
    private final Set<String> triggers = new LinkedHashSet<>();
    private final List<Note> notes = new ArrayList<>();

    private FormReader(Section section) {
        this.section = section;
        this.notes.addAll(section.notes());
    }

    static AgentActionBom read(Section section) {
        FormReader reader = new FormReader(section);
        section.fields().forEach(reader::list);
        reader.section.fields().forEach(reader::repeated);
        reader.credentials.serve(reader.rows.all());
        reader.denyProduction();
        return reader.document();
    }

    private void list(Field field) {
        switch (field.label) {
            case CREDENTIAL -> credentials(field);
            case ACTIONS -> actions(field, Reach.REACHABLE, Declared.NONE);
            case TOOLS -> items(field, this::tool);
            case ALLOWED -> actions(field, Reach.UNKNOWN, Declared.ALLOW);
            case APPROVAL_REQUIRED -> actions(field, Reach.UNKNOWN, Declared.APPROVE);
            case BLOCKED -> actions(field, Reach.UNKNOWN, Declared.BLOCK);
            case APPROVAL_RULE -> items(field, this::approvalRule);
            case PROOF -> items(field, this::proof);
            case REVIEW_TRIGGERS -> items(field, this::trigger);
            default -> {
                // a text; see document()
            }
        }
    }

    private interface Taker {
        void take(int line, String item);
    }

    private void items(Field field, Taker taker) {
        boolean anyTicked = field.values().stream().anyMatch(v -> v.box() == Line.Box.TICKED);
        for (Field.Value value : field.values()) {
            boolean unticked = value.box() == Line.Box.EMPTY
                    && (anyTicked || field.label == Label.PROOF || field.label == Label.ALLOWED);
            for (String item : Items.split(Markup.plain(value.text()))) {
                if (unticked || Markup.isStruck(item) || Items.isNotKnown(item)) {
                    note(value.line(), item);
                } else if (!Items.isNothing(item)) {
                    taker.take(value.line(), item);
                }
            }
        }
    }

    private void actions(Field field, Reach reach, Declared declared) {
        items(field, (line, text) -> {
            Item item = Item.of(line, text);
            boolean statement = declared != Declared.BLOCK && !item.quoted() && lexicon.isDenial(item.name());
            if (statement) {
                statements.add(item.name());
                return;
            }
            Rows.Row row = rows.row(item, lexicon.read(item.name()));
            row.fromActions = true;
            row.reach(item.reach().orElse(reach));
            if (declared != Declared.NONE) {
                row.declare(declared);
            }
        });
    }

    private void tool(int line, String text) {
        Item item = Item.of(line, text);
        if (!item.quoted() && lexicon.isDenial(item.name())) {
            statements.add(item.name());
            return;
        }
        Tools.Read read = tools.read(item);
        Rows.Row row = rows.row(item, read.reading());
        row.tool = Optional.of(read.tool());
        row.reach(item.reach().orElse(Reach.REACHABLE));
    }

    /** "AppSec approves deploys" asks for an approval of deploys; "two people" is a note. */
    private void approvalRule(int line, String text) {
        Optional<String> phrase = ApprovalWords.action(text).filter(p -> !lexicon.speaksOf(p, "role"));
        Optional<Reading> reading = phrase.map(lexicon::read).filter(Reading::isUnderstood);
        if (reading.isEmpty() || lexicon.isDenial(text)) {
            note(line, text);
            return;
        }
        if (!phrase.get().equals(text)) {
            note(line, text);
        }
        Rows.Row row = rows.row(Item.of(line, phrase.get()), reading.get());
        row.fromActions = true;
        row.declare(Declared.APPROVE);
    }

    private void proof(int line, String text) {
        String item = Items.unquoted(text);
        if (!Items.isQuoted(text) && lexicon.isDenial(item)) {
            note(line, text);
            return;
        }
        List<Proof> read = Items.isQuoted(text)
                ? List.of(new Proof(Open.of(ProofKind.class, item), ""))
                : new ProofReader(lexicon).read(item);
        read.stream().filter(p -> !proof.contains(p)).forEach(proof::add);
    }

    private void trigger(int line, String text) {
        triggers.add(Items.isQuoted(text) ? Items.unquoted(text) : new TriggerReader(lexicon).read(text));
    }

    private void credentials(Field field) {
        for (Field.Value value : field.values()) {
            for (String item : Items.splitAtSemicolons(Markup.plain(value.text()))) {
                if (Credentials.isNone(item)) {
                    credentials.none();
                } else if (Items.isNotKnown(item) || value.box() == Line.Box.EMPTY) {
                    note(value.line(), item);
                } else if (!Items.isQuoted(item) && lexicon.isDenial(item)) {
                    statements.add(item);
                } else {
                    credentials.add(Items.unquoted(item));
                }
            }
        }
    }

    /** A claim that production is not touched makes tool rows of unknown environment non-production ones. */
    private void denyProduction() {
        List<Denial> denials = statements.stream()
                .distinct()
                .map(new DenialWords(lexicon)::read)
                .filter(d -> d.environment().equals(Optional.of(Environment.PRODUCTION)))
                .distinct()
                .toList();
        if (denials.isEmpty()) {
            return;
        }
        rows.all().stream()
                .filter(r -> r.tool.isPresent() && r.effectiveEnvironment() == Environment.UNKNOWN)
                .filter(r -> denials.stream()
                        .anyMatch(
                                d -> d.actionClass().map(r.actionClass::equals).orElse(true)))
                .filter(r -> lexicon.read(r.name).environment().isEmpty())
                .forEach(r -> r.environment = Optional.of(Environment.NON_PRODUCTION));
    }

    /** A label that stands twice and holds one text: the first one counts. */
    private void repeated(Field field) {
        boolean first = section.first(field.label).equals(Optional.of(field));
        if (!field.label.isList() && !first) {
            note(field.line, field.label.word() + ": " + field.text());
        }
    }

    private void note(int line, String text) {
        notes.add(new Note(line, text));
    }

    private String text(Label label) {
        String text = section.first(label).map(f -> Markup.plain(f.text())).orElse("");
        return Items.isNothing(text) ? "" : Items.unquoted(text);
    }

    private AgentActionBom document() {
        Workflow workflow = workflow();
        target();
        Review review = review();
        notes.sort(Comparator.comparingInt(Note::line));
        return new AgentActionBom(
                workflow,
                credentials.all(),
                tools.all(),
                rows.actions(),
                proof,
                statements,
                notes,
                List.of(),
                List.of(),
                rows.findings(),
                review);
    }

    private Workflow workflow() {
        RepositoryPath place = place();
        String agent = text(Label.AGENT);
        return new Workflow(
                name(agent, place),
                text(Label.OWNER),
                text(Label.REVIEW_OWNER),
                editors(),
                agent,
                List.of(),
                text(Label.MODEL),
                text(Label.PURPOSE),
                place.repository(),
                place.path(),
                "",
                text(Label.TRIGGER),
                ToolContext.UNKNOWN,
                attendance(agent),
                new Rollback(text(Label.ROLLBACK_OWNER), text(Label.ROLLBACK_PATH)));
    }

    private String name(String agent, RepositoryPath place) {
        String given = text(Label.WORKFLOW);
        if (!given.isEmpty()) {
            if (!section.heading().isEmpty() && !section.heading().equals(given)) {
                note(section.headingLine(), section.heading());
            }
            return given;
        }
        String named = section.heading().isEmpty() ? agent : section.heading();
        return named.isEmpty() ? RepositoryPath.baseName(place.path()) : named;
    }

    private RepositoryPath place() {
        RepositoryPath place = RepositoryPath.of(text(Label.PLACE));
        String path = text(Label.PATH);
        if (path.isEmpty()) {
            return place;
        }
        RepositoryPath own = RepositoryPath.ofPath(path, !place.repository().isEmpty());
        if (!place.path().isEmpty()) {
            section.first(Label.PATH).ifPresent(f -> note(f.line, Label.PATH.word() + ": " + path));
            return place;
        }
        return place.repository().isEmpty() ? own : new RepositoryPath(place.repository(), own.path());
    }

    private List<String> editors() {
        List<String> editors = new ArrayList<>();
        section.fields(Label.CONFIGURATION_EDITORS)
                .forEach(f -> items(f, (line, item) -> editors.add(Items.unquoted(item))));
        return editors;
    }

    private Attendance attendance(String agent) {
        Optional<Field> field = section.first(Label.ATTENDANCE);
        if (field.isPresent()) {
            String said = text(Label.ATTENDANCE);
            Optional<Attendance> read = lexicon.read(said).attendance();
            boolean saysMore =
                    read.isEmpty() || !said.equalsIgnoreCase(read.get().word());
            if (saysMore && !said.isEmpty()) {
                note(field.get().line, Label.ATTENDANCE.word() + ": " + said);
            }
            return read.orElse(Attendance.UNKNOWN);
        }
        return List.of(text(Label.WORKFLOW), agent, text(Label.TRIGGER)).stream()
                .map(t -> lexicon.read(t).attendance())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(Attendance.UNKNOWN);
    }

    /** The target belongs to the one action of a text that has one; else it is a note. */
    private void target() {
        String target = text(Label.TARGET);
        if (target.isEmpty()) {
            return;
        }
        List<Rows.Row> all = rows.all();
        if (all.size() != 1) {
            section.first(Label.TARGET).ifPresent(f -> note(f.line, Label.TARGET.word() + ": " + target));
            return;
        }
        Rows.Row row = all.get(0);
        Reading reading = lexicon.read(target);
        row.target = target;
        row.targetScope = row.targetScope.or(reading::targetScope);
        row.environment = row.environment.or(reading::environment);
    }

    private Review review() {
        Review none = Review.NONE;
        return new Review(
                none.posture(),
                none.predecessor(),
                none.meeting(),
                none.signers(),
                none.questions(),
                none.checklist(),
                none.parked(),
                none.annotations(),
                none.decisions(),
                none.conditions(),
                none.evidenceRequired(),
                List.copyOf(triggers),
                text(Label.RESIDUAL_RISK),
                none.outcome(),
                validUntil(),
                none.log());
    }

    private Optional<LocalDate> validUntil() {
        String said = text(Label.VALID_UNTIL);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(said));
        } catch (DateTimeParseException e) {
            section.first(Label.VALID_UNTIL).ifPresent(f -> note(f.line, Label.VALID_UNTIL.word() + ": " + said));
            return Optional.empty();
        }
    }
}
