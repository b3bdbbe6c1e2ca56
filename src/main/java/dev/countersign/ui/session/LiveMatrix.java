package dev.countersign.ui.session;

import dev.countersign.model.AgentActionBom;
import dev.countersign.posture.Matrix;
import dev.countersign.posture.Row;
import dev.countersign.ui.task.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps the matrix in step with the document. Large documents are evaluated off the interface thread; late results are dropped. */
final class LiveMatrix {
    /** Up to this many rows an evaluation is faster than handing it over. */
    private static final int SMALL = 60;

    private final Function<AgentActionBom, Matrix> evaluation;
    private final Background background;
    private final Consumer<Matrix> publish;
    private long latest;
    private @Nullable Matrix published;

    LiveMatrix(Function<AgentActionBom, Matrix> evaluation, Background background, Consumer<Matrix> publish) {
        this.evaluation = evaluation;
        this.background = background;
        this.publish = publish;
    }

    /** A row that came out as before is the row of before: whoever shows it need not compare it. */
    private static Matrix keeping(@Nullable Matrix before, Matrix now) {
        if (before == null || before.rows().size() != now.rows().size()) {
            return now;
        }
        List<Row> rows = new ArrayList<>(now.rows().size());
        for (int i = 0; i < now.rows().size(); i++) {
            Row was = before.rows().get(i);
            rows.add(was.equals(now.rows().get(i)) ? was : now.rows().get(i));
        }
        return new Matrix(now.posture(), now.asOf(), rows, now.questions(), now.contradictions(), now.readiness());
    }

    void follow(AgentActionBom document) {
        long mine = ++latest;
        if (document.actions().size() <= SMALL) {
            publish.accept(evaluation.apply(document));
            return;
        }
        Matrix before = published;
        background.run(() -> keeping(before, evaluation.apply(document)), matrix -> {
            if (mine == latest) {
                published = matrix;
                publish.accept(matrix);
            }
        });
    }
}
