package dev.countersign.record.verify;

import dev.countersign.model.Outcome;
import dev.countersign.record.sign.SignatureOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the check of a file found.
 *
 * @param kind what the file is
 * @param intact whether everything is as it was signed
 * @param complete whether somebody signed in every role that must
 * @param signatures the signatures, in the order they were made
 * @param changes what was changed or cannot be trusted
 * @param textMatchesAttachment whether the pages are those of the document inside; empty when this program cannot tell
 * @param document the document inside; empty when it cannot be read
 * @param recordId the record's id; empty when it cannot be read
 * @param requiredRoles who must sign
 * @param missingRoles who has not
 * @param layout the layout of the pages; 0 when it cannot be read
 * @param madeBy the program that made the record; empty when it cannot be read
 * @param trustAsked whether the signatures had to be on a list
 */
public record Verification(
        Kind kind,
        boolean intact,
        boolean complete,
        List<Signature> signatures,
        List<Change> changes,
        Optional<Boolean> textMatchesAttachment,
        Optional<Document> document,
        String recordId,
        List<String> requiredRoles,
        List<String> missingRoles,
        int layout,
        String madeBy,
        boolean trustAsked) {
    /** Copies the lists. */
    public Verification {
        signatures = List.copyOf(signatures);
        changes = List.copyOf(changes);
        requiredRoles = List.copyOf(requiredRoles);
        missingRoles = List.copyOf(missingRoles);
    }

    /** What a file is. */
    public enum Kind {
        /** A decision record. */
        RECORD,
        /** A redacted copy of one, which proves nothing. */
        REDACTED,
        /** Something else. */
        OTHER
    }

    /**
     * A signature.
     *
     * @param field the field it stands in
     * @param name who, as they say themselves
     * @param role in which role; empty when that cannot be read
     * @param outcome what they say; empty when that cannot be read
     * @param comment what they add
     * @param time when, by their own clock; empty when that cannot be read
     * @param certificateSha256 the digest of their certificate; empty when there is none
     * @param trust what is known about their key
     * @param knownAs the name their key is known by
     * @param revision which version of the file it made, from 2
     * @param coversWholeFile whether nothing comes after it
     * @param reason why it does not hold; empty when it does
     * @param remark why it does not count although it holds; empty when it does
     */
    public record Signature(
            String field,
            String name,
            String role,
            Optional<SignatureOutcome> outcome,
            String comment,
            Optional<Instant> time,
            String certificateSha256,
            Trust trust,
            Optional<String> knownAs,
            int revision,
            boolean coversWholeFile,
            Optional<Finding> reason,
            Optional<Finding> remark) {
        /** Whether it holds. */
        public boolean isValid() {
            return reason.isEmpty();
        }

        /** Whether it holds and counts for its role. */
        public boolean counts() {
            return reason.isEmpty() && remark.isEmpty();
        }
    }

    /**
     * Something that is not as it was.
     *
     * @param object the number of the object; empty where none is meant
     * @param what what is wrong
     */
    public record Change(Optional<Integer> object, Finding what) {}

    /**
     * The document inside.
     *
     * @param name the workflow's name; may be empty
     * @param sha256 the digest of its file
     * @param matchesSignatures whether every version of the file holds the same
     * @param outcome what the review came to
     * @param validUntil the last day it holds
     * @param expired whether that day is over
     */
    public record Document(
            String name,
            String sha256,
            boolean matchesSignatures,
            Optional<Outcome> outcome,
            Optional<LocalDate> validUntil,
            boolean expired) {}

    /** Whether every signature is by a key that is on the list for its role. */
    public boolean isTrusted() {
        return !signatures.isEmpty() && signatures.stream().allMatch(signature -> signature.trust() == Trust.PINNED);
    }

    /** Whether the answer is yes: intact, complete, signed, and trusted where that was asked. */
    public boolean isGood() {
        return kind == Kind.RECORD && intact && complete && !signatures.isEmpty() && (!trustAsked || isTrusted());
    }
}
