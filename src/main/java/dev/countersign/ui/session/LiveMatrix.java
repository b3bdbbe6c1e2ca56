package dev.countersign.ui.session;

import dev.countersign.model.AgentActionBom;
import dev.countersign.posture.Matrix;
import dev.countersign.ui.task.Background;
import java.util.function.Consumer;
import java.util.function.Function;

/** Keeps the matrix in step with the document. Large documents are evaluated off the interface thread; late results are dropped. */
final class LiveMatrix {
    /** Up to this many rows an evaluation is faster than handing it over. */
    private static final int SMALL = 60;

    private final Function<AgentActionBom, Matrix> evaluation;
    private final Background background;
    private final Consumer<Matrix> publish;
    private long latest;

    LiveMatrix(Function<AgentActionBom, Matrix> evaluation, Background background, Consumer<Matrix> publish) {
        this.evaluation = evaluation;
        this.background = background;
        this.publish = publish;
    }

    void follow(AgentActionBom document) {
        long mine = ++latest;
        if (document.actions().size() <= SMALL) {
            publish.accept(evaluation.apply(document));
            return;
        }
        background.run(() -> evaluation.apply(document), matrix -> {
            if (mine == latest) {
                publish.accept(matrix);
            }
        });
    }
}
