package dev.countersign.record.content;

import dev.countersign.model.Annotation;
import dev.countersign.model.AnnotationKind;
import dev.countersign.model.Parked;
import dev.countersign.model.Participant;
import dev.countersign.model.QuestionAnswer;
import dev.countersign.model.QuestionState;
import dev.countersign.model.Review;
import dev.countersign.posture.Checklist;
import dev.countersign.posture.ReviewQuestions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was asked and answered, ticked, remarked and put off. */
final class QuestionsSection {
    private final Material material;
    private final Say say;

    QuestionsSection(Material material) {
        this.material = material;
        this.say = material.say();
    }

    List<Block> blocks() {
        Blocks blocks = new Blocks();
        meeting(blocks);
        blocks.table(
                columns("question.question", "question.answer", "question.who"),
                ReviewQuestions.all(review()).stream().map(this::question).toList());
        checklist(blocks);
        annotations(blocks);
        parked(blocks);
        return blocks.list();
    }

    private Review review() {
        return material.review();
    }

    private void meeting(Blocks blocks) {
        List<String> people = review().meeting().participants().stream()
                .map(this::participant)
                .toList();
        Optional<String> day = review().meeting().date().map(say::date);
        if (day.isPresent() && !people.isEmpty()) {
            blocks.say(say.text("meeting", day.get(), say.and(people)));
        } else if (day.isPresent()) {
            blocks.say(say.text("meeting.day", day.get()));
        } else if (!people.isEmpty()) {
            blocks.say(say.text("meeting.people", say.and(people)));
        }
    }

    private String participant(Participant participant) {
        String role = say.word(participant.role());
        return role.isBlank() ? participant.name() : participant.name() + " (" + role + ")";
    }

    private List<Block.Column> columns(String one, String two, String three) {
        return List.of(
                new Block.Column(say.text(one), 36),
                new Block.Column(say.text(two), 40),
                new Block.Column(say.text(three), 24));
    }

    private Block.Row question(QuestionAnswer question) {
        String text = ReviewQuestions.isOneOfTheSeven(question.id())
                ? say.optional("question." + question.id() + ".text")
                        .orElse(question.id().value())
                : Material.named(question.text()).orElse(question.id().value());
        return new Block.Row(
                List.of(List.of(Line.of(text)), answer(question), Who.lines(question.by(), question.at(), say)),
                ReviewQuestions.state(question) == QuestionState.OPEN ? Block.Mark.UNSURE : Block.Mark.NONE);
    }

    private List<Line> answer(QuestionAnswer question) {
        List<Line> lines = new ArrayList<>();
        switch (ReviewQuestions.state(question)) {
            case OPEN -> lines.add(Line.of(say.text("question.open"), Style.UNSURE));
            case PARKED -> lines.add(Line.of(parkedFor(question.owner(), question.due()), Style.UNSURE));
            case NOT_APPLICABLE -> lines.add(Line.of(say.text("question.not_applicable"), Style.QUIET));
            case ANSWERED -> {}
        }
        Material.named(question.answer())
                .ifPresent(answer ->
                        lines.add(Line.of(say.optional("word.yes_no." + answer).orElse(answer), Style.STRONG)));
        Material.named(question.note()).ifPresent(note -> lines.add(Line.of(note)));
        return lines;
    }

    private String parkedFor(String owner, Optional<LocalDate> due) {
        String who = Material.named(owner).orElse(say.text("nobody"));
        return due.map(day -> say.text("parked.until", who, say.date(day))).orElse(say.text("parked", who));
    }

    private void checklist(Blocks blocks) {
        List<Block.Row> rows = Checklist.of(material.document(), material.matrix()).stream()
                .map(this::item)
                .toList();
        blocks.part(say.field("review.checklist"))
                .table(
                        List.of(
                                new Block.Column(say.text("checklist.item"), 56),
                                new Block.Column(say.text("checklist.state"), 20),
                                new Block.Column(say.text("question.who"), 24)),
                        rows);
    }

    private Block.Row item(Checklist.Item item) {
        String text = say.optional("checklist." + item.id() + ".text")
                .orElse(item.id().value());
        Line state = item.isDone()
                ? Line.of(say.text("checklist.done"))
                : Line.of(say.text("checklist.not_done"), Style.UNSURE);
        List<Line> who = new ArrayList<>();
        item.byPerson().ifPresent(tick -> who.addAll(Who.lines(tick.by(), tick.at(), say)));
        if (item.byDocument()) {
            who.add(Line.of(say.text("checklist.by_document"), Style.QUIET));
        }
        return Blocks.row(List.of(Line.of(text)), List.of(state), who);
    }

    private void annotations(Blocks blocks) {
        if (!review().annotations().isEmpty()) {
            blocks.part(say.field("review.annotations"))
                    .table(
                            columns("annotation.on", "annotation.text", "question.who"),
                            review().annotations().stream()
                                    .map(this::annotation)
                                    .toList());
        }
    }

    private Block.Row annotation(Annotation annotation) {
        boolean open = annotation.kind().is(AnnotationKind.CONCERN) && !annotation.resolved();
        List<Line> on = new ArrayList<>();
        on.add(Line.of(material.place(annotation.on())));
        on.add(Line.of(say.word(annotation.kind()), Style.QUIET));
        List<Line> text = new ArrayList<>();
        text.add(Line.of(annotation.text()));
        if (!annotation.owner().isBlank() || annotation.due().isPresent()) {
            text.add(Line.of(due(annotation.owner(), annotation.due()), Style.QUIET));
        }
        if (annotation.resolved()) {
            text.add(Line.of(say.text("annotation.resolved"), Style.QUIET));
        } else if (open) {
            text.add(Line.of(say.text("annotation.open"), Style.UNSURE));
        }
        return new Block.Row(
                List.of(on, text, Who.lines(annotation.by(), annotation.at(), say)),
                open ? Block.Mark.UNSURE : Block.Mark.NONE);
    }

    private String due(String owner, Optional<LocalDate> due) {
        String who = Material.named(owner).orElse(say.text("nobody"));
        return due.map(day -> say.text("due.until", who, say.date(day))).orElse(say.text("due", who));
    }

    private void parked(Blocks blocks) {
        if (!review().parked().isEmpty()) {
            blocks.part(say.field("review.parked"))
                    .table(
                            columns("annotation.on", "annotation.text", "question.who"),
                            review().parked().stream().map(this::parked).toList());
        }
    }

    private Block.Row parked(Parked parked) {
        List<Line> text = new ArrayList<>();
        Material.named(parked.text()).ifPresent(t -> text.add(Line.of(t)));
        text.add(Line.of(parkedFor(parked.owner(), parked.due()), Style.UNSURE));
        return Blocks.row(
                List.of(Line.of(material.place(parked.on()))), text, Who.lines(parked.by(), parked.at(), say));
    }
}
