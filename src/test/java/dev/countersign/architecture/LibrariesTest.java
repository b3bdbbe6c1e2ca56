package dev.countersign.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may use which library. */
class LibrariesTest {
    private static final List<Library> LIBRARIES = List.of(
            new Library(
                    "org.snakeyaml..",
                    List.of("source", "draft"),
                    "one reader reads YAML, with positions and comments"),
            new Library(
                    "com.fasterxml.jackson.core..",
                    List.of("source", "draft", "store", "record", "enforce", "gate", "cli"),
                    "JSON is a matter of files and output, not of documents and verdicts"),
            new Library(
                    "com.fasterxml.jackson.databind..",
                    List.of("source", "draft", "store", "record", "enforce", "gate", "cli"),
                    "JSON is a matter of files and output, not of documents and verdicts"),
            new Library(
                    "com.fasterxml.jackson.dataformat.yaml..",
                    List.of("source", "enforce"),
                    "it only writes fresh files; as a reader it takes a bare yes for true and forgets where it stood"),
            new Library(
                    "com.fasterxml.jackson.dataformat.toml..",
                    List.of("draft", "enforce"),
                    "only tools' files are TOML"),
            new Library(
                    "org.eclipse.jgit..", List.of("draft"), "remote, commit and ignored files are facts of a checkout"),
            new Library("com.github.difflib..", List.of("compare", "ui"), "differences are shown, never stored"),
            new Library("picocli..", List.of("cli"), "the window has no command line"),
            new Library("javafx..", List.of("ui"), "commands run where there is no display and no JavaFX"),
            new Library("org.controlsfx..", List.of("ui"), "commands run where there is no display and no JavaFX"),
            new Library("impl.org.controlsfx..", List.of("ui"), "commands run where there is no display and no JavaFX"),
            new Library("atlantafx..", List.of("ui"), "commands run where there is no display and no JavaFX"),
            new Library("org.kordamp..", List.of("ui"), "commands run where there is no display and no JavaFX"),
            new Library("com.lowagie..", List.of("record"), "how a record is drawn is nobody else's business"),
            new Library("org.apache.pdfbox..", List.of("record"), "what a signature covers is decided in one place"),
            new Library("org.apache.fontbox..", List.of("record"), "how a record is drawn is nobody else's business"),
            new Library("org.apache.fontbox..", List.of("record"), "only pages hold fonts"),
            new Library("org.bouncycastle..", List.of("record"), "what a signature covers is decided in one place"),
            new Library("ch.qos.logback..", List.of("store"), "everybody else logs through slf4j"),
            new Library("java.awt..", List.of("record"), "it starts a second window system"),
            new Library("javax.swing..", List.of(), "it starts a second window system"),
            new Library("java.util.prefs..", List.of(), "settings are a file that people can see, copy and delete"),
            new Library("java.sql..", List.of(), "its Date and Timestamp are java.util.Date in disguise"));

    /** Used by anybody. */
    private static final List<String> FOR_ALL =
            List.of("java..", "javax..", "dev.countersign..", "org.slf4j", "org.jspecify..");

    private record Library(String packages, List<String> layers, String because) {}

    static Stream<Library> libraries() {
        return LIBRARIES.stream();
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void aLibraryIsUsedOnlyWhereItBelongs(Library library) {
        noClasses()
                .that()
                .resideOutsideOfPackages(library.layers.stream()
                        .map(layer -> "dev.countersign." + layer + "..")
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library.packages)
                .because(library.because)
                .check(Scanned.PROGRAM);
    }

    @Test
    void everyLibraryIsOnTheList() {
        List<String> known = new ArrayList<>(FOR_ALL);
        LIBRARIES.forEach(library -> known.add(library.packages));
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(known.toArray(String[]::new))
                .because("a new library is a decision: add it here with the layers that may use it")
                .check(Scanned.PROGRAM);
    }

    @Test
    void theModelKnowsOnlyTheJdk() {
        classes()
                .that()
                .resideInAnyPackage("dev.countersign.model..", "dev.countersign.posture..", "dev.countersign.edit..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "dev.countersign..", "org.jspecify..")
                .because("documents, verdicts and edits are plain values")
                .check(Scanned.PROGRAM);
    }
}
