package dev.countersign.record.sign;

import dev.countersign.record.Progress;
import dev.countersign.record.RecordInput;
import dev.countersign.record.Samples;
import dev.countersign.record.content.RecordContent;
import dev.countersign.record.pdf.RecordPdf;
import dev.countersign.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.operator.OperatorCreationException;

/** Signed records, for tests. */
public final class Signed {
    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Map<String, SigningIdentity> KEYS = new ConcurrentHashMap<>();

    private Signed() {}

    /** The key of somebody; always the same for a name within one run. */
    public static SigningIdentity key(String name) {
        return KEYS.computeIfAbsent(name, Signed::fresh);
    }

    /** A new key. */
    public static SigningIdentity fresh(String name) {
        try {
            char[] password = "a long password".toCharArray();
            return new Pkcs12File(KeyMaker.pkcs12(name, password, NOON), "").open(password);
        } catch (KeyRefused e) {
            throw new IllegalStateException(e.code(), e);
        }
    }

    /** A new key of some kind. */
    public static SigningIdentity fresh(String name, String algorithm, AlgorithmParameterSpec parameters) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(parameters);
            KeyPair pair = generator.generateKeyPair();
            return new SigningIdentity(pair.getPrivate(), KeyMaker.certificate(name, pair, NOON), Optional.empty());
        } catch (GeneralSecurityException | IOException | OperatorCreationException | KeyRefused e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] unsigned(RecordInput input) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            RecordPdf.write(input, out, Progress.NONE);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] redacted(RecordInput input) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            RecordPdf.write(RecordContent.redacted(input), out, Progress.NONE);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] ready() {
        return unsigned(Samples.input("ready.bom.yaml"));
    }

    /** Who signs in a role, in these tests. */
    public static Statement says(String role, SignatureOutcome outcome, String comment) {
        return new Statement(role, role + " lead", outcome, comment, NOON);
    }

    public static byte[] by(byte[] pdf, String role, SignatureOutcome outcome, String comment) {
        try {
            return Signing.sign(pdf, key(role + " lead"), says(role, outcome, comment));
        } catch (SignRefused | KeyRefused e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] by(byte[] pdf, String role) {
        return by(pdf, role, SignatureOutcome.APPROVE, "");
    }

    /** A signature by a program that does not look at what it signs. */
    public static byte[] blindly(byte[] pdf, String role, String field, SignatureOutcome outcome, boolean first) {
        try {
            return new SignatureWriter(key(role + " lead"), says(role, outcome, ""), Texts.english())
                    .write(pdf, field, first);
        } catch (IOException | KeyRefused e) {
            throw new IllegalStateException(e);
        }
    }
}
