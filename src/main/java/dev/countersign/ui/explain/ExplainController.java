package dev.countersign.ui.explain;

import dev.countersign.edit.Edit;
import dev.countersign.edit.SetField;
import dev.countersign.edit.Several;
import dev.countersign.model.Address;
import dev.countersign.model.Id;
import dev.countersign.model.Verdict;
import dev.countersign.posture.Change;
import dev.countersign.posture.Deceptive;
import dev.countersign.posture.Fact;
import dev.countersign.posture.FiredRule;
import dev.countersign.posture.Row;
import dev.countersign.text.Texts;
import dev.countersign.ui.annotate.Remarks;
import dev.countersign.ui.command.Command;
import dev.countersign.ui.control.InSight;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.control.Scrolling;
import dev.countersign.ui.control.VerdictBadge;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Navigator;
import dev.countersign.ui.shell.Ui;
import dev.countersign.ui.whatif.Pointing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Why the selected row has its verdict, what would change it, what was decided, and what people said about it. */
public final class ExplainController {
    private static final PseudoClass DECIDED = PseudoClass.getPseudoClass("decided");

    private final Session session;
    private final Navigator navigator;
    private final Ui ui;
    private final Texts texts;
    private final DecisionForm form;
    private Optional<Id> shown = Optional.empty();
    private final Remarks remarkList;

    @FXML
    private ScrollPane root;

    @FXML
    private VBox card;

    @FXML
    private Label rowName;

    @FXML
    private Label sentence;

    @FXML
    private Label rules;

    @FXML
    private GridPane facts;

    @FXML
    private VBox changes;

    @FXML
    private Button allow;

    @FXML
    private Button approve;

    @FXML
    private Button block;

    @FXML
    private Button accept;

    @FXML
    private Button withdraw;

    @FXML
    private Button park;

    @FXML
    private VBox decision;

    @FXML
    private VBox remarks;

    /** The explanation of a session's selected row. */
    public ExplainController(Session session, Navigator navigator, Ui ui, Deciding deciding) {
        this.session = session;
        this.navigator = navigator;
        this.ui = ui;
        this.texts = ui.texts();
        this.form = new DecisionForm(deciding, ui);
        this.remarkList = new Remarks(session, ui, session::selectedAddress);
    }

    @FXML
    private void initialize() {
        button(allow, "allow", Optional.of(Verdict.ALLOW));
        button(approve, "approve", Optional.of(Verdict.APPROVE));
        button(block, "block", Optional.of(Verdict.BLOCK));
        button(accept, "accept_computed", Optional.empty());
        button(withdraw, "withdraw", Optional.empty());
        button(park, "park", Optional.empty());
        decision.getChildren().setAll(form);
        remarks.getChildren().setAll(remarkList);
        InSight.show(
                root,
                this::show,
                session.matrixProperty(),
                session.selectedProperty(),
                ui.look().stackedProperty());
    }

    private void button(Button button, String command, Optional<Verdict> verdict) {
        button.setText(texts.get("command." + command + ".short"));
        verdict.ifPresent(v -> button.setGraphic(VerdictBadge.icon(v)));
        button.setOnAction(e -> ui.commands().run(command));
        ui.commands().find(command).flatMap(Command::key).ifPresent(key -> {
            button.setText(button.getText() + "  " + key.getDisplayText());
            button.setAccessibleText(texts.get("command." + command) + " (" + key.getDisplayText() + ")");
        });
    }

    private void show() {
        Optional<Row> row = session.selectedRow();
        card.getParent().setVisible(row.isPresent());
        row.ifPresent(this::show);
    }

    private void show(Row row) {
        if (!shown.equals(Optional.of(row.id()))) {
            shown = Optional.of(row.id());
            root.setVvalue(0);
        }
        rowName.setText(Deceptive.shown(row.action().name()));
        sentence.setText(ui.sentences().explanation(row));
        rules.setText(rulesText(row));
        rules.setManaged(!rules.getText().isEmpty());
        boolean little = ui.look().stackedProperty().get();
        if (Parts.isOutdated(card, List.of(row.action(), row.facts(), row.computed(), row.wouldChange(), little))) {
            showFacts(row);
            showChanges(row);
        }
        showDecided(row);
        form.show(row);
        remarkList.show();
    }

    /** What was decided looks pressed; where nothing was, the computed verdict can be accepted. */
    private void showDecided(Row row) {
        Optional<Verdict> decided = row.decision().filter(d -> !row.stale()).map(d -> d.verdict());
        Map.of(allow, Verdict.ALLOW, approve, Verdict.APPROVE, block, Verdict.BLOCK)
                .forEach((button, verdict) -> button.pseudoClassStateChanged(
                        DECIDED, decided.filter(verdict::equals).isPresent()));
        Parts.visible(accept, row.decision().isEmpty() && row.computed().verdict() != Verdict.UNDECIDED);
        Parts.visible(withdraw, row.decision().isPresent());
    }

