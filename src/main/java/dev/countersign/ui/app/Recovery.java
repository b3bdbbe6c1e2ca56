package dev.countersign.ui.app;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.countersign.store.Journals;
import dev.countersign.store.Journals.Told;
import dev.countersign.store.StoreFailed;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.shell.Ui;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows what windows that did not end as they should left behind, as a difference, and asks what becomes of it. */
final class Recovery {
    private static final int CONTEXT = 1;
    private static final int MOST_LINES = 400;

    private final Ui ui;
    private final Texts texts;
    private final Journals journals;
    private final Consumer<Told> open;

    /**
     * Recovery.
     *
     * @param open opens what was left behind as a document
     */
    Recovery(Ui ui, Journals journals, Consumer<Told> open) {
        this.ui = ui;
        this.texts = ui.texts();
        this.journals = journals;
        this.open = open;
    }

    /** What was left behind and is not in its file, with the difference in lines. */
    private record Found(Told told, List<String> difference) {}

    /** Looks, and asks when there is something; says so when a person asked and there is nothing. */
    void look(boolean asked) {
        ui.background()
                .run(
                        this::find,
                        found -> {
                            if (!found.isEmpty()) {
                                show(found);
                            } else if (asked) {
                                ui.notices().say(texts.get("recover.none"));
                            }
                        },
                        failure -> ui.notices().warn(texts.get("recover.unread")));
    }

    private List<Found> find() throws StoreFailed, IOException {
        List<Found> found = new ArrayList<>();
        for (Told told : journals.leftBehind()) {
            String before = onDisk(told);
            if (told.text().equals(told.base()) || told.text().equals(before)) {
                journals.discard(told);
            } else {
                found.add(new Found(told, difference(before, told.text())));
            }
        }
        return found;
    }

    private static String onDisk(Told told) throws IOException {
        if (told.file().isEmpty() || !Files.isRegularFile(told.file().get())) {
            return told.file().isPresent() ? "" : told.base();
        }
        return new String(Files.readAllBytes(told.file().get()), StandardCharsets.UTF_8);
    }

    private static List<String> difference(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(
                "", "", old, DiffUtils.diff(old, after.lines().toList()), CONTEXT);
        return lines.stream()
                .skip(2)
                .filter(line -> !line.startsWith("@@"))
                .limit(MOST_LINES)
                .toList();
    }

    private void show(List<Found> found) {
        VBox entries = new VBox(12);
        found.forEach(each -> entries.getChildren().add(entry(each, found, entries)));
        ScrollPane scroll = new ScrollPane(entries);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("overlay-scroll");
        Button later = new Button(texts.get("recover.later"));
        later.setCancelButton(true);
        later.setOnAction(e -> ui.dialogs().close());
        VBox card = new VBox(
                12,
                Parts.text(texts.get("recover.title", found.size()), "overlay-title"),
                Parts.text(texts.get("recover.lead"), "quiet"),
                scroll,
                later);
        card.getStyleClass().addAll("overlay-card", "recovery-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        ui.dialogs().show(card);
    }

    private Node entry(Found found, List<Found> all, VBox entries) {
        Told told = found.told();
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(texts.locale())
                .withZone(ZoneId.systemDefault())
                .format(told.at());
        TextArea difference = new TextArea(String.join("\n", found.difference()));
        difference.setEditable(false);
        difference.setPrefRowCount(Math.min(9, Math.max(3, found.difference().size())));
        difference.getStyleClass().add("mono");
        difference.setAccessibleText(texts.get("recover.difference"));
        String place = told.file().map(Path::toString).orElseGet(() -> texts.get("recover.no_file"));
        VBox entry = new VBox(4);
        Button take = Parts.button(texts.get("recover.open"), "recover-open", () -> {
            ui.dialogs().close();
            open.accept(told);
            List<Found> rest =
                    all.stream().filter(other -> !other.equals(found)).toList();
            if (!rest.isEmpty()) {
                show(rest);
            }
        });
        Button drop = Parts.button(texts.get("recover.drop"), "recover-drop", () -> {
            discard(told);
            entries.getChildren().remove(entry);
            if (entries.getChildren().isEmpty()) {
                ui.dialogs().close();
            }
        });
        take.getStyleClass().add("accent");
        entry.getChildren()
                .setAll(
                        Parts.text(told.title(), "section-title"),
                        Parts.text(texts.get("recover.when", when, place), "quiet"),
                        difference,
                        new HBox(8, take, drop));
        return entry;
    }

    private void discard(Told told) {
        try {
            journals.discard(told);
        } catch (StoreFailed e) {
            ui.notices().warn(texts.get("recover.unread"));
        }
    }
}
