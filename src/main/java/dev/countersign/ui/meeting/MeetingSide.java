package dev.countersign.ui.meeting;

import dev.countersign.model.Address;
import dev.countersign.model.Evidence;
import dev.countersign.model.ProofElement;
import dev.countersign.posture.Deceptive;
import dev.countersign.posture.Row;
import dev.countersign.text.Texts;
import dev.countersign.ui.annotate.Remarks;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.pane.signoff.PeopleList;
import dev.countersign.ui.shell.Ui;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Beside what is spoken about: where it was seen, what was said, what is parked, who is in the room, and the time. */
final class MeetingSide extends VBox {
    private static final int PLACES = 4;

    private final MeetingModel model;
    private final Ui ui;
    private final Texts texts;
    private final ItemNames names;
    private final VBox row = new VBox();
    private final Remarks remarks;
    private final VBox parked = new VBox();
    private final ParkEditor editor;
    private final PeopleList<?> people;
    private final Label room = Large.text("", "meeting-side-text");
    private final Label speaks = Large.text("", "meeting-side-text");
    private boolean editingRoom;

    MeetingSide(MeetingModel model, Ui ui, Runnable focusStage) {
        this.model = model;
        this.ui = ui;
        this.texts = ui.texts();
        this.names = new ItemNames(texts);
        this.remarks = new Remarks(
                model.session(), ui, () -> model.currentProperty().get().map(AgendaItem::on));
        this.editor = new ParkEditor(model, texts, focusStage);
        this.people = PeopleList.participants(model.session(), ui);
        getStyleClass().add("meeting-side");
        Parts.visible(people, false);
        parked.setId("meeting-parked");
        room.setId("meeting-room");
        speaks.setId("meeting-speaks");
        FlowPane roomButtons = new FlowPane(
                8,
                6,
                Parts.button(texts.get("meeting.room.edit"), "meeting-room-edit", this::editRoom),
                Parts.button(
                        texts.get("meeting.speaker.change"),
                        "meeting-speaker-change",
                        () -> ui.commands().run("speaker")));
        List.of(row, parked).forEach(part -> part.getStyleClass().add("meeting-side-part"));
        getChildren()
                .setAll(
                        row,
                        part("meeting.said", remarks),
                        parked,
                        editor,
                        part("meeting.room", room, people, speaks, roomButtons),
                        new TimeSettings(model.times(), texts));
        model.session().speaker().nameProperty().addListener((o, before, now) -> showRoom());
    }

    private VBox part(String title, Node... nodes) {
        VBox part = new VBox(Large.text(texts.get(title), "meeting-heading"));
        part.getStyleClass().add("meeting-side-part");
        part.getChildren().addAll(nodes);
        return part;
    }

    void show() {
        showRow(model.row());
        remarks.show();
        showParked();
        showRoom();
    }

    private void showRow(Optional<Row> shown) {
        row.getChildren().clear();
        Large.visible(row, shown.isPresent());
        shown.ifPresent(r -> {
            List<Evidence> evidence = r.action().evidence();
            if (!evidence.isEmpty()) {
                row.getChildren().add(Large.text(texts.get("meeting.seen"), "meeting-heading"));
                evidence.stream()
                        .limit(PLACES)
                        .forEach(place -> row.getChildren().add(line(place)));
                if (evidence.size() > PLACES) {
                    row.getChildren()
                            .add(Large.text(
                                    texts.get("meeting.seen.more", evidence.size() - PLACES), "meeting-side-quiet"));
                }
            }
            int all = ProofElement.values().length;
            row.getChildren()
                    .addAll(
                            Large.text(texts.get("meeting.proof"), "meeting-heading"),
                            Large.text(
                                    texts.get(
                                            "meeting.proof.count",
                                            all - r.proof().uncovered().size(),
                                            all),
                                    "meeting-side-text"));
            String missing = r.proof().uncovered().stream()
                    .map(element -> ui.wording().word("proof_element", element.word()))
                    .collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                row.getChildren().add(Large.text(texts.get("meeting.proof.missing", missing), "meeting-side-quiet"));
            }
        });
    }

    private static Label line(Evidence place) {
        String where = Deceptive.shown(place.file()) + (place.line() > 0 ? ":" + place.line() : "");
        return Large.text(where, "meeting-side-text", "meeting-place");
    }

    private void showParked() {
        List<ParkedPoint> points = model.parked();
        parked.getChildren().setAll(Large.text(texts.get("meeting.parked", points.size()), "meeting-heading"));
        points.forEach(point -> parked.getChildren().add(point(point)));
        if (points.isEmpty()) {
            parked.getChildren().add(Large.text(texts.get("meeting.parked.none"), "meeting-side-quiet"));
        }
    }

    private Node point(ParkedPoint point) {
        String called = names.of(model.session().document(), point.on());
        String rest = Stream.of(
                        Deceptive.shown(point.text()),
                        Deceptive.shown(point.owner()),
                        point.due()
                                .map(day -> texts.get("meeting.by", day.toString()))
                                .orElse(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" \u00b7 "));
        VBox words = new VBox(Large.text(called, "meeting-side-text"));
        if (!rest.isEmpty()) {
            words.getChildren().add(Large.text(rest, "meeting-side-quiet"));
        }
        FlowPane buttons = new FlowPane(
                8,
                4,
                Parts.button(
                        texts.get("meeting.unpark"), "unpark-" + idOf(point.on()), () -> model.unpark(point.on())));
        buttons.getChildren().forEach(button -> button.setAccessibleText(texts.get("meeting.unpark") + ": " + called));
        VBox entry = new VBox(words, buttons);
        entry.getStyleClass().add("meeting-parked-point");
        return entry;
    }

    private static String idOf(Address on) {
        return on.id().map(Object::toString).orElse("");
    }

    private void showRoom() {
        String there = model.session().document().review().meeting().participants().stream()
                .map(p -> Stream.of(
                                Deceptive.shown(p.name()),
                                ui.wording().word("role", p.role().word()))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" \u00b7 "));
        room.setText(there.isEmpty() ? texts.get("meeting.room.empty") : there);
        String who = model.session().speaker().nameProperty().get();
        speaks.setText(who.isEmpty() ? texts.get("meeting.speaks.nobody") : texts.get("meeting.speaks", who));
        people.show();
    }

    private void editRoom() {
        editingRoom = !editingRoom;
        Large.visible(people, editingRoom);
        Large.visible(room, !editingRoom);
        people.show();
    }

    /** Begins a note on what is spoken about. */
    void annotate() {
        remarks.begin();
    }

    /** Begins to put off what is spoken about. */
    void park() {
        editor.begin();
    }
}
