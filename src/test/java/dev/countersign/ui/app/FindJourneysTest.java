package dev.countersign.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.ui.find.Finder.Found;
import dev.countersign.ui.shell.PaneId;
import dev.countersign.ui.theme.ThemeName;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Finding a text and going to it. */
class FindJourneysTest extends WindowTest {
    private void seek(String text) {
        press(KeyCode.CONTROL, KeyCode.F);
        doOnFx(() -> ((TextField) find("find-text")).setText(text));
    }

    private int found() {
        return onFx(() -> ((ListView<?>) find("find-list")).getItems().size());
    }

    @Test
    void aTextIsFoundAndEnterGoesToItsField() {
        paste(NINE_LINES);
        seek("repo-scoped ci");
        assertThat(found()).isEqualTo(1);
        shoot("find");
        press(KeyCode.ENTER);
        assertThat(onFx(() -> view().navigator().paneProperty().get())).isEqualTo(PaneId.CREDENTIALS);
        assertThat(focusedField()).isEqualTo("field-name");
    }

    private String focusedField() {
        settle();
        return onFx(() -> {
            for (Node up = stage.getScene().getFocusOwner(); up != null; up = up.getParent()) {
                if (String.valueOf(up.getId()).startsWith("field-")) {
                    return up.getId();
                }
            }
            return "";
        });
    }

    @Test
    void theNextPlaceAndTheOneBeforeAreAKeyAway() {
        paste(NINE_LINES);
        seek("branch");
        int places = found();
        assertThat(places).isGreaterThan(2);
        press(KeyCode.ENTER);
        Optional<?> first = onFx(() -> session().selectedProperty().get());
        press(KeyCode.F3);
        press(KeyCode.F3);
        assertThat(onFx(() -> workbench
                        .ui()
                        .notices()
                        .latestProperty()
                        .get()
                        .orElseThrow()
                        .text()))
                .startsWith("Place 3 of " + places);
        press(KeyCode.SHIFT, KeyCode.F3);
        press(KeyCode.SHIFT, KeyCode.F3);
        assertThat(onFx(() -> session().selectedProperty().get())).isEqualTo(first);
        press(KeyCode.SHIFT, KeyCode.F3);
        assertThat(onFx(() -> workbench
                        .ui()
                        .notices()
                        .latestProperty()
                        .get()
                        .orElseThrow()
                        .text()))
                .startsWith("Place " + places + " of");
    }

    @Test
    void allOpenDocumentsAreSoughtWhenAsked() {
        paste(NINE_LINES);
        doOnFx(() -> workbench.open(Path.of("samples/ready.bom.yaml")));
        seek("AI-assisted PR repair");
        int here = found();
        doOnFx(() -> ((CheckBox) find("find-everywhere")).fire());
        assertThat(found()).isGreaterThan(here);
        shoot("find-everywhere");
        doOnFx(() -> {
            @SuppressWarnings("unchecked")
            ListView<Found> list = (ListView<Found>) find("find-list");
            list.getSelectionModel().selectFirst();
        });
        press(KeyCode.ENTER);
        assertThat(onFx(() -> workbench.desk().sessions().indexOf(session()))).isZero();
    }

    @Test
    void itFitsEverywhere() {
        paste(NINE_LINES);
        theme(ThemeName.DARK);
        seek("branch");
        shoot("find-dark");
        press(KeyCode.ESCAPE);
        theme(ThemeName.HIGH_CONTRAST);
        seek("nowhere to be found");
        shoot("find-none-contrast");
        start(1024, 700, "de");
        paste(NINE_LINES);
        doOnFx(() -> workbench.look().textPercentProperty().set(200));
        seek("branch");
        shoot("find-german-large");
    }
}
