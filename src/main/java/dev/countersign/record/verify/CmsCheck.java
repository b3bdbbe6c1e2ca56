package dev.countersign.record.verify;

import dev.countersign.record.file.Broken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** Checks the signature itself: CMS with exactly what this program puts there, by a key and digests of today. */
final class CmsCheck {
    private static final int SMALLEST_RSA = 2048;
    private static final int SMALLEST_EC = 256;

    private static final Map<String, String> DIGESTS = Map.of(
            NISTObjectIdentifiers.id_sha256.getId(), "SHA-256",
            NISTObjectIdentifiers.id_sha384.getId(), "SHA-384",
            NISTObjectIdentifiers.id_sha512.getId(), "SHA-512");

    private static final Set<String> ALGORITHMS = Set.of(
            PKCSObjectIdentifiers.rsaEncryption.getId(),
            PKCSObjectIdentifiers.sha256WithRSAEncryption.getId(),
            PKCSObjectIdentifiers.sha384WithRSAEncryption.getId(),
            PKCSObjectIdentifiers.sha512WithRSAEncryption.getId(),
            X9ObjectIdentifiers.ecdsa_with_SHA256.getId(),
            X9ObjectIdentifiers.ecdsa_with_SHA384.getId(),
            X9ObjectIdentifiers.ecdsa_with_SHA512.getId());

    private CmsCheck() {}

    /**
     * Checks a signature over bytes.
     *
     * @return the signer's certificate
     * @throws Broken when it does not hold; codes begin with {@code cms}
     */
    static X509Certificate check(byte[] signature, byte[] content) throws Broken {
        try {
            CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(content), signature);
            if (!Arrays.equals(cms.getEncoded(ASN1Encoding.DER), signature)
                    || !cms.isDetachedSignature()
                    || !cms.getSignedContentTypeOID().equals(CMSObjectIdentifiers.data.getId())
                    || cms.getSignerInfos().size() != 1
                    || !cms.getCRLs().getMatches(null).isEmpty()) {
                throw new Broken("cms.form");
            }
            return check(cms, cms.getSignerInfos().getSigners().iterator().next());
        } catch (CMSSignerDigestMismatchException e) {
            throw new Broken("cms.content");
        } catch (CMSException | IOException | OperatorCreationException | GeneralSecurityException e) {
            throw new Broken("cms.form");
        } catch (RuntimeException e) {
            // the library meets hostile structures with whatever exception comes first
            throw new Broken("cms.form");
        }
    }

    private static X509Certificate check(CMSSignedData cms, SignerInformation signer)
            throws Broken, CMSException, IOException, OperatorCreationException, GeneralSecurityException {
        String digest = DIGESTS.get(signer.getDigestAlgOID());
        if (digest == null || !ALGORITHMS.contains(signer.getEncryptionAlgOID())) {
            throw new Broken("cms.algorithm");
        }
        X509Certificate certificate = certificate(cms, signer);
        refuseWeak(certificate.getPublicKey());
        refuseOtherAttributes(signer, certificate);
        if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate))) {
            throw new Broken("cms.form");
        }
        return certificate;
    }

    @SuppressWarnings("unchecked")
    private static X509Certificate certificate(CMSSignedData cms, SignerInformation signer)
            throws Broken, IOException, GeneralSecurityException {
        Collection<X509CertificateHolder> found = cms.getCertificates().getMatches(signer.getSID());
        if (found.size() != 1) {
            throw new Broken("cms.certificate");
        }
        byte[] encoded = found.iterator().next().getEncoded();
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    private static void refuseWeak(PublicKey key) throws Broken {
        boolean strong = key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= SMALLEST_RSA
                || key instanceof ECPublicKey ec && ec.getParams().getOrder().bitLength() >= SMALLEST_EC;
        if (!strong) {
            throw new Broken("cms.algorithm");
        }
    }

    private static void refuseOtherAttributes(SignerInformation signer, X509Certificate certificate)
            throws Broken, GeneralSecurityException {
        AttributeTable signed = signer.getSignedAttributes();
        if (signed == null || signer.getUnsignedAttributes() != null || signed.get(CMSAttributes.signingTime) != null) {
            throw new Broken("cms.form");
        }
        Attribute named = signed.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (named == null || named.getAttrValues().size() != 1) {
            throw new Broken("cms.certificate");
        }
        ESSCertIDv2 first = SigningCertificateV2.getInstance(
                        named.getAttrValues().getObjectAt(0))
                .getCerts()[0];
        String algorithm = DIGESTS.get(first.getHashAlgorithm().getAlgorithm().getId());
        if (algorithm == null
                || !MessageDigest.isEqual(
                        MessageDigest.getInstance(algorithm).digest(certificate.getEncoded()), first.getCertHash())) {
            throw new Broken("cms.certificate");
        }
    }
}
