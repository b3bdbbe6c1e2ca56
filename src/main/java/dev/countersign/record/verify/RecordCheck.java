package dev.countersign.record.verify;

import dev.countersign.model.AgentActionBom;
import dev.countersign.record.file.Broken;
import dev.countersign.record.file.Cos;
import dev.countersign.record.file.PdfFile;
import dev.countersign.record.file.PdfView;
import dev.countersign.record.pdf.Xmp;
import dev.countersign.record.reopen.Payload;
import dev.countersign.record.reopen.Regeneration;
import dev.countersign.record.reopen.ReopenedRecord;
import dev.countersign.record.reopen.Reopening;
import dev.countersign.record.verify.Verification.Change;
import dev.countersign.record.verify.Verification.Document;
import dev.countersign.record.verify.Verification.Kind;
import dev.countersign.record.verify.Verification.Signature;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks a file that could be read: each version against the one before, each signature, and the pages. */
final class RecordCheck {
    private static final int LONGEST_METADATA = 256 * 1024;
    private static final int SECONDS = 30;
    private static final Pattern COPY_OF = Pattern.compile("<cs:redactedCopyOf>([0-9a-f]{16})</cs:redactedCopyOf>");

    private final PdfFile file;
    private final TrustList trust;
    private final LocalDate asOf;
    private final List<Change> changes = new ArrayList<>();

    RecordCheck(PdfFile file, TrustList trust, LocalDate asOf) {
        this.file = file;
        this.trust = trust;
        this.asOf = asOf;
    }

    Verification check() throws Broken {
        PdfView base = file.view(0);
        String metadata = metadata(base);
        Matcher copy = COPY_OF.matcher(metadata);
        if (copy.find()) {
            return Verifying.nothingKnown(Kind.REDACTED, List.of(), copy.group(1), trust);
        }
        if (!metadata.contains(Xmp.OURS) || !Payload.isThere(base)) {
            return Verifying.nothingKnown(
                    metadata.contains(Xmp.OURS) ? Kind.RECORD : Kind.OTHER,
                    List.of(new Change(Optional.empty(), Finding.of("broken.no_record"))),
                    "",
                    trust);
        }
        Payload payload = Payload.of(base);
        ReopenedRecord record = Reopening.open(payload);
        refuseSignedBase(base);
        boolean same = isSameInAllVersions(payload);
        Signatures checked = new Signatures(file, record, trust);
        for (int revision = 1; revision < file.revisions(); revision++) {
            changes.addAll(checked.check(revision));
        }
        Optional<Boolean> text = Regeneration.matches(file, record, SECONDS);
        return verification(record, checked, same, text);
    }

    private static String metadata(PdfView view) throws Broken {
        return view.resolve(view.catalog().get("Metadata")) instanceof Cos.Stream stream
                ? new String(view.bytes(stream, LONGEST_METADATA), StandardCharsets.UTF_8)
                : "";
    }

    /** What this program exports is unsigned; a signature in the first version would bind nothing. */
    private static void refuseSignedBase(PdfView base) throws Broken {
        for (Map.Entry<String, SignedField> field : SignedField.of(base).entrySet()) {
            if (field.getValue().isSigned()) {
                throw new Broken("base.signed", dev.countersign.record.layout.Visible.of(field.getKey()));
            }
        }
    }

    private boolean isSameInAllVersions(Payload payload) {
        for (int revision = 1; revision < file.revisions(); revision++) {
            try {
                if (!Payload.of(file.view(revision)).isSame(payload)) {
                    return false;
                }
            } catch (Broken e) {
                return false;
            }
        }
        return true;
    }

    private Verification verification(ReopenedRecord record, Signatures checked, boolean same, Optional<Boolean> text) {
        AgentActionBom document = record.document();
        List<Signature> signatures = checked.signatures();
        List<String> required = document.review().signers().stream()
                .map(signer -> signer.role().word())
                .toList();
        List<String> missing = required.stream()
                .filter(role -> signatures.stream()
                        .noneMatch(s -> s.counts() && s.role().equals(role)))
                .toList();
        boolean intact = changes.isEmpty()
                && same
                && text.orElse(true)
                && signatures.stream().allMatch(Signature::isValid);
        boolean owners = !signatures.isEmpty() && signatures.stream().allMatch(s -> checked.isOwner(s));
        return new Verification(
                Kind.RECORD,
                intact,
                missing.isEmpty() && !signatures.isEmpty() && !owners,
                signatures,
                changes,
                text,
                Optional.of(new Document(
                        document.workflow().name(),
                        record.documentSha256(),
                        same,
                        document.review().outcome(),
                        document.review().validUntil(),
                        document.review().validUntil().filter(asOf::isAfter).isPresent())),
                record.facts().recordId(),
                required,
                missing,
                record.facts().layout(),
                record.facts().madeBy(),
                trust.isAsked());
    }
}
