package dev.countersign.cli;

import dev.countersign.source.plain.PlainText;
import dev.countersign.source.plain.Written;
import dev.countersign.source.yaml.BomYaml;
import dev.countersign.text.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Rewrites a document in another form. */
@Command(name = "convert")
final class ConvertCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Common common = new Common();

    @Parameters(paramLabel = "FILE")
    private String file = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "yaml|text|json|csv|markdown",
            converter = Form.OfConvert.class)
    private Form form = Form.YAML;

    @Option(names = "--out", paramLabel = "FILE_OR_FOLDER/")
    @Nullable
    private String out;

    @Option(names = "--force")
    private boolean force;

    ConvertCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailed {
        Texts texts = common.texts();
        Inputs inputs = new Inputs(texts);
        Optional<Path> target = Optional.ofNullable(out).map(Path::of);
        boolean folder = target.isPresent() && (String.valueOf(out).endsWith("/") || Files.isDirectory(target.get()));
        if (folder) {
            writeAll(inputs.all(List.of(file), common.document), target.get(), texts);
            return Exit.YES;
        }
        byte[] bytes = bytes(inputs.one(file, common.document), texts);
        if (target.isPresent()) {
            new OutputFile(texts, force).write(target.get(), bytes);
        } else {
            console.print(bytes);
        }
        return Exit.YES;
    }

    private void writeAll(List<Subject> subjects, Path folder, Texts texts) throws CommandFailed {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            files.put(free(folder, subject, files), bytes(subject, texts));
        }
        for (Path path : files.keySet()) {
            if (!force && Files.exists(path)) {
                throw CommandFailed.wrong(Complaints.name(path.toString()) + ": " + texts.get("call.exists"));
            }
        }
        OutputFile output = new OutputFile(texts, force);
        for (Map.Entry<Path, byte[]> each : files.entrySet()) {
            output.write(each.getKey(), each.getValue());
            console.printLine(Complaints.name(each.getKey().toString()));
        }
    }

    private Path free(Path folder, Subject subject, Map<Path, byte[]> taken) {
        String stem = FileNames.of(subject);
        Path path = folder.resolve(stem + form.suffix());
        for (int i = 2; taken.containsKey(path); i++) {
            path = folder.resolve(stem + "-" + i + form.suffix());
        }
        return path;
    }

    private byte[] bytes(Subject subject, Texts texts) throws CommandFailed {
        if (form == Form.YAML) {
            return subject.yaml();
        }
        String text = switch (form) {
            case JSON -> Json.lines(BomYaml.json(subject.opened()));
            case TEXT -> plain(subject, texts);
            default -> matrix(subject, texts);
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The plain text form; what it cannot hold is said, so that nobody takes it for the whole document. */
    private String plain(Subject subject, Texts texts) {
        Written written = PlainText.write(subject.document());
        String file = Complaints.name(subject.file());
        written.lost().forEach(at -> console.say(file + ": " + texts.get("convert.lost", Complaints.name(at.text()))));
        return written.text();
    }

    private String matrix(Subject subject, Texts texts) throws CommandFailed {
        Judging judging = new Judging(common);
        Judged judged = new Judged(subject, judging.matrix(subject, judging.posture(subject), console.today()));
        return form == Form.CSV ? Csv.of(judged.matrix().rows()) : new Markdown(texts).of(judged);
    }
}
