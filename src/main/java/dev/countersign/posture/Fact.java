package dev.countersign.posture;

import dev.countersign.model.Worded;
import java.util.List;

/** What rules can ask about a row, in the order in which facts are listed everywhere. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are made by List.of
public enum Fact implements Worded {
    /** The action class. */
    CLASS(false, List.of()),
    /** Whether the class changes something others rely on. */
    ACTS(false, List.of("light", "heavy")),
    /** Whether a person watches each run. */
    ATTENDANCE(true, List.of("attended", "unattended")),
    /** What is touched. */
    ENVIRONMENT(true, List.of("none", "non_production", "production_adjacent", "production")),
    /** How wide the target is. */
    TARGET_SCOPE(true, List.of("narrow", "broad")),
    /** How far the credential reaches. */
    CREDENTIAL_SCOPE(true, List.of("narrow", "broad")),
    /** How long the credential lives. */
    CREDENTIAL_LIFETIME(true, List.of("short", "standing")),
    /** Whether there is an agreed way in, for secrets. */
    APPROVED_PATH(true, List.of("yes", "no")),
    /** Whether it can be undone. */
    RECOVERY(true, List.of("yes", "no")),
    /** What proof remains. */
    PROOF(true, List.of("missing", "partial", "reviewable"));

    /** The value of a fact nobody knows. */
    public static final String UNKNOWN = "unknown";

    private final boolean changeable;
    private final List<String> values;

    Fact(boolean changeable, List<String> values) {
        this.changeable = changeable;
        this.values = values;
    }

    /** Whether people can change it by answering or by changing the workflow; class and weight are what they are. */
    public boolean isChangeable() {
        return changeable;
    }

    /** The values it can take when known; for the class, all classes but {@code unclassified}. */
    public List<String> words() {
        return this == CLASS ? ClassNames.ALL : values;
    }
}
