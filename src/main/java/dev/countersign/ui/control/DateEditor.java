package dev.countersign.ui.control;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

/** A day, typed as YYYY-MM-DD or picked. */
final class DateEditor implements Editor {
    private final DatePicker picker = new DatePicker();
    private Consumer<String> told = day -> {};
    private boolean showing;

    DateEditor() {
        picker.setPromptText("YYYY-MM-DD");
        picker.setConverter(new IsoDay());
        picker.valueProperty().addListener((o, before, now) -> {
            if (!showing) {
                told.accept(Optional.ofNullable(now).map(LocalDate::toString).orElse(""));
            }
        });
        picker.getEditor().focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                commitTyped();
            }
        });
    }

    private void commitTyped() {
        String typed = picker.getEditor().getText().strip();
        String held =
                Optional.ofNullable(picker.getValue()).map(LocalDate::toString).orElse("");
        if (!typed.equals(held)) {
            told.accept(typed);
        }
    }

    @Override
    public Node node() {
        return picker;
    }

    @Override
    public void show(String day) {
        showing = true;
        picker.setValue(day.isEmpty() ? null : LocalDate.parse(day));
        showing = false;
    }

    @Override
    public void onCommit(Consumer<String> listener) {
        told = listener;
    }

    private static final class IsoDay extends StringConverter<LocalDate> {
        @Override
        public String toString(LocalDate day) {
            return Optional.ofNullable(day).map(LocalDate::toString).orElse("");
        }

        @Override
        @SuppressWarnings("NullAway") // the picker means "no day" by null
        public LocalDate fromString(String text) {
            try {
                return text.isBlank() ? null : LocalDate.parse(text.strip());
            } catch (DateTimeParseException e) {
                return null;
            }
        }
    }
}
