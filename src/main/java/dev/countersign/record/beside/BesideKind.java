package dev.countersign.record.beside;

import dev.countersign.model.Worded;
import dev.countersign.record.sign.KeyRefused;
import dev.countersign.record.sign.SigningIdentity;

/** A signature beside a record. */
public enum BesideKind implements Worded {
    /** As {@code ssh-keygen -Y sign} makes it. */
    SSH(".sshsig") {
        @Override
        public byte[] write(SignedFile file, SigningIdentity identity) throws KeyRefused {
            return SshSignature.write(file.bytes(), identity);
        }
    },
    /** A DSSE envelope around an in-toto statement. */
    DSSE(".intoto.json") {
        @Override
        public byte[] write(SignedFile file, SigningIdentity identity) throws KeyRefused {
            return Dsse.write(InTotoStatement.of(file).json(), identity);
        }
    };

    private final String ending;

    BesideKind(String ending) {
        this.ending = ending;
    }

    /** What its file is called: the record's name, the role, and an ending of its own. */
    public String fileName(String record, String role) {
        return record + "." + RoleName.of(role) + ending;
    }

    /**
     * Makes its file.
     *
     * @throws KeyRefused when the key cannot be used, or not for this kind
     */
    public abstract byte[] write(SignedFile file, SigningIdentity identity) throws KeyRefused;
}