    private String rulesText(Row row) {
        List<String> ids = row.computed().rules().stream()
                .map(fired -> fired.rule().id().value())
                .toList();
        if (ids.isEmpty()) {
            return "";
        }
        return texts.get(
                "explain.rules",
                ids.size(),
                String.join(", ", ids),
                session.matrix().posture().name());
    }

    private void showFacts(Row row) {
        facts.getChildren().clear();
        Set<Fact> assumed = Set.copyOf(row.computed().assumed());
        Set<Fact> used = new LinkedHashSet<>(List.of(Fact.CLASS));
        row.computed().rules().stream()
                .map(FiredRule::rule)
                .forEach(rule -> used.addAll(rule.when().keySet()));
        used.addAll(assumed);
        used.addAll(row.computed().undecidedBecause());
        int line = 0;
        for (Fact fact : used.stream().sorted().filter(f -> f != Fact.ACTS).toList()) {
            Label name = label(texts.get("fact." + fact.word()), "quiet");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label value = label(valueText(row, fact), row.facts().isUnknown(fact) ? "unknown-text" : "plain");
            Address at = FactPlaces.of(session.document(), row.action(), fact);
            Pointing.mark(name, at);
            Pointing.mark(value, at);
            facts.addRow(line++, name, value);
            if (assumed.contains(fact)) {
                boolean little = ui.look().stackedProperty().get();
                facts.add(label(assumedText(row, fact), "unknown-text"), little ? 1 : 2, little ? line++ : line - 1);
            }
        }
    }

    private String valueText(Row row, Fact fact) {
        String word = row.facts().get(fact);
        if (row.facts().isUnknown(fact)) {
            return texts.get("choice.unknown");
        }
        return fact == Fact.CLASS
                ? ui.wording().word("action_class", word)
                : texts.optional("fact." + fact.word() + "." + word).orElse(word);
    }

    private String assumedText(Row row, Fact fact) {
        String values = row.computed().rules().stream()
                .map(FiredRule::rule)
                .map(rule -> rule.when().getOrDefault(fact, Set.of()))
                .flatMap(Set::stream)
                .distinct()
                .map(word -> texts.optional("fact." + fact.word() + "." + word).orElse(word))
                .collect(Collectors.joining(" " + texts.get("explain.or") + " "));
        return values.isEmpty() ? "" : texts.get("explain.assumed", values);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    private void showChanges(Row row) {
        changes.getChildren().clear();
        if (row.wouldChange().isEmpty()) {
            changes.getChildren().add(label(texts.get(nothingKey(row)), "quiet"));
            return;
        }
        changes.getChildren().add(label(texts.get("explain.changes"), "quiet"));
        row.wouldChange().forEach(change -> changes.getChildren().add(suggestion(row, change)));
    }

    private static String nothingKey(Row row) {
        return row.computed().verdict() == Verdict.ALLOW ? "explain.changes.allowed" : "explain.changes.none";
    }

    private Node suggestion(Row row, Change change) {
        Label words = label(ui.sentences().change(change), "suggestion-text");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(Region.USE_PREF_SIZE);
        VerdictBadge to = new VerdictBadge(change.to(), texts);
        boolean direct = FactPlaces.isDirect(change.set().keySet());
        Button set = new Button(texts.get(direct ? "explain.set" : "explain.go"));
        set.setId("suggestion-" + change.set().keySet().stream().map(Fact::word).collect(Collectors.joining("-")));
        set.getStyleClass().add("small");
        set.setMinWidth(Region.USE_PREF_SIZE);
        set.setAccessibleText(set.getText() + ": " + words.getText());
        set.setOnAction(e -> follow(row, change, direct));
        boolean little = ui.look().stackedProperty().get();
        Pane line = little ? new VBox(words, new FlowPane(8, 4, to, set)) : new HBox(words, to, set);
        line.getStyleClass().add("suggestion");
        return line;
    }

    private void follow(Row row, Change change, boolean direct) {
        List<Edit> edits = new ArrayList<>();
        for (Map.Entry<Fact, String> entry : change.set().entrySet()) {
            Address at = FactPlaces.of(session.document(), row.action(), entry.getKey());
            if (!direct) {
                navigator.jump(at);
                return;
            }
            edits.add(new SetField(at, entry.getValue()));
        }
        Edit first = edits.get(0);
        session.submit(edits.size() == 1 ? first : new Several(first.name(session.document()), edits));
    }

    /** Puts the focus on the explanation, for the key that explains. */
    public void focus() {
        root.requestFocus();
        root.setVvalue(0);
    }

    /** Puts the focus where a decision still lacks something. */
    public void focusDecision(String key) {
        form.focus(key);
    }

    /** Brings what a decision still lacks into sight; the focus stays where it is. */
    public void revealLacking() {
        Platform.runLater(() -> form.lacking().ifPresent(this::reveal));
    }

    private void reveal(Node field) {
        root.applyCss();
        root.layout();
        Scrolling.reveal(root, field, 8);
    }

    /** Begins a note on the selected row. */
    public void annotate() {
        remarkList.begin();
    }

    /** The whole explanation. */
    public ScrollPane view() {
        return root;
    }
}
