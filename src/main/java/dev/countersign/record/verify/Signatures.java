package dev.countersign.record.verify;

import dev.countersign.model.Signer;
import dev.countersign.posture.Signers;
import dev.countersign.record.RecordJson;
import dev.countersign.record.Sha256;
import dev.countersign.record.SignField;
import dev.countersign.record.file.Broken;
import dev.countersign.record.file.Cos;
import dev.countersign.record.file.PdfFile;
import dev.countersign.record.file.PdfView;
import dev.countersign.record.reopen.PdfText;
import dev.countersign.record.reopen.ReopenedRecord;
import dev.countersign.record.sign.Drawn;
import dev.countersign.record.sign.Reason;
import dev.countersign.record.sign.Statement;
import dev.countersign.record.verify.Verification.Change;
import dev.countersign.record.verify.Verification.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Checks the signatures of a record, one version after the other. */
final class Signatures {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT);

    private final PdfFile file;
    private final ReopenedRecord record;
    private final TrustList trust;
    private final List<Signature> signatures = new ArrayList<>();

    Signatures(PdfFile file, ReopenedRecord record, TrustList trust) {
        this.file = file;
        this.record = record;
        this.trust = trust;
    }

    /** The signatures seen so far. */
    List<Signature> signatures() {
        return signatures;
    }

    /** Whether a signature is the owner's own. */
    boolean isOwner(Signature signature) {
        return Signers.isOwner(
                signature.role(), signature.name(), record.document().workflow());
    }

    /** Checks a version; what it changes besides signing. */
    List<Change> check(int revision) throws Broken {
        Map<String, SignedField> before = SignedField.of(file.view(revision - 1));
        Map<String, SignedField> now;
        try {
            now = SignedField.of(file.view(revision));
        } catch (Broken e) {
            List<Change> changes = new ArrayList<>(new Changes(file, revision).beside(Optional.empty()));
            changes.add(new Change(Optional.empty(), Finding.of(e)));
            return changes;
        }
        List<SignedField> signed = now.values().stream()
                .filter(SignedField::isSigned)
                .filter(field -> !Optional.ofNullable(before.get(field.name()))
                        .map(SignedField::isSigned)
                        .orElse(false))
                .toList();
        boolean reserved =
                signed.size() == 1 && before.containsKey(signed.get(0).name());
        Optional<SignedField> field = reserved ? Optional.of(signed.get(0)) : Optional.empty();
        List<Change> changes = new ArrayList<>(new Changes(file, revision).beside(field));
        if (field.isPresent()) {
            signatures.add(signature(field.get(), revision));
        } else {
            changes.add(new Change(
                    Optional.empty(),
                    Finding.of(signed.isEmpty() ? "change.unsigned" : "change.several", revision + 1)));
        }
        return changes;
    }

    private Signature signature(SignedField field, int revision) throws Broken {
        Cos.Dict dict = file.view(revision).dict(new Cos.Ref(field.value()));
        String name = PdfText.of(dict, "Name").orElse("");
        Optional<Reason> said = PdfText.of(dict, "Reason").flatMap(Reason::read);
        Optional<Instant> time = dict.text("M").flatMap(Signatures::time);
        String role = said.map(Reason::role).orElse("");
        String digest = "";
        Optional<Finding> wrong = Optional.empty();
        try {
            if (file.view(revision - 1).numbers().contains(field.value())) {
                throw new Broken("signature.shared");
            }
            digest = digest(new SignatureCheck(file, revision, dict).check());
            refuseOtherStatement(field, name, said, time);
            refuseOtherAppearance(
                    field,
                    revision,
                    new Statement(
                            role, name, said.orElseThrow().outcome(), said.get().comment(), time.orElseThrow()));
        } catch (Broken e) {
            wrong = Optional.of(Finding.of(e));
        }
        return new Signature(
                field.name(),
                name,
                role,
                said.map(Reason::outcome),
                said.map(Reason::comment).orElse(""),
                time,
                digest,
                digest.isEmpty() ? Trust.NOT_KNOWN : trust.of(digest, role),
                trust.name(digest),
                revision + 1,
                revision == file.revisions() - 1,
                wrong,
                remark(field, name, role, digest));
    }

    private static void refuseOtherStatement(
            SignedField field, String name, Optional<Reason> said, Optional<Instant> time) throws Broken {
        if (said.isEmpty()
                || time.isEmpty()
                || name.isBlank()
                || name.length() > Statement.LONGEST_NAME
                || !Reason.isRole(said.get().role())
                || said.get().comment().length() > Statement.LONGEST_COMMENT) {
            throw new Broken("statement");
        }
        boolean spare = isSpare(field.name());
        if (!spare && !SignField.required(said.get().role()).equals(field.name())) {
            throw new Broken("statement.role");
        }
        if (spare && said.get().outcome().isApproving()) {
            throw new Broken("statement.spare");
        }
    }

    /** What stands in the box is what people read; only a program of another layout cannot tell how it should look. */
    private void refuseOtherAppearance(SignedField field, int revision, Statement statement) throws Broken {
        PdfView view = file.view(revision);
        if (record.facts().layout() == RecordJson.LAYOUT
                && !Drawn.shows(
                        view,
                        view.dict(new Cos.Ref(field.object())),
                        statement,
                        record.facts().options().texts())) {
            throw new Broken("appearance");
        }
    }

    private static boolean isSpare(String field) {
        return field.equals(SignField.spare(1)) || field.equals(SignField.spare(2));
    }

    /** Why a signature that holds does not count for its role. */
    private Optional<Finding> remark(SignedField field, String name, String role, String digest) {
        Optional<Signature> other = signatures.stream()
                .filter(signature ->
                        !digest.isEmpty() && signature.certificateSha256().equals(digest))
                .findFirst();
        if (other.isPresent()) {
            return Optional.of(Finding.of("signature.same_key", other.get().role()));
        }
        Optional<Signer> meant = record.document().review().signers().stream()
                .filter(signer -> signer.role().word().equals(role) && !isSpare(field.name()))
                .findFirst();
        return meant.filter(signer -> !isMeant(signer, name))
                .map(signer -> Finding.of("signature.other_person", signer.name()));
    }

    /** Whether a person may sign where somebody is named. */
    private static boolean isMeant(Signer signer, String name) {
        return dev.countersign.record.sign.SignRules.isMeant(signer, name);
    }

    private static Optional<Instant> time(Cos.Str text) {
        try {
            return Optional.of(LocalDateTime.parse(PdfText.of(text), TIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String digest(X509Certificate certificate) throws Broken {
        try {
            return Sha256.of(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new Broken("cms.certificate");
        }
    }
}
