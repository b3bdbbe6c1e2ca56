package dev.countersign.draft;

import dev.countersign.model.Source;
import dev.countersign.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Drafts checkouts with some readers. Deterministic: the same files give the same drafts. */
public final class Drafting {
    private final List<Reader> readers;
    private final Texts texts;

    /** Drafting with some readers, in a language. */
    public Drafting(List<Reader> readers, Texts texts) {
        this.readers = List.copyOf(readers);
        this.texts = texts;
    }

    /**
     * Drafts a folder or a single file.
     *
     * @throws IOException when the path is not there or cannot be looked at
     * @throws java.util.concurrent.CancellationException when the draft is no longer wanted
     */
    public Drafts draft(Path path, Progress progress) throws IOException {
        return draft(Checkout.of(path, progress), progress);
    }

    /** Drafts the asked files of a checkout. */
    public Drafts draft(Checkout checkout, Progress progress) {
        Reading reading = new Reading(checkout, texts);
        List<String> asked = checkout.asked();
        boolean single = checkout.files().size() == 1;
        for (int i = 0; i < asked.size(); i++) {
            String path = asked.get(i);
            progress.step(path, (double) i / asked.size());
            if (!read(path, reading) && single) {
                reading.skip(path, 0, "draft.skipped.format");
            }
        }
        progress.step("", 1);
        return drafts(reading);
    }

    /** Whether a reader took the file, or it could not be read. */
    private boolean read(String path, Reading reading) {
        List<Reader> taking =
                readers.stream().filter(reader -> reader.takes(path)).toList();
        if (taking.isEmpty()) {
            return false;
        }
        Optional<SourceFile> file = reading.checkout().file(path);
        if (file.isEmpty()) {
            return true;
        }
        boolean taken = false;
        for (Reader reader : taking) {
            taken = taken || reader.read(file.get(), reading);
        }
        return taken;
    }

    private Drafts drafts(Reading reading) {
        Codeowners owners = owners(reading.checkout());
        List<Drafted> documents = new ArrayList<>();
        SortedMap<String, Source> sources = new TreeMap<>();
        for (DraftBuilder builder : reading.documents()) {
            Drafted drafted = builder.build(reading.checkout().repository(), owners);
            documents.add(drafted);
            drafted.document().sources().forEach(source -> sources.put(source.file(), source));
        }
        Comparator<Skipped> order = Comparator.comparing(Skipped::file).thenComparing(Skipped::line);
        return new Drafts(
                documents,
                List.copyOf(sources.values()),
                reading.skipped().distinct().sorted(order).toList(),
                reading.seen().sorted(Comparator.comparing(SeenNotRead::file)).toList());
    }

    private Codeowners owners(Checkout checkout) {
        List<Codeowners> all =
                readers.stream().map(reader -> reader.owners(checkout)).toList();
        return path ->
                all.stream().flatMap(owners -> owners.owner(path).stream()).findFirst();
    }
}
