package dev.countersign.ui.draft;

import dev.countersign.draft.Drafted;
import dev.countersign.draft.Drafting;
import dev.countersign.draft.Drafts;
import dev.countersign.draft.Progress;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Verdict;
import dev.countersign.posture.Deceptive;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.shell.Ui;
import dev.countersign.ui.task.Job;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Drafts a checkout and lists what came of it, those that run an agent first; the ticked ones are opened. */
public final class DraftCard extends VBox {
    private final Ui ui;
    private final Texts texts;
    private final Function<AgentActionBom, Map<Verdict, Integer>> counts;
    private final Consumer<List<AgentActionBom>> open;
    private final Job job = new Job();
    private final List<DraftLine> all = new ArrayList<>();
    private final ListView<DraftLine> list = new ListView<>();
    private final TextField search = new TextField();
    private final CheckBox agentsOnly = new CheckBox();
    private final Button go = new Button();
    private final Label state = Parts.text("", "quiet");
    private final TitledPane left = new TitledPane();
    private final HBox working;

    /**
     * A draft in the list.
     *
     * @param drafted the draft
     * @param counts how many rows have each verdict
     * @param ticked whether it is to be opened
     */
    record DraftLine(Drafted drafted, Map<Verdict, Integer> counts, BooleanProperty ticked) {}

    /**
     * A card.
     *
     * @param counts how many rows of a document have each verdict
     * @param open opens documents
     */
    public DraftCard(
            Ui ui, Function<AgentActionBom, Map<Verdict, Integer>> counts, Consumer<List<AgentActionBom>> open) {
        super(10);
        this.ui = ui;
        this.texts = ui.texts();
        this.counts = counts;
        this.open = open;
        getStyleClass().addAll("overlay-card", "draft-card");
        this.working = working();
        HBox filters = new HBox(8, search, agentsOnly);
        HBox.setHgrow(search, Priority.ALWAYS);
        filters.setAlignment(Pos.CENTER_LEFT);
        search.setPromptText(texts.get("drafts.search"));
        search.setAccessibleText(texts.get("drafts.search"));
        search.setId("drafts-search");
        search.textProperty().addListener((o, before, now) -> filter());
        agentsOnly.setText(texts.get("drafts.agents"));
        agentsOnly.setId("drafts-agents");
        agentsOnly.setOnAction(e -> filter());
        list.setCellFactory(view -> new DraftCell(ui));
        list.setId("drafts-list");
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go.fire();
            }
        });
        list.setAccessibleText(texts.get("drafts.title"));
        list.setPlaceholder(Parts.text(texts.get("drafts.none"), "quiet"));
        list.setPrefHeight(22 * ui.look().pixels());
        VBox.setVgrow(list, Priority.ALWAYS);
        left.setExpanded(false);
        left.setId("drafts-left");
        Parts.visible(left, false);
        go.setId("drafts-open");
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.setOnAction(e -> openTicked());
        Button cancel = new Button(texts.get("answer.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(e -> ui.dialogs().close());
        // however it is closed: nobody waits for what it was doing any more
        sceneProperty().addListener((o, before, now) -> {
            if (now == null) {
                job.cancel();
            }
        });
        getChildren()
                .setAll(
                        Parts.text(texts.get("drafts.title"), "overlay-title"),
                        state,
                        working,
                        filters,
                        list,
                        left,
                        new HBox(8, go, cancel));
        showTicked();
    }

    private HBox working() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(job.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button stop = Parts.button(texts.get("drafts.stop"), "drafts-stop", job::cancel);
        HBox line = new HBox(8, bar, stop);
        line.visibleProperty().bind(job.runningProperty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    /** Starts drafting a folder or file. */
    public void draft(Path from, Drafting drafting) {
        state.setText(texts.get("drafts.working", from.toString()));
        job.start(
                ui.background(),
                control -> listed(drafting.draft(from, following(control))),
                result -> show(from, result),
                failure -> state.setText(
                        texts.get("files.refused", from.getFileName(), String.valueOf(failure.getMessage()))));
    }

    /** Tells a job how far a draft is, and the draft whether it is still wanted. */
    static Progress following(Job.Control control) {
        return new Progress() {
            @Override
            public void at(String file, double fraction) {
                control.done(fraction);
            }

            @Override
            public boolean isCancelled() {
                return control.isCancelled();
            }
        };
    }

    private record Result(Drafts drafts, List<DraftLine> lines) {}

    private Result listed(Drafts drafts) {
        List<DraftLine> lines = drafts.documents().stream()
                .map(each ->
                        new DraftLine(each, counts.apply(each.document()), new SimpleBooleanProperty(each.runsAgent())))
                .sorted(Comparator.comparing((DraftLine line) -> !line.drafted().runsAgent()))
                .toList();
        return new Result(drafts, lines);
    }

    private void show(Path from, Result result) {
        all.clear();
        all.addAll(result.lines());
        all.forEach(line -> line.ticked().addListener((o, before, now) -> showTicked()));
        long agents = all.stream().filter(line -> line.drafted().runsAgent()).count();
        state.setText(texts.get("drafts.found", all.size(), agents, from.toString()));
        Drafts drafts = result.drafts();
        List<String> lines = new ArrayList<>();
        drafts.skipped()
                .forEach(each -> lines.add(
                        each.file() + (each.line() > 0 ? ":" + each.line() : "") + ": " + each.reason(texts)));
        drafts.seenNotRead().forEach(each -> lines.add(each.file() + ": " + texts.get("drafts.seen", each.kind())));
        TextArea text = new TextArea(String.join("\n", lines));
        text.setEditable(false);
        text.setPrefRowCount(Math.min(6, Math.max(2, lines.size())));
        text.setAccessibleText(texts.get("drafts.left", lines.size()));
        left.setText(texts.get("drafts.left", lines.size()));
        left.setContent(text);
        Parts.visible(left, !lines.isEmpty());
        filter();
        showTicked();
        list.requestFocus();
    }

    private void filter() {
        String wanted = search.getText().toLowerCase(Locale.ROOT).strip();
        list.getItems()
                .setAll(all.stream()
                        .filter(line ->
                                !agentsOnly.isSelected() || line.drafted().runsAgent())
                        .filter(line -> text(line).contains(wanted))
                        .toList());
    }

    private String text(DraftLine line) {
        AgentActionBom document = line.drafted().document();
        StringBuilder words = new StringBuilder(
                document.workflow().name() + " " + document.workflow().path());
        document.actions()
                .forEach(action -> words.append(' ')
                        .append(action.name())
                        .append(' ')
                        .append(action.actionClass().word())
                        .append(' ')
                        .append(ui.wording()
                                .word("action_class", action.actionClass().word())));
        return words.toString().toLowerCase(Locale.ROOT);
    }

    private List<DraftLine> ticked() {
        return all.stream().filter(line -> line.ticked().get()).toList();
    }

    private void showTicked() {
        int count = ticked().size();
        go.setText(texts.get("drafts.open", count));
        go.setDisable(count == 0);
    }

    private void openTicked() {
        List<AgentActionBom> documents =
                ticked().stream().map(line -> line.drafted().document()).toList();
        ui.dialogs().close();
        open.accept(documents);
    }

    @Override
    public void requestFocus() {
        search.requestFocus();
    }

    /** The name of a draft as it is shown. */
    static String name(AgentActionBom document, Texts texts) {
        String name = document.workflow().name();
        return name.isBlank() ? texts.get("workflow.unnamed") : Deceptive.shown(name);
    }
}
