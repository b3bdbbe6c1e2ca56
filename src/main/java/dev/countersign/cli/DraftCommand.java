package dev.countersign.cli;

import dev.countersign.draft.Drafting;
import dev.countersign.draft.Drafts;
import dev.countersign.draft.Progress;
import dev.countersign.draft.readers.Readers;
import dev.countersign.source.Refused;
import dev.countersign.source.yaml.BomYaml;
import dev.countersign.source.yaml.OpenedBom;
import dev.countersign.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Drafts documents from what checkouts or single files hold. */
@Command(name = "draft")
final class DraftCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Common common = new Common();

    @Parameters(arity = "1..*", paramLabel = "PATH")
    private List<String> paths = List.of();

    @Option(names = "--format", paramLabel = "yaml|text|json", defaultValue = "yaml", converter = Form.OfDraft.class)
    private Form format = Form.YAML;

    @Option(names = "--out", paramLabel = "FOLDER/")
    @Nullable
    private String out;

    @Option(names = "--force")
    private boolean force;

    DraftCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailed {
        Texts texts = format == Form.JSON ? Texts.english() : common.texts();
        List<DraftedSubject> drafted = new ArrayList<>();
        DraftSummary summary = new DraftSummary(texts);
        for (String path : paths) {
            Drafts drafts = draft(path, texts);
            summary.add(drafts);
            drafts.documents().forEach(each -> drafted.add(subject(path, drafted.size() + 1, drafts, each)));
        }
        Optional<Path> folder = Optional.ofNullable(out).map(Path::of);
        if (folder.isPresent()) {
            write(folder.get(), drafted, texts);
        } else {
            print(drafted, texts);
        }
        if (format == Form.JSON && folder.isEmpty()) {
            console.print(Json.line(summary.json()));
        } else {
            summary.lines().forEach(console::say);
        }
        return Exit.YES;
    }

    private static Drafts draft(String path, Texts texts) throws CommandFailed {
        Drafting drafting = Readers.drafting(texts);
        try {
            return drafting.draft(Path.of(path), Progress.NONE);
        } catch (InvalidPathException | IOException e) {
            throw CommandFailed.wrong(Complaints.name(path) + ": " + texts.get("draft.command.gone"));
        }
    }

    private static DraftedSubject subject(String path, int number, Drafts drafts, dev.countersign.draft.Drafted each) {
        try {
            OpenedBom opened = BomYaml.read(BomYaml.fresh(each.document()));
            return new DraftedSubject(new Subject(path, number, opened, Optional.empty()), drafts, each.runsAgent());
        } catch (Refused e) {
            throw new IllegalStateException(e);
        }
    }

    private void print(List<DraftedSubject> drafted, Texts texts) {
        boolean first = true;
        for (DraftedSubject each : drafted) {
            console.print(first || format == Form.JSON ? "" : format == Form.YAML ? "---\n" : "\n");
            console.print(bytes(each, texts));
            first = false;
        }
    }

    private byte[] bytes(DraftedSubject each, Texts texts) {
        return switch (format) {
            case JSON -> Json.line(each.json(texts)).getBytes(StandardCharsets.UTF_8);
            case TEXT -> new DraftText(texts).of(each).getBytes(StandardCharsets.UTF_8);
            default -> each.subject().yaml();
        };
    }

    private void write(Path folder, List<DraftedSubject> drafted, Texts texts) throws CommandFailed {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        for (DraftedSubject each : drafted) {
            String stem = FileNames.of(each.subject());
            Path path = folder.resolve(stem + format.suffix());
            for (int i = 2; files.containsKey(path); i++) {
                path = folder.resolve(stem + "-" + i + format.suffix());
            }
            files.put(path, bytes(each, texts));
        }
        for (Path path : files.keySet()) {
            if (!force && Files.exists(path)) {
                throw CommandFailed.wrong(Complaints.name(path.toString()) + ": " + texts.get("call.exists"));
            }
        }
        OutputFile output = new OutputFile(texts, force);
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            output.write(file.getKey(), file.getValue());
            console.printLine(Complaints.name(file.getKey().toString()));
        }
    }
}
