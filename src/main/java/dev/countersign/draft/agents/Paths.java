package dev.countersign.draft.agents;

import java.util.regex.Pattern;

/** What paths in rules lead to. */
final class Paths {
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(?:^|[/*])(?:\\.env(?:$|[.*])|\\.envrc|\\.npmrc|\\.pypirc|\\.netrc|\\.git-credentials|\\.dockercfg|id_rsa|id_ed25519"
                    + "|credentials?(?:$|[./*])|secrets?(?:$|[./*]))|(?:^|/)\\.(?:aws|ssh|gnupg|kube|azure|docker)(?:/|$)"
                    + "|\\.(?:pem|p12|pfx|key|keystore|jks)$|Keychains|(?:^|/)\\.config/gcloud");
    private static final Pattern CONTROL = Pattern.compile(
            "(?:^|/)(?:\\.github|\\.gitlab-ci\\.yml|\\.gitlab|\\.claude|\\.codex|\\.cursor|\\.gemini|\\.circleci|\\.husky"
                    + "|\\.buildkite|\\.pre-commit-config\\.yaml|Jenkinsfile|azure-pipelines\\.yml|CODEOWNERS)(?:/|$|\\*)");
    private static final Pattern TESTS = Pattern.compile(
            "(?i)(?:^|/)(?:tests?|specs?|__tests__|e2e|fixtures)/|[._-](?:test|spec)\\.|(?:^|/)test_|\\*_test\\.");
    private static final Pattern FIXTURE =
            Pattern.compile("(?i)(?:^|/)(?:tests?|__tests__|testdata|fixtures?|examples?|samples?|docs|templates?)/");

    private Paths() {}

    /** Whether what is there is a secret by its name. */
    static boolean isSecret(String path) {
        return SECRET.matcher(path).find();
    }

    /** Whether workflows, rules or owners stand there. */
    static boolean isControl(String path) {
        return CONTROL.matcher(path).find();
    }

    /** Whether only tests stand there. */
    static boolean isTests(String path) {
        return TESTS.matcher(path).find();
    }

    /** Whether a file stands where tests, examples and the like are kept. */
    static boolean isFixture(String path) {
        return FIXTURE.matcher(path).find();
    }

    /** Whether a rule about writing files lets workflows be written: it is not limited to other places. */
    static boolean reachesControl(String glob) {
        String first = glob.replaceFirst("^(?:\\./|/+)", "").replaceFirst("/.*$", "");
        return glob.isEmpty() || first.startsWith("*") || isControl(glob);
    }
}
