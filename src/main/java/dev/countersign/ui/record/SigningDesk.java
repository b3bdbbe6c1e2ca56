package dev.countersign.ui.record;

import dev.countersign.record.RecordTooLarge;
import dev.countersign.record.sign.KeyRefused;
import dev.countersign.record.sign.KeySource;
import dev.countersign.record.sign.Pkcs11Token;
import dev.countersign.record.sign.Pkcs12File;
import dev.countersign.record.sign.SignRefused;
import dev.countersign.record.sign.Signing;
import dev.countersign.record.sign.SigningIdentity;
import dev.countersign.record.sign.Statement;
import dev.countersign.text.Texts;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.task.Background;
import dev.countersign.ui.task.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;

/** Signs records off the interface thread: the one that is open, or one made of the document that is. */
public final class SigningDesk {
    private final RecordDesk records;
    private final Background background;
    private final Texts texts;
    private final Job job = new Job();
    private char[] secret = {};

    /** Where a key is. */
    public sealed interface Where permits KeyFile, Token {}

    /**
     * A key in a file.
     *
     * @param file a PKCS#12 file
     */
    public record KeyFile(Path file) implements Where {}

    /**
     * A key on a token.
     *
     * @param library the maker's library
     * @param slot which slot, from 0
     */
    public record Token(String library, int slot) implements Where {}

    /** A desk. */
    public SigningDesk(RecordDesk records, Background background, Texts texts) {
        this.records = records;
        this.background = background;
        this.texts = texts;
    }

    /**
     * Signs. What this desk still does is stopped first.
     *
     * @param password the key's password; wiped when the work is done, fails or is stopped
     * @param done takes the signed record
     * @param refused takes the sentence that says why nothing was signed
     */
    public void sign(
            Session session,
            Where where,
            char[] password,
            Statement statement,
            Consumer<byte[]> done,
            Consumer<String> refused) {
        stop();
        secret = password;
        Consumer<Exception> failed = failure -> {
            wipe();
            refused.accept(inWords(failure));
        };
        records.make(
                session,
                job,
                pdf -> job.start(background, control -> signed(pdf, where, password, statement), done, failed),
                failed);
    }

    /** Stops what is going on; nobody is told of it any more. */
    public void stop() {
        job.cancel();
        wipe();
    }

    /** Whether a signature is being made. */
    public ReadOnlyBooleanProperty workingProperty() {
        return job.runningProperty();
    }

    private void wipe() {
        Arrays.fill(secret, ' ');
    }

    private static byte[] signed(byte[] pdf, Where where, char[] password, Statement statement)
            throws IOException, KeyRefused, SignRefused {
        try {
            SigningIdentity identity = source(where).open(password);
            return Signing.sign(pdf, identity, statement);
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    private static KeySource source(Where where) throws IOException {
        if (where instanceof KeyFile key) {
            return new Pkcs12File(Files.readAllBytes(key.file()), "");
        }
        Token token = (Token) where;
        return new Pkcs11Token(token.library(), token.slot(), "");
    }

    private String inWords(Exception failure) {
        if (failure instanceof KeyRefused key) {
            return sentence(
                    texts.get("key.refused." + key.code(), key.arguments().toArray()));
        }
        if (failure instanceof SignRefused refused) {
            String why = sentence(refused.why().sentence(texts));
            int open = refused.readiness().size();
            return open == 0 ? why : why + " " + texts.get("sign.open", open);
        }
        if (failure instanceof RecordTooLarge large) {
            return texts.get("record.too_large." + large.code(), large.found(), large.most());
        }
        if (failure instanceof IOException) {
            return texts.get("sign.key.unread", String.valueOf(failure.getMessage()));
        }
        throw new IllegalStateException(failure);
    }

    /** The same words stand within a sentence on the command line. */
    static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }
}
