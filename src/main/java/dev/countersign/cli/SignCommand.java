package dev.countersign.cli;

import dev.countersign.model.Words;
import dev.countersign.posture.Sentences;
import dev.countersign.record.beside.BesideKind;
import dev.countersign.record.file.PdfFile;
import dev.countersign.record.sign.KeyRefused;
import dev.countersign.record.sign.KeySource;
import dev.countersign.record.sign.Pkcs11Token;
import dev.countersign.record.sign.Pkcs12File;
import dev.countersign.record.sign.SignRefused;
import dev.countersign.record.sign.SignatureOutcome;
import dev.countersign.record.sign.Signing;
import dev.countersign.record.sign.SigningIdentity;
import dev.countersign.record.sign.Statement;
import dev.countersign.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Exports a record and signs it, or adds a signature to a record. */
@Command(name = "sign")
final class SignCommand implements Callable<Integer> {
    private static final String TOKEN = "pkcs11:";

    private final Console console;

    @Mixin
    private final Common common = new Common();

    @Mixin
    private final Printing printing = new Printing();

    @Mixin
    private final Password password = new Password();

    @Parameters(paramLabel = "FILE")
    private String file = "";

    @Option(names = "--pdf", required = true, paramLabel = "OUT")
    private Path pdf = Path.of("");

    @Option(names = "--key", required = true, paramLabel = "KEY.p12")
    private String key = "";

    @Option(names = "--key-name", paramLabel = "NAME", defaultValue = "")
    private String keyName = "";

    @Option(names = "--slot", paramLabel = "NUMBER", defaultValue = "0")
    private int slot;

    @Option(names = "--name", required = true, paramLabel = "NAME")
    private String name = "";

    @Option(names = "--role", required = true, paramLabel = "ROLE")
    private String role = "";

    @Option(names = "--outcome", paramLabel = "OUTCOME", defaultValue = "approve", converter = OfSignature.class)
    private SignatureOutcome outcome = SignatureOutcome.APPROVE;

    @Option(names = "--comment", paramLabel = "TEXT", defaultValue = "")
    private String comment = "";

    @Option(names = "--beside", split = ",", paramLabel = "ssh,dsse", converter = OfBeside.class)
    private List<BesideKind> beside = List.of();

    @Option(names = "--force")
    private boolean force;

    SignCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailed {
        Texts texts = common.texts();
        byte[] record = record(texts);
        SigningIdentity identity = identity(texts);
        try {
            Statement statement = new Statement(role, name, outcome, comment, console.now());
            SignedFiles files = new SignedFiles(pdf, statement, identity, Signing.sign(record, identity, statement));
            new OutputFile(texts, force).write(files.all(beside));
            console.printLine(texts.get(
                    "sign.done", Complaints.name(pdf.toString()), Complaints.name(name), identity.certificateSha256()));
            files.say(beside, texts, console);
        } catch (SignRefused e) {
            throw refused(e, texts);
        } catch (KeyRefused e) {
            throw refused(e, texts);
        }
        return Exit.YES;
    }

    private byte[] record(Texts texts) throws CommandFailed {
        byte[] bytes = new RecordFiles(texts).bytes(file);
        if (PdfFile.looksLikeIt(bytes)) {
            return bytes;
        }
        Subject subject = new Inputs(texts).one(file, common.document);
        Records records = new Records(new Judging(common));
        return records.pdf(file, records.input(subject, printing.options(texts)));
    }

    private SigningIdentity identity(Texts texts) throws CommandFailed {
        KeySource source = key.startsWith(TOKEN)
                ? new Pkcs11Token(key.substring(TOKEN.length()), slot, keyName)
                : new Pkcs12File(new RecordFiles(texts).bytes(key), keyName);
        char[] secret = password.read(texts, false);
        try {
            return source.open(secret);
        } catch (KeyRefused e) {
            throw refused(e, texts);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private CommandFailed refused(KeyRefused e, Texts texts) {
        String shown = key.startsWith(TOKEN) ? key.substring(TOKEN.length()) : key;
        return CommandFailed.wrong(Complaints.name(shown) + ": "
                + texts.get(
                        "key.refused." + e.code(),
                        e.arguments().stream().map(Complaints::name).toArray()));
    }

    private CommandFailed refused(SignRefused e, Texts texts) {
        String line = Complaints.name(file) + ": " + Complaints.name(e.why().sentence(texts));
        if (!e.answerIsNo()) {
            return CommandFailed.wrong(line);
        }
        List<String> lines = new ArrayList<>(List.of(line));
        Sentences sentences = new Sentences(texts);
        e.readiness().forEach(remark -> lines.add("  " + Complaints.name(sentences.readiness(remark))));
        return CommandFailed.no(lines);
    }

    /** Reads what a signature says. */
    static final class OfSignature implements ITypeConverter<SignatureOutcome> {
        @Override
        public SignatureOutcome convert(String word) {
            return Words.find(SignatureOutcome.class, word)
                    .orElseThrow(() -> new TypeConversionException("'" + word
                            + "' is nothing a signature can say; expected one of "
                            + String.join(", ", Words.of(SignatureOutcome.class))));
        }
    }

    /** Reads what is written beside. */
    static final class OfBeside implements ITypeConverter<BesideKind> {
        @Override
        public BesideKind convert(String word) {
            return Words.find(BesideKind.class, word)
                    .orElseThrow(() -> new TypeConversionException("'" + word
                            + "' is nothing that can be written beside a record; expected some of "
                            + String.join(", ", Words.of(BesideKind.class))));
        }
    }
}
