package dev.countersign.ui.app;

import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.dialog.Curtain;
import dev.countersign.ui.session.Presenter;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Stands before cards that name files, keys or credentials, while a presenter hides those. */
final class PresenterCurtain implements Curtain {
    private final Presenter presenter;
    private final Texts texts;

    PresenterCurtain(Presenter presenter, Texts texts) {
        this.presenter = presenter;
        this.texts = texts;
    }

    @Override
    public ObservableBooleanValue drawnProperty() {
        return presenter.onProperty();
    }

    @Override
    public Node card(Runnable close) {
        Label title = Parts.text(texts.get("presenter.sign"), "overlay-title");
        Label why = Parts.text(texts.get("presenter.curtain"));
        Button lift = Parts.button(
                texts.get("presenter.lift"),
                "curtain-lift",
                () -> presenter.onProperty().set(false));
        lift.getStyleClass().add("accent");
        Button away = Parts.button(texts.get("viewer.close"), "curtain-close", close);
        FlowPane buttons = new FlowPane(lift, away);
        buttons.getStyleClass().add("overlay-buttons");
        VBox card = new VBox(title, why, buttons) {
            @Override
            public void requestFocus() {
                // the safe one: Enter must not show what somebody hid
                away.requestFocus();
            }
        };
        card.setId("curtain");
        card.getStyleClass().add("overlay-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.setAccessibleText(title.getText() + ". " + why.getText());
        return card;
    }

    @Override
    public String seen(String text) {
        return presenter.text(text);
    }
}
