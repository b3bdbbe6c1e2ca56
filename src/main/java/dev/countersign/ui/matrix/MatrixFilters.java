package dev.countersign.ui.matrix;

import dev.countersign.text.Texts;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.theme.Look;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/** The chips, the menu and the bar above the matrix: how many rows there are of each kind, and which are shown. */
final class MatrixFilters {
    private static final List<MatrixFilter> CHIPS = List.of(
            MatrixFilter.ALL,
            MatrixFilter.ALLOW,
            MatrixFilter.APPROVE,
            MatrixFilter.BLOCK,
            MatrixFilter.UNDECIDED,
            MatrixFilter.NOT_DECLARED);

    private final MatrixViewModel model;
    private final Session session;
    private final Texts texts;
    private final Look look;
    private FlowPane filters = new FlowPane();
    private MenuButton more = new MenuButton();
    private VerdictBar bar = new VerdictBar();

    MatrixFilters(MatrixViewModel model, Texts texts, Look look) {
        this.model = model;
        this.session = model.session();
        this.texts = texts;
        this.look = look;
    }

    /** Fills chips and menu and keeps them and the bar up to date. */
    void fill(FlowPane chipsPane, MenuButton menu, VerdictBar verdicts) {
        filters = chipsPane;
        more = menu;
        bar = verdicts;
        chips();
        moreMenu();
        model.countsProperty().addListener((o, before, now) -> showCounts());
        look.stackedProperty().addListener((o, before, now) -> arrange());
        arrange();
    }

    /** Where there is little room the rows come first; every filter is in the menu as well. */
    private void arrange() {
        boolean little = look.stackedProperty().get();
        bar.setManaged(!little);
        bar.setVisible(!little);
        showCounts();
    }

    private void chips() {
        for (MatrixFilter filter : CHIPS) {
            ToggleButton chip = new ToggleButton();
            chip.getStyleClass().add("chip");
            chip.setId("filter-" + filter.word());
            chip.setOnAction(e -> model.filterProperty().set(filter));
            chip.setUserData(filter);
            filters.getChildren().add(chip);
        }
        model.filterProperty().addListener((o, before, now) -> showCounts());
    }

    private void moreMenu() {
        for (MatrixFilter filter : List.of(MatrixFilter.UNCONFIRMED, MatrixFilter.QUESTIONS, MatrixFilter.REMARKS)) {
            CheckMenuItem item = new CheckMenuItem(texts.get("matrix.filter." + filter.word(), 0));
            item.setUserData(filter);
            item.setOnAction(e ->
                    model.filterProperty().set(model.filterProperty().get() == filter ? MatrixFilter.ALL : filter));
            more.getItems().add(item);
        }
        more.getItems().add(new SeparatorMenuItem());
        for (Grouping grouping : Grouping.values()) {
            CheckMenuItem item = new CheckMenuItem(texts.get("matrix.group." + grouping.word()));
            item.setUserData(grouping);
            item.setOnAction(e -> model.groupingProperty().set(grouping));
            more.getItems().add(item);
        }
        more.setOnShowing(e -> more.getItems().forEach(item -> {
            if (item instanceof CheckMenuItem check) {
                check.setSelected(
                        check.getUserData() == model.groupingProperty().get()
                                || check.getUserData() == model.filterProperty().get());
                if (check.getUserData() instanceof MatrixFilter filter) {
                    check.setText(texts.get("matrix.filter." + filter.word(), countOf(filter)));
                }
            }
        }));
    }

    private int countOf(MatrixFilter filter) {
        return model.countsProperty().get().getOrDefault(filter, 0);
    }

    private void showCounts() {
        bar.show(session.matrix().counts());
        filters.getChildren().stream()
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .forEach(chip -> {
                    MatrixFilter filter = (MatrixFilter) chip.getUserData();
                    boolean chosen = model.filterProperty().get() == filter;
                    chip.setText(texts.get("matrix.filter." + filter.word(), countOf(filter)));
                    chip.setSelected(chosen);
                    boolean wanted = !look.stackedProperty().get()
                            && (chosen || countOf(filter) > 0 || filter == MatrixFilter.ALL);
                    chip.setManaged(wanted);
                    chip.setVisible(wanted);
                });
    }
}
