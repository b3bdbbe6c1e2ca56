package dev.countersign.cli;

import dev.countersign.record.verify.Explanation;
import dev.countersign.record.verify.TrustList;
import dev.countersign.record.verify.Verification;
import dev.countersign.record.verify.VerificationJson;
import dev.countersign.record.verify.Verifying;
import dev.countersign.source.Refused;
import dev.countersign.store.AppDirs;
import dev.countersign.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what was decided and by whom, and whether anything has changed since. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Answering common = new Answering();

    @Parameters(paramLabel = "RECORD")
    private String file = "";

    @Option(names = "--trust", paramLabel = "FILE")
    @Nullable
    private Path trust;

    @Option(names = "--as-of", paramLabel = "DATE", converter = Common.Day.class)
    @Nullable
    private LocalDate asOf;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", converter = Form.OfCheck.class)
    private Form format = Form.TEXT;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailed {
        Texts texts = common.texts();
        byte[] bytes = new RecordFiles(texts).bytes(file);
        Verification verification = Verifying.verify(bytes, trusted(texts), asOf == null ? console.today() : asOf);
        if (verification.kind() == Verification.Kind.OTHER) {
            throw CommandFailed.wrong(new RecordFiles(texts).said(file, verification));
        }
        if (format == Form.JSON) {
            console.print(Json.lines(new VerificationJson().of(verification, file)));
        } else {
            new Explanation(texts).of(verification).forEach(console::printLine);
        }
        return verification.isGood() ? Exit.YES : Exit.NO;
    }

    /** Those named in the call; else those known here, whose absence then is no fault of the record. */
    private TrustList trusted(Texts texts) throws CommandFailed {
        Path known = AppDirs.here().trust();
        if (trust == null && !Files.isRegularFile(known)) {
            return TrustList.NONE;
        }
        String list = (trust == null ? known : trust).toString();
        try {
            TrustList read = TrustList.read(new RecordFiles(texts).bytes(list));
            return new TrustList(read.signers(), trust != null);
        } catch (Refused e) {
            throw CommandFailed.wrong(new Complaints(texts).of(list, e));
        }
    }
}
