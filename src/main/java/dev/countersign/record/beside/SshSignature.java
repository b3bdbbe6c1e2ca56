package dev.countersign.record.beside;

import dev.countersign.record.sign.KeyRefused;
import dev.countersign.record.sign.SigningIdentity;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;

/** Signatures of files as OpenSSH makes them: SSHSIG, version 1, in its armour. */
public final class SshSignature {
    /** What these signatures are for: one made for a commit or a mail is no signature of a record. */
    public static final String NAMESPACE = "countersign-record";

    private static final byte[] MAGIC = "SSHSIG".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final String DIGEST = "sha512";
    private static final String BEGIN = "-----BEGIN SSH SIGNATURE-----";
    private static final String END = "-----END SSH SIGNATURE-----";
    private static final int LINE = 76;
    private static final int LONGEST = 16 * 1024;

    private SshSignature() {}

    /** The file for a signature of bytes. */
    static byte[] write(byte[] content, SigningIdentity identity) throws KeyRefused {
        SshKey key = SshKey.of(identity.certificate());
        byte[] signature = identity.sign(signed(content));
        SshWire blob = new SshWire()
                .raw(MAGIC)
                .number(VERSION)
                .bytes(key.blob())
                .text(NAMESPACE)
                .text("")
                .text(DIGEST)
                .bytes(new SshWire()
                        .text(key.scheme())
                        .bytes(key.isRsa() ? signature : pair(signature))
                        .all());
        String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(blob.all());
        return (BEGIN + "\n" + body + "\n" + END + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Checks a signature of a file.
     *
     * @param file the signature's file
     * @param content what was signed
     * @param expected the key that should have signed
     */
    public static BesideAnswer check(byte[] file, byte[] content, PublicKey expected) {
        Optional<SshKey> key = SshKey.find(expected);
        if (key.isEmpty()) {
            return BesideAnswer.OTHER_KEY;
        }
        try {
            return check(new SshWire.Reader(unarmoured(file)), content, expected, key.get());
        } catch (IllegalArgumentException e) {
            return BesideAnswer.UNREADABLE;
        }
    }

    private static BesideAnswer check(SshWire.Reader reader, byte[] content, PublicKey expected, SshKey key) {
        boolean known = Arrays.equals(reader.raw(MAGIC.length), MAGIC) && reader.number() == VERSION;
        byte[] by = reader.bytes();
        String namespace = reader.text();
        byte[] reserved = reader.bytes();
        String digest = reader.text();
        SshWire.Reader inner = new SshWire.Reader(reader.bytes());
        reader.end();
        String scheme = inner.text();
        byte[] signature = inner.bytes();
        inner.end();
        if (!known || reserved.length > 0 || !digest.equals(DIGEST)) {
            return BesideAnswer.UNREADABLE;
        }
        if (!namespace.equals(NAMESPACE)) {
            return BesideAnswer.OTHER_PURPOSE;
        }
        if (!Arrays.equals(by, key.blob()) || !scheme.equals(key.scheme())) {
            return BesideAnswer.OTHER_KEY;
        }
        byte[] value = key.isRsa() ? signature : sequence(signature);
        return holds(expected, signed(content), value) ? BesideAnswer.GOOD : BesideAnswer.OTHER_CONTENT;
    }

    /** Whether a signature is that of bytes by a key. */
    static boolean holds(PublicKey key, byte[] content, byte[] value) {
        try {
            Signature signature =
                    Signature.getInstance(SigningIdentity.algorithm(key).orElse("none"));
            signature.initVerify(key);
            signature.update(content);
            return signature.verify(value);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** What the key signs: the purpose and the digest, so that it never signs what somebody else chose. */
    private static byte[] signed(byte[] content) {
        try {
            return new SshWire()
                    .raw(MAGIC)
                    .text(NAMESPACE)
                    .text("")
                    .text(DIGEST)
                    .bytes(MessageDigest.getInstance("SHA-512").digest(content))
                    .all();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] unarmoured(byte[] file) {
        String text = new String(file, StandardCharsets.US_ASCII).strip();
        if (file.length > LONGEST
                || !text.startsWith(BEGIN)
                || !text.endsWith(END)
                || text.length() < BEGIN.length() + END.length()) {
            throw new IllegalArgumentException("no armour");
        }
        String body = text.substring(BEGIN.length(), text.length() - END.length());
        return Base64.getDecoder().decode(body.replaceAll("[\r\n]", ""));
    }

    /** The two numbers of an ECDSA signature, from Java's form to SSH's. */
    private static byte[] pair(byte[] sequence) {
        ASN1Sequence numbers = ASN1Sequence.getInstance(sequence);
        SshWire pair = new SshWire();
        for (int i = 0; i < 2; i++) {
            pair.bytes(
                    ASN1Integer.getInstance(numbers.getObjectAt(i)).getValue().toByteArray());
        }
        return pair.all();
    }

    /** The two numbers of an ECDSA signature, from SSH's form to Java's. */
    private static byte[] sequence(byte[] pair) {
        SshWire.Reader reader = new SshWire.Reader(pair);
        BigInteger first = positive(reader.bytes());
        BigInteger second = positive(reader.bytes());
        reader.end();
        try {
            return new DERSequence(new ASN1Integer[] {new ASN1Integer(first), new ASN1Integer(second)})
                    .getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigInteger positive(byte[] number) {
        if (number.length == 0 || number[0] < 0) {
            throw new IllegalArgumentException("no positive number");
        }
        return new BigInteger(number);
    }
}
