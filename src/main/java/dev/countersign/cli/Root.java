package dev.countersign.cli;

import dev.countersign.text.Program;
import dev.countersign.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** What stands before the name of a command. */
@Command(name = "countersign", versionProvider = Root.Version.class)
final class Root {
    /** Picocli makes it. */
    Root() {}

    /** Which version this is, what it was made of, and whose work is in it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            Texts texts = Texts.english();
            Program program = Program.here();
            List<String> lines = new ArrayList<>();
            lines.add("countersign " + program.version());
            lines.add(program.commit()
                    .map(commit ->
                            texts.get(program.changed() ? "program.commit.changed" : "program.commit.clean", commit))
                    .orElseGet(() -> texts.get("program.commit.none")));
            lines.add("Java " + Program.java());
            lines.add(texts.get("program.licence", Program.LICENCE));
            program.byLicence()
                    .forEach((licence, parts) -> lines.add("  " + licence + ": "
                            + parts.stream()
                                    .map(part -> part.name() + " " + part.version())
                                    .collect(Collectors.joining(", "))));
            return lines.toArray(String[]::new);
        }
    }
}
