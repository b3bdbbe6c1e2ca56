package dev.countersign.record.sign;

import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Signer;
import dev.countersign.posture.Matrix;
import dev.countersign.posture.Signers;
import dev.countersign.record.SignField;
import dev.countersign.record.reopen.ReopenedRecord;
import dev.countersign.record.verify.Verification;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may sign what, and in which field. */
public final class SignRules {
    private final ReopenedRecord record;
    private final Verification state;

    /** The rules for a record, in the state it was found in. */
    SignRules(ReopenedRecord record, Verification state) {
        this.record = record;
        this.state = state;
    }

    /** Whether a person may sign where somebody is named: the same name, however it is written. */
    public static boolean isMeant(Signer signer, String name) {
        return signer.name().isBlank() || folded(signer.name()).equals(folded(name));
    }

    private static String folded(String name) {
        String normal = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return normal.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).strip();
    }

    /** Refuses what cannot stand in a signature, whatever the record. */
    static void refuseMalformed(Statement statement) throws SignRefused {
        if (!Reason.isRole(statement.role())) {
            throw SignRefused.wrong("role.form");
        }
        if (statement.name().isBlank() || statement.name().length() > Statement.LONGEST_NAME) {
            throw SignRefused.wrong("name.form", String.valueOf(Statement.LONGEST_NAME));
        }
        if (statement.comment().length() > Statement.LONGEST_COMMENT) {
            throw SignRefused.wrong("comment.form", String.valueOf(Statement.LONGEST_COMMENT));
        }
    }

    /** The field a statement goes into. */
    String field(Statement statement, SigningIdentity identity) throws SignRefused {
        if (statement.outcome().isApproving()) {
            refuseUnlessReady();
        }
        AgentActionBom document = record.document();
        Optional<Signer> required = document.review().signers().stream()
                .filter(signer -> signer.role().word().equals(statement.role()))
                .findFirst();
        boolean keyUsed = state.signatures().stream()
                .anyMatch(signature -> signature.certificateSha256().equals(identity.certificateSha256()));
        if (keyUsed) {
            throw SignRefused.wrong("key.used");
        }
        if (required.isEmpty()) {
            return spare(statement);
        }
        if (!isMeant(required.get(), statement.name())) {
            throw SignRefused.wrong(
                    "name.other", statement.role(), required.get().name());
        }
        String field = SignField.required(statement.role());
        if (isTaken(field)) {
            throw SignRefused.wrong("role.signed", statement.role());
        }
        if (statement.outcome().isApproving()) {
            refuseOwnerOnly(statement);
        }
        return field;
    }

    private String spare(Statement statement) throws SignRefused {
        if (statement.outcome().isApproving()) {
            String roles = String.join(
                    ", ",
                    record.document().review().signers().stream()
                            .map(signer -> signer.role().word())
                            .toList());
            throw roles.isEmpty()
                    ? SignRefused.wrong("role.nobody", statement.role())
                    : SignRefused.wrong("role.other", statement.role(), roles);
        }
        return Stream.of(1, 2)
                .map(SignField::spare)
                .filter(field -> !isTaken(field))
                .findFirst()
                .orElseThrow(() -> SignRefused.wrong("spare.taken"));
    }

    private boolean isTaken(String field) {
        return state.signatures().stream()
                .anyMatch(signature -> signature.field().equals(field));
    }

    private void refuseUnlessReady() throws SignRefused {
        Matrix matrix = record.matrix();
        if (!matrix.isReady()) {
            throw SignRefused.no("not_ready", matrix.readiness());
        }
    }

    /** The owner signs as one of several; somebody else has signed or will. */
    private void refuseOwnerOnly(Statement statement) throws SignRefused {
        AgentActionBom document = record.document();
        boolean othersSign = document.review().signers().stream()
                .filter(signer -> !signer.role().word().equals(statement.role()))
                .filter(signer -> !isTaken(SignField.required(signer.role().word())))
                .anyMatch(signer -> !Signers.isOwner(signer.role().word(), signer.name(), document.workflow()));
        boolean othersSigned = state.signatures().stream()
                .anyMatch(signature -> !Signers.isOwner(signature.role(), signature.name(), document.workflow()));
        boolean isOwner = Signers.isOwner(statement.role(), statement.name(), document.workflow());
        if (isOwner && !othersSign && !othersSigned) {
            throw SignRefused.no("owner_only", List.of());
        }
    }
}
