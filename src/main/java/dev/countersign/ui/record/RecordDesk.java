package dev.countersign.ui.record;

import dev.countersign.model.AgentActionBom;
import dev.countersign.posture.Matrix;
import dev.countersign.record.Progress;
import dev.countersign.record.RecordDate;
import dev.countersign.record.RecordInput;
import dev.countersign.record.RecordOptions;
import dev.countersign.record.RecordPreview;
import dev.countersign.record.RecordSize;
import dev.countersign.record.RecordTooLarge;
import dev.countersign.record.content.RecordContent;
import dev.countersign.record.pdf.RecordPdf;
import dev.countersign.ui.session.Library;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.task.Background;
import dev.countersign.ui.task.Job;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.Image;

/** Makes records off the interface thread: for the pages in the window and for the file. */
public final class RecordDesk {
    /** Dots an inch of the pages in the window; twice what a screen has, so that they stay sharp. */
    private static final int SHARPNESS = 144;

    private final Library library;
    private final Background background;
    private final Consumer<Exception> failed;
    private final Job previewing = new Job();
    private final Job exporting = new Job();
    private final ObjectProperty<RecordOptions> options = new SimpleObjectProperty<>(RecordOptions.DEFAULT);

    /**
     * A desk.
     *
     * @param failed told when a record cannot be made
     */
    public RecordDesk(Library library, Background background, Consumer<Exception> failed) {
        this.library = library;
        this.background = background;
        this.failed = failed;
    }

    /** Makes the record for a file and hands over its bytes; a record that was opened is handed over as it is. */
    public void make(Session session, Consumer<byte[]> made) {
        make(session, exporting, made, failed);
    }

    /**
     * Makes the record as part of other work.
     *
     * @param job the other work; what it still does is stopped
     * @param refused told when the record cannot be made
     */
    void make(Session seen, Job job, Consumer<byte[]> made, Consumer<Exception> refused) {
        Session session = seen.behind();
        if (session.record().isPresent()) {
            made.accept(session.record().get().pdf());
            return;
        }
        AgentActionBom document = session.document();
        var keeper = session.originProperty().get().kept();
        RecordOptions printed = options.get();
        job.start(
                background,
                control -> write(whole(input(document, keeper.bytes(document), printed)), control),
                made,
                refused);
    }

    /** Makes a redacted copy of the record for a file; of a record that was opened, one of that record. */
    public void redacted(Session seen, Consumer<byte[]> made) {
        redacted(seen.behind(), exporting, made);
    }

    private void redacted(Session session, Job job, Consumer<byte[]> made) {
        AgentActionBom document = session.document();
        var keeper = session.originProperty().get().kept();
        RecordOptions printed = options.get();
        job.start(
                background,
                control -> write(RecordContent.redacted(input(document, keeper.bytes(document), printed)), control),
                made,
                failed);
    }

    private RecordInput input(AgentActionBom document, byte[] yaml, RecordOptions printed) {
        Matrix matrix =
                library.evaluate(document, RecordDate.of(document.review()).orElse(RecordInput.UNDATED));
        return new RecordInput(document, yaml, matrix, library.postureFile(matrix), printed);
    }

    private static RecordContent whole(RecordInput input) throws RecordTooLarge {
        RecordSize.check(input);
        return RecordContent.of(input);
    }

    private static byte[] write(RecordContent content, Job.Control control) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordPdf.write(content, out, new Progress() {
            @Override
            public void done(double fraction) {
                control.done(fraction);
            }

            @Override
            public boolean isCancelled() {
                return control.isCancelled();
            }
        });
        return out.toByteArray();
    }

    /** Makes the record and hands over its pages. */
    public void preview(Session session, Consumer<RecordPages> shown) {
        Consumer<byte[]> pages = pdf ->
                background.run(() -> new RecordPreview(pdf), preview -> shown.accept(new Pages(preview)), failed);
        if (session.behind() != session) {
            redacted(session.behind(), previewing, pages);
        } else {
            make(session, previewing, pages, failed);
        }
    }

    /** The making of pages to look at. */
    public Job previewing() {
        return previewing;
    }

    /** The making of a file. */
    public Job exporting() {
        return exporting;
    }

    /** How records are printed. */
    public ObjectProperty<RecordOptions> optionsProperty() {
        return options;
    }

    private final class Pages implements RecordPages {
        private final RecordPreview preview;

        Pages(RecordPreview preview) {
            this.preview = preview;
        }

        @Override
        public int count() {
            return preview.pageCount();
        }

        @Override
        public void image(int page, Consumer<Image> told) {
            background.run(() -> new Image(new ByteArrayInputStream(preview.png(page, SHARPNESS))), told, failed);
        }
    }
}
