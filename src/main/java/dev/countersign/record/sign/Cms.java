package dev.countersign.record.sign;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** The signature itself: CMS as PAdES baseline B has it. The time stands in the signature's dictionary, not here. */
final class Cms {
    private Cms() {}

    /**
     * Signs bytes.
     *
     * @throws KeyRefused when the key refuses, as a token does that was pulled out
     */
    static byte[] sign(byte[] content, SigningIdentity identity) throws KeyRefused {
        try {
            JcaContentSignerBuilder signer = new JcaContentSignerBuilder(identity.algorithm());
            identity.provider().ifPresent(signer::setProvider);
            AttributeTable named = new AttributeTable(signingCertificate(identity.certificate()));
            JcaSignerInfoGeneratorBuilder info =
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
            info.setSignedAttributeGenerator(parameters -> new DefaultSignedAttributeTableGenerator(named)
                    .getAttributes(parameters)
                    .remove(CMSAttributes.signingTime));
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(info.build(signer.build(identity.key()), identity.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(identity.certificate())));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded(ASN1Encoding.DER);
        } catch (CMSException | OperatorCreationException e) {
            throw new KeyRefused("use");
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("no signature could be made", e);
        }
    }

    private static Attribute signingCertificate(X509Certificate certificate) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        JcaX509CertificateHolder holder = new JcaX509CertificateHolder(certificate);
        IssuerSerial issuer =
                new IssuerSerial(new GeneralNames(new GeneralName(holder.getIssuer())), certificate.getSerialNumber());
        return new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest, issuer))));
    }
}
