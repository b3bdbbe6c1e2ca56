package dev.countersign.record.sign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes signing identities: a P-256 key and a certificate that names its owner and is signed by itself. */
public final class KeyMaker {
    /** The shortest password a key is protected with, in characters. */
    public static final int SHORTEST_PASSWORD = 8;

    private static final int YEARS = 3;
    private static final int SERIAL_BITS = 127;
    private static final int LAST_UTC_TIME = 2049;
    private static final String DOCUMENT_SIGNING = "1.3.6.1.5.5.7.3.36";
    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private KeyMaker() {}

    /**
     * A new identity as a PKCS#12 file.
     *
     * @param name whose it is
     * @param password what protects it; not kept, the caller wipes it
     * @param now from when it is valid, for three years
     * @throws KeyRefused when the password is shorter than {@link #SHORTEST_PASSWORD} or the name is blank
     */
    public static byte[] pkcs12(String name, char[] password, Instant now) throws KeyRefused {
        if (password.length < SHORTEST_PASSWORD) {
            throw new KeyRefused("short", String.valueOf(SHORTEST_PASSWORD));
        }
        if (name.isBlank() || name.length() > Statement.LONGEST_NAME) {
            throw new KeyRefused("name", String.valueOf(Statement.LONGEST_NAME));
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry(
                    "signing", pair.getPrivate(), password, new X509Certificate[] {certificate(name.strip(), pair, now)
                    });
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            store.store(file, password);
            return file.toByteArray();
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("no key could be made", e);
        }
    }

    /** A certificate for a key, signed by the key itself. */
    static X509Certificate certificate(String name, KeyPair pair, Instant now)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        X500Name subject =
                new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name).build();
        Instant end = now.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant();
        SubjectPublicKeyInfo key =
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                subject,
                new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE),
                time(now),
                time(end),
                subject,
                key);
        JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
            KeyPurposeId.id_kp_emailProtection, KeyPurposeId.getInstance(new ASN1ObjectIdentifier(DOCUMENT_SIGNING))
        }));
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(pair.getPublic()));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(pair.getPublic()));
        String algorithm = pair.getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(pair.getPrivate())));
    }

    private static Time time(Instant at) {
        return at.atOffset(ZoneOffset.UTC).getYear() <= LAST_UTC_TIME
                ? new Time(new DERUTCTime(SHORT.format(at)))
                : new Time(new DERGeneralizedTime(FULL.format(at)));
    }
}
