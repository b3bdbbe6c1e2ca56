package dev.countersign.ui.control;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;

/** A closed list of up to five words, all of them in sight. */
final class SegmentsEditor implements Editor {
    private final Segments segments;
    private Consumer<String> told = word -> {};

    SegmentsEditor(List<Segments.Choice> choices) {
        this.segments = new Segments(choices, word -> told.accept(word));
    }

    @Override
    public Node node() {
        return segments;
    }

    @Override
    public void show(String word) {
        segments.show(word);
    }

    @Override
    public void onCommit(Consumer<String> listener) {
        told = listener;
    }

    @Override
    public void describe(String name, String help) {
        segments.setAccessibleText(name);
        segments.setAccessibleHelp(help);
        segments.name(name);
    }

    @Override
    public void focus() {
        segments.focus();
    }
}
