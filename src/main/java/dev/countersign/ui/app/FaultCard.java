package dev.countersign.ui.app;

import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.shell.Ui;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The one place where the unexpected ends: a code that is the same for the same fault, and details to copy. */
final class FaultCard {
    private FaultCard() {}

    static void show(Ui ui, Throwable fault) {
        Texts texts = ui.texts();
        StringWriter details = new StringWriter();
        fault.printStackTrace(new PrintWriter(details));
        TextArea text = new TextArea(code(fault) + "\n" + details);
        text.setEditable(false);
        text.setPrefRowCount(10);
        text.setAccessibleText(texts.get("fault.title"));
        Button copy = new Button(texts.get("fault.copy"));
        copy.setOnAction(e -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text.getText());
            Clipboard.getSystemClipboard().setContent(content);
        });
        Button close = new Button(texts.get("shell.notice.close"));
        close.setOnAction(e -> ui.dialogs().close());
        VBox card = new VBox(
                12,
                Parts.text(texts.get("fault.title"), "overlay-title"),
                Parts.text(texts.get("fault.text", code(fault))),
                text,
                new HBox(8, copy, close));
        card.getStyleClass().add("overlay-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        ui.dialogs().show(card);
    }

    /** Made of the kind of fault and where in our code it came up, so that two reports of one fault have one code. */
    static String code(Throwable fault) {
        String where = Arrays.stream(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("dev.countersign"))
                .limit(3)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .collect(Collectors.joining(","));
        return String.format(Locale.ROOT, "%08X", (fault.getClass().getName() + where).hashCode());
    }
}
