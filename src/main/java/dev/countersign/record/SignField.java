package dev.countersign.record;

/**
 * The names of the fields people sign in: {@code sign.appsec} for the role appsec, {@code sign.other.1} and {@code .2} for
 * others. Roles are own words, so what a field's name cannot hold is written as its number: two roles never share a field.
 */
public final class SignField {
    private static final String ROLE = "sign.";
    private static final String OTHER = "other";

    private SignField() {}

    /** The field of a required role. */
    public static String required(String role) {
        String escaped = role.replace("%", "%25").replace(".", "%2E");
        if (escaped.isEmpty()) {
            return ROLE + "%";
        }
        return ROLE + (escaped.equals(OTHER) ? "%6Fther" : escaped);
    }

    /** A field for others who object or abstain. */
    public static String spare(int number) {
        return ROLE + OTHER + "." + number;
    }
}
