package dev.countersign.ui.explain;

import dev.countersign.model.Decision;
import dev.countersign.model.shape.NotAWord;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;

/** What stands beside a verdict in a decision, as texts a form can hold. */
public enum DecisionFields {
    /** Why. */
    RATIONALE("rationale"),
    /** Who approves. */
    APPROVER_ROLE("approver_role"),
    /** What enforces it. */
    CONTROL("control"),
    /** How well. */
    CONTROL_STRENGTH("control_strength"),
    /** What makes up for loosening. */
    COMPENSATING_CONTROL("compensating_control"),
    /** How long the loosening holds. */
    UNTIL("until");

    private final String key;

    DecisionFields(String key) {
        this.key = key;
    }

    /** The key in files. */
    public String key() {
        return key;
    }

    /** How the field stands in a file. */
    public Part.Scalar part() {
        return (Part.Scalar) Shape.of(Decision.class).part(key).orElseThrow();
    }

    /** The value as a text. */
    public String get(Decision decision) {
        return part().codec().print(Shape.of(Decision.class).get(decision, part()));
    }

    /** The value as a form shows it: the word that being left out means, where there is one. */
    public String shown(Decision decision) {
        String text = get(decision);
        return text.isEmpty() ? part().codec().leftOutWord() : text;
    }

    /** The decision with the field set; unchanged when the field does not take the text. */
    public Decision set(Decision decision, String text) {
        try {
            return Shape.of(Decision.class)
                    .with(decision, part(), part().codec().read(text));
        } catch (NotAWord e) {
            return decision;
        }
    }
}
