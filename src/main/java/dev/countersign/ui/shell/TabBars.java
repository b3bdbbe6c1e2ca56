package dev.countersign.ui.shell;

import dev.countersign.model.Verdict;
import dev.countersign.text.Texts;
import dev.countersign.ui.matrix.VerdictBar;
import dev.countersign.ui.session.Session;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** The verdict bars in the tabs, one a document. */
final class TabBars {
    private final Texts texts;
    private final Map<Session, VerdictBar> bars = new HashMap<>();

    TabBars(Texts texts) {
        this.texts = texts;
    }

    void clear() {
        bars.clear();
    }

    /** What stands in the tab of a document beside its name. */
    Node on(Session session) {
        VerdictBar bar = new VerdictBar();
        bar.getStyleClass().add("tab-bar");
        bar.setAccessibleRole(AccessibleRole.TEXT);
        HBox.setHgrow(bar, Priority.ALWAYS);
        bars.put(session, bar);
        show(session);
        HBox graphic = new HBox(6, bar);
        session.record().ifPresent(record -> graphic.getChildren().add(0, new FontIcon("fth-lock")));
        return graphic;
    }

    /** Shows how the rows of a document divide now. */
    void show(Session session) {
        Optional.ofNullable(bars.get(session)).ifPresent(bar -> {
            Map<Verdict, Integer> counts = session.matrix().counts();
            bar.show(counts);
            bar.setAccessibleText(Stream.of(Verdict.values())
                    .map(verdict -> texts.get("word.verdict." + verdict.word()) + " " + counts.getOrDefault(verdict, 0))
                    .collect(Collectors.joining(", ")));
        });
    }
}
