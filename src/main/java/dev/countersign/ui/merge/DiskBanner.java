package dev.countersign.ui.merge;

import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.session.DiskChange;
import dev.countersign.ui.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.value.ChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says above a document that its file is not what it was, and what can be done. Out of sight while nothing is wrong. */
public final class DiskBanner extends VBox {
    private final Session session;
    private final Texts texts;
    private final DiskActions actions;
    private final UnaryOperator<String> seen;

    /**
     * The line above a document.
     *
     * @param seen what may be seen of a text that names files
     */
    public DiskBanner(Session session, Texts texts, DiskActions actions, UnaryOperator<String> seen) {
        this.seen = seen;
        this.session = session;
        this.texts = texts;
        this.actions = actions;
        getStyleClass().add("disk-banner");
        setId("disk-banner");
        setAccessibleRole(AccessibleRole.PARENT);
        ChangeListener<Optional<DiskChange>> follow = (o, before, now) -> show(now);
        session.onDiskProperty().addListener(follow);
        show(session.onDiskProperty().get());
    }

    private void show(Optional<DiskChange> change) {
        Parts.visible(this, change.isPresent());
        change.ifPresent(this::fill);
    }

    private void fill(DiskChange change) {
        Label words = Parts.text(seen.apply(words(change)));
        words.setId("disk-words");
        words.setGraphic(new FontIcon("fth-alert-triangle"));
        FlowPane buttons = new FlowPane(8, 6);
        buttons.getChildren().setAll(buttons(change));
        getChildren().setAll(words, buttons);
        setAccessibleText(words.getText());
    }

    private String words(DiskChange change) {
        String file = session.originProperty().get().label();
        if (change instanceof DiskChange.Gone) {
            return texts.get("disk.gone", file);
        }
        return change instanceof DiskChange.Unreadable unreadable
                ? texts.get("disk.unreadable", file, unreadable.why())
                : texts.get(session.dirtyProperty().get() ? "disk.changed.dirty" : "disk.changed", file);
    }

    private List<Button> buttons(DiskChange change) {
        Button as = button("disk.save_as", "disk-save-as", () -> actions.saveAs(session));
        if (change instanceof DiskChange.Changed) {
            Button merge = button("disk.merge", "disk-merge", () -> actions.merge(session));
            merge.getStyleClass().add("accent");
            return List.of(merge, button("disk.reload", "disk-reload", () -> actions.reload(session)), as);
        }
        String over = change instanceof DiskChange.Gone ? "disk.save_again" : "disk.save_over";
        return List.of(as, button(over, "disk-save-over", () -> actions.saveOver(session)));
    }

    private Button button(String key, String id, Runnable action) {
        return Parts.button(texts.get(key), id, action);
    }
}
