package dev.countersign.record.sign;

import dev.countersign.record.file.Broken;
import dev.countersign.record.reopen.ReopenedRecord;
import dev.countersign.record.reopen.Reopening;
import dev.countersign.record.verify.TrustList;
import dev.countersign.record.verify.Verification;
import dev.countersign.record.verify.Verifying;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Signs records. What was there stays byte for byte; the signature comes behind it. */
public final class Signing {
    private Signing() {}

    /**
     * A record with one more signature.
     *
     * @param pdf the record, unsigned or signed by others; not changed
     * @param identity the key
     * @param statement what is said
     * @throws SignRefused when the record is not intact or not ready, or the role, name or key cannot sign here
     * @throws KeyRefused when the key cannot be used
     */
    public static byte[] sign(byte[] pdf, SigningIdentity identity, Statement statement)
            throws SignRefused, KeyRefused {
        SignRules.refuseMalformed(statement);
        Verification state =
                Verifying.verify(pdf, TrustList.NONE, LocalDate.ofInstant(statement.time(), ZoneOffset.UTC));
        if (state.kind() != Verification.Kind.RECORD) {
            throw SignRefused.wrong(state.kind() == Verification.Kind.REDACTED ? "redacted" : "no_record");
        }
        if (!state.intact()) {
            throw SignRefused.no("broken", java.util.List.of());
        }
        try {
            ReopenedRecord record = Reopening.open(pdf);
            String field = new SignRules(record, state).field(statement, identity);
            boolean first = state.signatures().isEmpty();
            return new SignatureWriter(
                            identity, statement, record.facts().options().texts())
                    .write(pdf, field, first);
        } catch (Broken e) {
            throw SignRefused.no("broken", java.util.List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
