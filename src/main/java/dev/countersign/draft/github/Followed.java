package dev.countersign.draft.github;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersign.draft.Checkout;
import dev.countersign.draft.SourceFile;
import dev.countersign.draft.shell.Command;
import dev.countersign.draft.shell.Verbs;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the text that a command runs from the checkout: a script, a target of a Makefile, a script of a package. */
final class Followed {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SHELLS = Set.of("bash", "sh", "zsh", "source", ".", "dash");
    private static final Set<String> BUILT_IN =
            Set.of("install", "i", "ci", "add", "audit", "pack", "rebuild", "dedupe", "link");

    /**
     * A text to follow.
     *
     * @param file the file it stands in
     * @param text the commands
     * @param line the line of the file where the text starts
     */
    record Script(SourceFile file, String text, int line) {}

    private final Checkout checkout;

    Followed(Checkout checkout) {
        this.checkout = checkout;
    }

    /** The shell script that a command is or starts. */
    Optional<Script> script(Command command) {
        List<String> words = command.words();
        String path = words.get(0);
        if (SHELLS.contains(command.program())) {
            path = command.arguments().stream()
                    .filter(a -> !a.startsWith("-"))
                    .findFirst()
                    .orElse("");
        }
        if (path.contains("$") || !(path.contains("/") || path.endsWith(".sh"))) {
            return Optional.empty();
        }
        return checkout.has(plain(path))
                ? checkout.file(plain(path)).filter(Followed::isShell).map(f -> new Script(f, f.text(), 1))
                : Optional.empty();
    }

    private static String plain(String path) {
        return path.replaceFirst("^\\./", "");
    }

    private static boolean isShell(SourceFile file) {
        String first = file.line(1);
        return first.matches("#!.*\\b(?:ba|z|da|k)?sh\\b.*")
                || (file.path().endsWith(".sh") && !first.startsWith("#!"));
    }

    /** What a {@code make target} or {@code npm run name} runs. */
    Optional<Script> task(Command command) {
        List<String> words = Verbs.table().positions(command);
        return switch (command.program()) {
            case "make", "gmake" -> make(words.isEmpty() ? "" : words.get(0), command.option("-C", "--directory"));
            case "npm", "pnpm", "yarn", "bun" ->
                words.isEmpty()
                        ? Optional.empty()
                        : packageScript(words.get(0).equals("run") && words.size() > 1 ? words.get(1) : words.get(0));
            default -> Optional.empty();
        };
    }

    private Optional<Script> make(String target, String folder) {
        for (String name : List.of("Makefile", "makefile", "GNUmakefile")) {
            String path = folder.isEmpty() ? name : folder + "/" + name;
            if (!path.contains("$") && checkout.has(path)) {
                return checkout.file(path).flatMap(file -> recipe(file, target));
            }
        }
        return Optional.empty();
    }

    private static Optional<Script> recipe(SourceFile file, String target) {
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            boolean rule = target.isEmpty()
                    ? lines.get(i).matches("[\\w-][\\w ./-]*:(?!=).*")
                    : lines.get(i)
                            .matches("(?:[\\w./-]+ )*" + java.util.regex.Pattern.quote(target)
                                    + "(?: [\\w./-]+)*\\s*::?(?!=).*");
            if (rule) {
                StringBuilder text = new StringBuilder();
                int end = i + 1;
                while (end < lines.size() && lines.get(end).startsWith("\t")) {
                    text.append(lines.get(end)
                                    .strip()
                                    .replaceFirst("^[@+-]+", "")
                                    .replace("$$", "$"))
                            .append('\n');
                    end++;
                }
                return Optional.of(new Script(file, text.toString(), i + 2));
            }
        }
        return Optional.empty();
    }

    private Optional<Script> packageScript(String name) {
        if (BUILT_IN.contains(name) || !checkout.has("package.json")) {
            return Optional.empty();
        }
        return checkout.file("package.json").flatMap(file -> {
            try {
                JsonNode script = JSON.readTree(file.text()).path("scripts").path(name);
                int line = file.lineWith(
                        "\"" + name + "\"",
                        file.lineWith("\"scripts\"", 1, file.lines().size()),
                        file.lines().size());
                return script.isTextual() ? Optional.of(new Script(file, script.asText(), line)) : Optional.empty();
            } catch (JsonProcessingException e) {
                return Optional.empty();
            }
        });
    }
}
