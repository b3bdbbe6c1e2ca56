package dev.countersign.record;

import dev.countersign.edit.Places;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.posture.Matrix;
import dev.countersign.text.Texts;

/**
 * A document and its matrix as everybody may see them: without file paths, names of credentials and text of evidence, with
 * the placeholders and numbers of a redacted copy. What is changed in it can be brought into the document behind it.
 */
public final class Redacted {
    private final AgentActionBom behind;
    private final Redaction redaction;
    private final AgentActionBom document;
    private final Matrix matrix;

    private Redacted(AgentActionBom behind, Matrix matrix, Texts texts) {
        this.behind = behind;
        this.redaction = Redaction.of(behind, texts);
        this.document = redaction.document(behind);
        this.matrix = redaction.matrix(matrix, document);
    }

    /** A document and its matrix, in the language of some texts. */
    public static Redacted of(AgentActionBom document, Matrix matrix, Texts texts) {
        return new Redacted(document, matrix, texts);
    }

    /** What may be seen of the document. */
    public AgentActionBom document() {
        return document;
    }

    /** What may be seen of the matrix; digests of facts are those of the document behind. */
    public Matrix matrix() {
        return matrix;
    }

    /** What may be seen of a text about the document. */
    public String text(String text) {
        return redaction.text(text);
    }

    /** The same place in the document behind. */
    public Address behind(Address shown) {
        return redaction.revealing().address(shown);
    }

    /** Whether a field shows something else than the document behind holds there. */
    public boolean hides(Address shown) {
        return !Places.text(document, shown).equals(Places.text(behind, behind(shown)));
    }

    /**
     * The document behind with what was changed here. What was not changed stays as it is, and placeholders within what was
     * changed become what they stand for, so that none is kept by accident.
     */
    public AgentActionBom behind(AgentActionBom changed) {
        return redaction.revealing().document(document, changed, behind);
    }
}
