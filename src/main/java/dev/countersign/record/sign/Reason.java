package dev.countersign.record.sign;

import dev.countersign.model.Words;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a signer says, as the signature's dictionary holds it: {@code role=appsec; outcome=approve; comment=…}, the comment
 * to the end.
 *
 * @param role in which role
 * @param outcome what they say
 * @param comment what they add
 */
public record Reason(String role, SignatureOutcome outcome, String comment) {
    private static final Pattern FORM =
            Pattern.compile("role=([^;\\p{Cntrl}]+); outcome=([a-z_]+); comment=(.*)", Pattern.DOTALL);

    /** The reason of a statement. */
    public static Reason of(Statement statement) {
        return new Reason(statement.role(), statement.outcome(), statement.comment());
    }

    /** The reason in a text; empty when it is none. */
    public static Optional<Reason> read(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Words.find(SignatureOutcome.class, matcher.group(2))
                        .map(outcome -> new Reason(matcher.group(1), outcome, matcher.group(3)))
                : Optional.empty();
    }

    /** Whether a role can stand in a reason. */
    public static boolean isRole(String role) {
        return !role.isBlank()
                && role.length() <= Statement.LONGEST_NAME
                && role.indexOf(';') < 0
                && role.codePoints().noneMatch(Character::isISOControl);
    }

    /** The text. */
    public String text() {
        return "role=" + role + "; outcome=" + outcome.word() + "; comment=" + comment;
    }
}
