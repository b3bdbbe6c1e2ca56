package dev.countersign.draft.github;

import dev.countersign.model.Environment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the name of an environment, host or account says about how close it is to production: by whole words. */
public final class Environments {
    private static final Set<String> PRODUCTION = Set.of("production", "prod", "prd", "live");
    private static final Set<String> ADJACENT =
            Set.of("release", "releases", "preproduction", "preprod", "publish", "publishing");
    private static final Set<String> NEAR = Set.of("pre");
    private static final Set<String> OTHER = Set.of(
            "staging",
            "stage",
            "stg",
            "dev",
            "develop",
            "development",
            "test",
            "testing",
            "tests",
            "qa",
            "uat",
            "sandbox",
            "preview",
            "previews",
            "nonprod",
            "nonproduction",
            "ci",
            "integration",
            "canary",
            "demo",
            "local",
            "sit",
            "e2e");

    private Environments() {}

    /** What a name says; empty when it says nothing, as with {@code pypi} or an expression. */
    public static Optional<Environment> of(String name) {
        List<String> words = Arrays.stream(name.replaceAll("([a-z])([A-Z])", "$1-$2")
                        .toLowerCase(Locale.ROOT)
                        .split("[^a-z0-9]+", -1))
                .toList();
        if (words.contains("non") || words.contains("not")) {
            return words.stream().anyMatch(PRODUCTION::contains)
                    ? Optional.of(Environment.NON_PRODUCTION)
                    : Optional.empty();
        }
        boolean production = words.stream().anyMatch(PRODUCTION::contains);
        if (production && words.stream().anyMatch(NEAR::contains)) {
            return Optional.of(Environment.PRODUCTION_ADJACENT);
        }
        if (production) {
            return Optional.of(Environment.PRODUCTION);
        }
        if (words.stream().anyMatch(ADJACENT::contains)) {
            return Optional.of(Environment.PRODUCTION_ADJACENT);
        }
        return words.stream().anyMatch(OTHER::contains) ? Optional.of(Environment.NON_PRODUCTION) : Optional.empty();
    }

    /** Whether a text says production, as a word of its own. */
    public static boolean sayProduction(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean maybe = lower.contains("prod") || lower.contains("prd") || lower.contains("live");
        return maybe && of(text).filter(e -> e == Environment.PRODUCTION).isPresent();
    }
}
