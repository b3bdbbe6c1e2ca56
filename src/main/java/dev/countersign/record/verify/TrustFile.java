package dev.countersign.record.verify;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.countersign.source.yaml.TrustedSigner;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes whom somebody trusts as {@code trust/1}, one signer a line. */
public final class TrustFile {
    private TrustFile() {}

    /** The bytes of the file; {@link TrustList#read} reads them back. */
    public static byte[] write(List<TrustedSigner> signers) {
        String lines = signers.stream().map(TrustFile::line).collect(Collectors.joining());
        String list = signers.isEmpty() ? "signers: []\n" : "signers:\n" + lines;
        return ("format: trust/1\n" + list).getBytes(StandardCharsets.UTF_8);
    }

    private static String line(TrustedSigner signer) {
        String roles = signer.roles().stream().map(TrustFile::quoted).collect(Collectors.joining(", "));
        return "  - {name: " + quoted(signer.name()) + ", roles: [" + roles + "], certificate_sha256: "
                + signer.certificateSha256() + "}\n";
    }

    /** What JSON quotes, YAML reads. */
    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
