package dev.countersign.record;

/**
 * The name of a record: the first 16 hex digits of the SHA-256 over the attached document, the attached posture and
 * {@code record.json} without the id, one after the other.
 *
 * @param text the digits
 */
public record RecordId(String text) {
    /** The id of the record made of an input. */
    public static RecordId of(RecordInput input) {
        String digest = Sha256.of(input.documentYaml(), input.postureYaml(), RecordJson.anonymous(input));
        return new RecordId(digest.substring(0, 16));
    }

    @Override
    public String toString() {
        return text;
    }
}
