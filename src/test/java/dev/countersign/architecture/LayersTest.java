package dev.countersign.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom. */
class LayersTest {
    private static final String ROOT = "dev.countersign";

    /** Each may use those before it. */
    private static final List<String> LAYERS = List.of(
            "model", "text", "posture", "edit", "source", "store", "draft", "compare", "record", "enforce", "gate",
            "cli", "ui");

    @Test
    void theScanSeesTheProgram() {
        assertThat(Scanned.PROGRAM.size()).isGreaterThan(200);
        assertThat(Scanned.TESTS.size()).isGreaterThan(20);
    }

    static Stream<Arguments> layersAndThoseAfterThem() {
        return Stream.iterate(0, i -> i < LAYERS.size() - 1, i -> i + 1)
                .map(i -> Arguments.of(LAYERS.get(i), LAYERS.subList(i + 1, LAYERS.size())));
    }

    @ParameterizedTest
    @MethodSource("layersAndThoseAfterThem")
    void aLayerUsesOnlyThoseBeforeIt(String layer, List<String> later) {
        noClasses()
                .that()
                .resideInAPackage(within(layer))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later.stream().map(LayersTest::within).toArray(String[]::new))
                .allowEmptyShould(true)
                .because("the core must work without a window, a disk or a command, and be tested without them")
                .check(Scanned.PROGRAM);
    }

    @Test
    void windowAndCommandsDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage(within("ui"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(within("cli"))
                .because("what both need belongs in the core, or one of them cannot be changed alone")
                .check(Scanned.PROGRAM);
    }

    @Test
    void nobodyKnowsMain() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .because("it only decides what to start")
                .check(Scanned.PROGRAM);
    }

    @Test
    void everyClassBelongsToALayer() {
        List<String> places = new ArrayList<>(List.of(ROOT));
        LAYERS.forEach(layer -> places.add(within(layer)));
        classes()
                .should()
                .resideInAnyPackage(places.toArray(String[]::new))
                .because("a package beside the layers would be held to no rule; add it to the list on purpose")
                .check(Scanned.PROGRAM);
    }

    @Test
    void layersHaveNoCycles() {
        slices().matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("in a cycle nothing can be read or changed first")
                .check(Scanned.PROGRAM);
    }

    @Test
    void theWindowsPackagesHaveNoCycles() {
        slices().matching(ROOT + ".ui.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .because("a screen that needs another that needs it is one screen")
                .check(Scanned.PROGRAM);
    }

    private static String within(String layer) {
        return ROOT + "." + layer + "..";
    }
}
