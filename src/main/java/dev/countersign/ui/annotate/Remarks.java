package dev.countersign.ui.annotate;

import dev.countersign.edit.Add;
import dev.countersign.edit.Remove;
import dev.countersign.edit.SetField;
import dev.countersign.edit.Stamp;
import dev.countersign.model.Address;
import dev.countersign.model.Annotation;
import dev.countersign.model.AnnotationKind;
import dev.countersign.model.Id;
import dev.countersign.model.Open;
import dev.countersign.model.Parked;
import dev.countersign.posture.Deceptive;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.control.Segments;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Ui;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The remarks on one thing, and a place to write another. */
public final class Remarks extends VBox {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", java.util.Locale.ROOT);

    private final Session session;
    private final Ui ui;
    private final Texts texts;
    private final Supplier<Optional<Address>> on;
    private final VBox list = new VBox(6);
    private Optional<Writing> writing = Optional.empty();
    private String kind = AnnotationKind.COMMENT.word();

    /**
     * The remarks on a thing.
     *
     * @param on what they hang on
     */
    public Remarks(Session session, Ui ui, Supplier<Optional<Address>> on) {
        super(8);
        this.session = session;
        this.ui = ui;
        this.texts = ui.texts();
        this.on = on;
        getChildren().setAll(list);
    }

    /** The place to write a remark: made when somebody begins one, and kept for the next. */
    private final class Writing {
        private final TextArea text = new TextArea();
        private final VBox editor;

        Writing() {
            Segments kinds = new Segments(
                    Stream.of(AnnotationKind.values())
                            .map(k -> new Segments.Choice(k.word(), ui.wording().word("annotation_kind", k.word()), ""))
                            .toList(),
                    chosen -> kind = chosen);
            kinds.show(kind);
            text.setPrefRowCount(2);
            text.setWrapText(true);
            text.setPromptText(texts.get("remark.prompt"));
            text.setAccessibleText(texts.get("remark.prompt"));
            text.setId("remark-text");
            text.addEventFilter(KeyEvent.KEY_PRESSED, Remarks.this::onKey);
            Button keep = new Button(texts.get("remark.keep"));
            keep.setId("remark-keep");
            keep.getStyleClass().add("accent");
            keep.setOnAction(e -> keep());
            Button drop = new Button(texts.get("remark.drop"));
            drop.setOnAction(e -> end());
            editor = new VBox(6, kinds, text, new HBox(8, keep, drop));
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            keep();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            end();
            event.consume();
        }
    }

    /** Begins a remark. */
    public void begin() {
        Writing here = writing.orElseGet(Writing::new);
        writing = Optional.of(here);
        if (!getChildren().contains(here.editor)) {
            getChildren().add(here.editor);
        }
        here.text.requestFocus();
    }

    private void end() {
        writing.ifPresent(here -> {
            here.text.clear();
            getChildren().remove(here.editor);
        });
    }

    private void keep() {
        String said = writing.map(here -> here.text.getText().strip()).orElse("");
        Optional<Address> place = on.get();
        if (said.isEmpty() || place.isEmpty()) {
            end();
            return;
        }
        Stamp stamp = session.speaker().stamp();
        session.submit(new Add(new Annotation(
                freshId(),
                place.get(),
                Open.of(AnnotationKind.class, kind),
                said,
                "",
                Optional.empty(),
                stamp.by(),
                Optional.of(stamp.at()),
                false)));
        end();
        show();
    }

    private Id freshId() {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> new Id("a-" + n))
                .filter(id -> session.document().review().annotations().stream().noneMatch(a -> a.id().equals(id)))
                .findFirst()
                .orElseThrow();
    }

    /** Shows the remarks as they are now. */
    public void show() {
        List<Annotation> said = on.get()
                .map(place -> session.document().review().annotations().stream()
                        .filter(a -> a.on().whole().equals(place.whole()))
                        .toList())
                .orElse(List.of());
        List<Parked> putOff = on.get()
                .map(place -> session.document().review().parked().stream()
                        .filter(p -> p.on().whole().equals(place.whole()))
                        .toList())
                .orElse(List.of());
        if (!Parts.isOutdated(list, List.of(said, putOff))) {
            return;
        }
        list.getChildren().setAll(said.stream().map(this::card).toList());
        list.getChildren().addAll(putOff.stream().map(this::parked).toList());
        Button add = new Button(texts.get("remark.add"));
        add.getStyleClass().addAll("flat", "small");
        add.setId("remark-add");
        add.setOnAction(e -> begin());
        list.getChildren().add(add);
    }

    /** One remark as a card: what it is, what it says, by whom, settled or not. */
    public Node card(Annotation annotation) {
        Label badge =
                new Label(ui.wording().word("annotation_kind", annotation.kind().word()));
        badge.getStyleClass().addAll("kind-badge", "kind-" + annotation.kind().word());
        badge.setMinWidth(Region.USE_PREF_SIZE);
        Label said = new Label(Deceptive.shownInLines(annotation.text()));
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        Label by = new Label(by(annotation));
        by.getStyleClass().add("quiet");
        by.setWrapText(true);
        by.setMinHeight(Region.USE_PREF_SIZE);
        CheckBox resolved = new CheckBox(texts.get("remark.resolved"));
        resolved.setSelected(annotation.resolved());
        resolved.setId("resolved-" + annotation.id());
        resolved.setMinWidth(Region.USE_PREF_SIZE);
        Address at = Address.annotation(annotation.id());
        resolved.setOnAction(
                e -> session.submit(new SetField(at.at("resolved"), resolved.isSelected() ? "yes" : "no")));
        Button remove = new Button(texts.get("remark.remove"));
        remove.getStyleClass().addAll("flat", "small");
        remove.setOnAction(e -> session.submit(new Remove(at, false)));
        // in a row with the others a long name would need all its width
        FlowPane foot = new FlowPane(10, 4, resolved, remove);
        HBox head = new HBox(8, badge, said);
        HBox.setHgrow(said, Priority.ALWAYS);
        VBox card = new VBox(head, by, foot);
        card.getStyleClass().add("card");
        return card;
    }

    private static String by(Annotation annotation) {
        String when = annotation
                .at()
                .map(at -> WHEN.format(at.atZone(ZoneId.systemDefault())))
                .orElse("");
        return Stream.of(annotation.by(), annotation.owner(), when)
                .filter(s -> !s.isBlank())
                .reduce((a, b) -> a + " \u00b7 " + b)
                .orElse("");
    }

    private Node parked(Parked parked) {
        String due = parked.due().map(Object::toString).orElse("");
        List<String> parts = Stream.of(parked.text(), parked.owner(), due)
                .filter(s -> !s.isBlank())
                .toList();
        Label label = new Label(texts.get("remark.parked", String.join(" \u00b7 ", parts)));
        label.setWrapText(true);
        VBox card = new VBox(label);
        card.getStyleClass().addAll("card", "subtle");
        return card;
    }
}
