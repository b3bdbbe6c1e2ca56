package dev.countersign.ui.evidence;

import dev.countersign.edit.Cite;
import dev.countersign.edit.CitedLine;
import dev.countersign.edit.Edit;
import dev.countersign.edit.Places;
import dev.countersign.model.Address;
import dev.countersign.model.Evidence;
import dev.countersign.model.Source;
import dev.countersign.store.DroppedFile;
import dev.countersign.store.StoreFailed;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Ui;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes evidence of files and texts. Reads what a person pointed at, off the interface thread, and nothing else. */
public final class Citing {
    private static final int MOST_FILES = 50;

    private final Session session;
    private final Ui ui;

    /** Evidence for entries of a document. */
    public Citing(Session session, Ui ui) {
        this.session = session;
        this.ui = ui;
    }

    private record Looked(List<Evidence> evidence, List<Source> sources, List<String> refused, boolean isOutside) {}

    /** Where paths start from: the checkout, else what the document's file lies in. */
    private Optional<Path> root() {
        return session.checkoutProperty()
                .get()
                .or(() -> session.originProperty().get().file().flatMap(DroppedFile::rootOf));
    }

    /** Adds files as evidence of an entry. */
    public void files(Address at, List<Path> files) {
        Optional<Path> root = root();
        ui.background()
                .run(
                        () -> look(files.subList(0, Math.min(MOST_FILES, files.size())), root),
                        looked -> took(at, looked));
    }

    private static Looked look(List<Path> files, Optional<Path> root) {
        Looked looked = new Looked(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), false);
        boolean outside = false;
        for (Path file : files) {
            try {
                Optional<DroppedFile> found = Files.isDirectory(file) ? Optional.empty() : DroppedFile.of(file, root);
                if (found.isEmpty()) {
                    looked.refused().add(String.valueOf(file.getFileName()));
                    continue;
                }
                outside |= !found.get().isInside();
                looked.evidence().add(new Evidence(found.get().file(), 0, ""));
                looked.sources().add(new Source(found.get().file(), found.get().sha256()));
            } catch (StoreFailed e) {
                looked.refused().add(String.valueOf(file.getFileName()));
            }
        }
        return new Looked(looked.evidence(), looked.sources(), looked.refused(), outside);
    }

    private void took(Address at, Looked looked) {
        add(at, looked);
        if (!looked.refused().isEmpty()) {
            ui.notices().warn(ui.texts().get("cite.refused", String.join(", ", looked.refused())));
        }
    }

    /**
     * Adds a text as evidence of an entry; it must name a file and a line.
     *
     * @return whether it does
     */
    public boolean text(Address at, String text) {
        Optional<Evidence> cited = CitedLine.of(text);
        if (cited.isEmpty()) {
            ui.notices().warn(ui.texts().get("cite.form"));
            return false;
        }
        Optional<Path> root = root();
        Evidence place = cited.get();
        ui.background()
                .run(
                        () -> inside(place, root),
                        read -> add(at, new Looked(List.of(read), List.of(), List.of(), false)));
        return true;
    }

    /** What stands in the line, where the checkout is known and the file lies in it. */
    private static Evidence inside(Evidence place, Optional<Path> root) {
        String file = root.filter(folder -> Path.of(place.file()).isAbsolute())
                .map(folder -> relative(folder, place.file()))
                .orElse(place.file());
        String text = place.text().isEmpty()
                ? root.flatMap(folder -> DroppedFile.line(folder, file, place.line()))
                        .orElse("")
                : place.text();
        return new Evidence(file, place.line(), text);
    }

    private static String relative(Path root, String file) {
        Path absolute = Path.of(file).normalize();
        return absolute.startsWith(root)
                ? root.relativize(absolute).toString().replace('\\', '/')
                : String.valueOf(absolute.getFileName());
    }

    private void add(Address at, Looked looked) {
        Optional<Edit> edit = Cite.add(session.document(), at, looked.evidence(), looked.sources());
        edit.ifPresent(each -> {
            if (session.submit(each)) {
                ui.notices()
                        .say(ui.texts()
                                .get(
                                        looked.isOutside() ? "cite.added.outside" : "cite.added",
                                        looked.evidence().size(),
                                        Places.label(session.document(), at)));
            }
        });
    }

    /** Takes evidence of an entry away. */
    public void remove(Address at, Evidence evidence) {
        session.submit(Cite.remove(session.document(), at, evidence));
    }
}
