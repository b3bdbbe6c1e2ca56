package dev.countersign.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.edit.SetField;
import dev.countersign.model.Address;
import dev.countersign.ui.shell.PaneId;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Names in Hebrew and Arabic are shown as they are read, and one that only pretends its order is shown with its marks. */
class RightToLeftTest extends WindowTest {
    private static final String HEBREW = "צוות אבטחת יישומים";
    private static final String ARABIC = "فريق المنصة (CI)";

    private String owner() {
        return onFx(() -> ((TextField) find("field-owner").lookup(".text-input")).getText());
    }

    @Test
    void aNameIsTypedShownAndKeptInItsOwnOrder() {
        paste(NINE_LINES);
        pane(PaneId.WORKFLOW);
        type("field-owner", HEBREW);
        type("field-review_owner", ARABIC);
        doOnFx(() -> session().submit(new SetField(Address.WORKFLOW.at("name"), ARABIC)));
        assertThat(document().workflow().owner()).isEqualTo(HEBREW);
        assertThat(document().workflow().reviewOwner()).isEqualTo(ARABIC);
        assertThat(owner()).isEqualTo(HEBREW);
        assertThat(onFx(() -> ((Label) find("title")).getText()))
                .as("an honest name carries no marks")
                .isEqualTo(ARABIC);
        // the caret goes by letters, not by places on the screen: what is deleted is the last letter typed
        doOnFx(() -> {
            TextField field = (TextField) find("field-owner").lookup(".text-input");
            field.requestFocus();
            field.end();
        });
        press(KeyCode.BACK_SPACE);
        assertThat(owner()).isEqualTo(HEBREW.substring(0, HEBREW.length() - 1));
        shoot("right-to-left");
        assertThat(problems()).isEmpty();
    }

    @Test
    void anOrderThatDeceivesIsShownWithItsMarks() {
        paste(NINE_LINES);
        doOnFx(() -> session().submit(new SetField(Address.WORKFLOW.at("name"), "safe\u202Etxt.exe")));
        assertThat(onFx(() -> ((Label) find("title")).getText()))
                .doesNotContain("\u202E")
                .contains("202E");
    }
}
