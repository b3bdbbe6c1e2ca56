package dev.countersign.cli;

import dev.countersign.record.sign.KeyMaker;
import dev.countersign.record.sign.KeyRefused;
import dev.countersign.record.sign.Pkcs12File;
import dev.countersign.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a signing identity. */
@Command(name = "keygen")
final class KeygenCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Answering common = new Answering();

    @Mixin
    private final Password password = new Password();

    @Option(names = "--out", required = true, paramLabel = "KEY.p12")
    private Path out = Path.of("");

    @Option(names = "--name", required = true, paramLabel = "NAME")
    private String name = "";

    @Option(names = "--force")
    private boolean force;

    KeygenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailed {
        Texts texts = common.texts();
        char[] secret = password.read(texts, true);
        try {
            byte[] key = KeyMaker.pkcs12(name, secret, console.now());
            String digest = new Pkcs12File(key, "").open(secret).certificateSha256();
            new OutputFile(texts, force).write(out, key);
            keepToOneself();
            console.printLine(texts.get("keygen.done", Complaints.name(out.toString()), Complaints.name(name)));
            console.printLine(digest);
            return Exit.YES;
        } catch (KeyRefused e) {
            throw CommandFailed.wrong(
                    texts.get("key.refused." + e.code(), e.arguments().toArray()));
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private void keepToOneself() {
        try {
            Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rw-------"));
        } catch (UnsupportedOperationException | IOException e) {
            // a disk without such permissions; the password still stands before the key
        }
    }
}
