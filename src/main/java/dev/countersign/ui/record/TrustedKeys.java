package dev.countersign.ui.record;

import dev.countersign.record.verify.TrustFile;
import dev.countersign.record.verify.TrustList;
import dev.countersign.source.Refused;
import dev.countersign.source.yaml.TrustYaml;
import dev.countersign.source.yaml.TrustedSigner;
import dev.countersign.store.AtomicFile;
import dev.countersign.store.StoreFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whose signatures are known here. Kept in a file of the settings that the command line reads too. */
public final class TrustedKeys {
    private final Path file;
    private final AtomicFile writer;

    /** The keys listed in a file; it need not be there. */
    public TrustedKeys(Path file, AtomicFile writer) {
        this.file = file;
        this.writer = writer;
    }

    /**
     * Who is on the list now.
     *
     * @throws Refused when the file is none of a list
     * @throws IOException when it cannot be read
     */
    public List<TrustedSigner> signers() throws Refused, IOException {
        return Files.exists(file) ? TrustYaml.read(Files.readAllBytes(file)) : List.of();
    }

    /** The list to check signatures with; nobody is known where it cannot be read. */
    public TrustList list() {
        try {
            List<TrustedSigner> known = signers();
            return known.isEmpty() ? TrustList.NONE : TrustList.of(known);
        } catch (Refused | IOException e) {
            return TrustList.NONE;
        }
    }

    /** Puts a certificate on the list for a role; one that is there already is known for that role too. */
    public void pin(String name, String role, String certificateSha256) throws Refused, IOException, StoreFailed {
        List<TrustedSigner> changed = new ArrayList<>();
        boolean known = false;
        for (TrustedSigner signer : signers()) {
            if (signer.certificateSha256().equals(certificateSha256)) {
                known = true;
                List<String> roles = Stream.concat(signer.roles().stream(), Stream.of(role))
                        .distinct()
                        .toList();
                changed.add(new TrustedSigner(signer.name(), roles, certificateSha256));
            } else {
                changed.add(signer);
            }
        }
        if (!known) {
            changed.add(new TrustedSigner(name, List.of(role), certificateSha256));
        }
        writer.write(file, TrustFile.write(changed));
    }

    /** Takes a certificate off the list. */
    public void remove(String certificateSha256) throws Refused, IOException, StoreFailed {
        List<TrustedSigner> left = signers().stream()
                .filter(signer -> !signer.certificateSha256().equals(certificateSha256))
                .toList();
        writer.write(file, TrustFile.write(left));
    }
}
