package dev.countersign.draft.github;

import dev.countersign.draft.shell.Verbs;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** To which registry an action pushes images, as far as its inputs say. */
final class Registries {
    private static final Pattern NAMED = Pattern.compile("(?:^|[\\s,\"'=])((?:[a-z0-9-]+\\.)+[a-z]{2,}(?::\\d+)?)/");

    private Registries() {}

    static String of(String object, StepScope step) {
        if (!object.equals("images")) {
            return object;
        }
        for (String input : List.of("tags", "outputs", "images", "image", "name", "destination")) {
            String value = step.with().get(input).text();
            Matcher named = NAMED.matcher(value);
            if (named.find()) {
                return named.group(1);
            }
            if (!value.isEmpty() && !value.contains("$") && !value.contains("=")) {
                return Verbs.registry(value.strip());
            }
        }
        return object;
    }
}
