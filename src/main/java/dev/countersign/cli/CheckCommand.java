package dev.countersign.cli;

import dev.countersign.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what stands between documents and their sign-off. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Common common = new Common();

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<String> files = List.of();

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", converter = Form.OfCheck.class)
    private Form format = Form.TEXT;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailed {
        Texts texts = common.texts();
        Judging judging = new Judging(common);
        List<Judged> judged = new ArrayList<>();
        for (Subject subject : new Inputs(texts).all(files, common.document)) {
            judged.add(new Judged(subject, judging.matrix(subject, judging.posture(subject), console.today())));
        }
        for (int i = 0; i < judged.size(); i++) {
            console.print(i == 0 || format == Form.JSON ? "" : "\n");
            console.print(
                    format == Form.JSON
                            ? Json.line(new MatrixJson().check(judged.get(i)))
                            : new MatrixTable(texts).check(judged.get(i)));
        }
        return judged.stream().allMatch(each -> each.matrix().isReady()) ? Exit.YES : Exit.NO;
    }
}
