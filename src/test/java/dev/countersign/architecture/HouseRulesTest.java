package dev.countersign.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** Rules that no compiler knows. */
class HouseRulesTest {
    private static final int LONGEST_CLASS = 350;
    private static final int LONGEST_SCREEN = 150;

    @Test
    void everyPackageIsNullMarked() {
        TreeSet<String> unmarked = new TreeSet<>();
        for (JavaClass type : Scanned.PROGRAM) {
            JavaPackage place = type.getPackage();
            if (!place.isAnnotatedWith(NullMarked.class)) {
                unmarked.add(place.getName());
            }
        }

        assertThat(unmarked)
                .as(
                        "packages without a package-info.java that says @NullMarked; the compiler does not look for null there")
                .isEmpty();
    }

    @Test
    void aTestThatIsSwitchedOffSaysWhy() {
        List<String> silent = Scanned.TESTS.stream()
                .flatMap(type -> Stream.concat(Stream.of(type), type.getMethods().stream()))
                .filter(HouseRulesTest::isDisabledSilently)
                .map(HasDescription::getDescription)
                .toList();

        assertThat(silent)
                .as("@Disabled without a reason is a test nobody will switch on again")
                .isEmpty();
    }

    @Test
    void classesStaySmall() throws IOException {
        assertThat(longer(Path.of("src/main/java"), ".java", LONGEST_CLASS, 100))
                .as("classes with more than %d lines have a second reason to exist: split them", LONGEST_CLASS)
                .isEmpty();
    }

    @Test
    void screensStaySmall() throws IOException {
        assertThat(longer(Path.of("src/main/resources"), ".fxml", LONGEST_SCREEN, 0))
                .as("screens with more than %d lines hold a part that could be one of its own", LONGEST_SCREEN)
                .isEmpty();
    }

    private static boolean isDisabledSilently(CanBeAnnotated place) {
        return place.isAnnotatedWith(com.tngtech.archunit.base.DescribedPredicate.describe(
                "@Disabled without a reason",
                annotation -> annotation.getRawType().isEquivalentTo(Disabled.class)
                        && annotation
                                .get("value")
                                .map(String::valueOf)
                                .orElse("")
                                .isBlank()));
    }

    private static TreeMap<String, Integer> longer(Path folder, String suffix, int most, int expected)
            throws IOException {
        TreeMap<String, Integer> lines = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(suffix)).toList()) {
                lines.put(
                        folder.relativize(file).toString(),
                        Files.readAllLines(file).size());
            }
        }
        assertThat(lines).as("files seen in " + folder).hasSizeGreaterThanOrEqualTo(expected);
        lines.values().removeIf(count -> count <= most);
        return lines;
    }
}
