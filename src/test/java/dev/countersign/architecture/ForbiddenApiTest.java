package dev.countersign.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.FileReader;
import java.io.FileWriter;
import java.nio.charset.Charset;
import java.nio.file.Paths;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What no code of ours calls, each for a reason. */
class ForbiddenApiTest {
    private static final Set<String> DEFAULT_CHARSET = Set.of(
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.lang.String.<init>([BII)",
            "java.io.ByteArrayOutputStream.toString()",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.io.PrintStream.<init>(java.io.OutputStream)",
            "java.io.PrintStream.<init>(java.io.OutputStream, boolean)",
            "java.util.Scanner.<init>(java.io.InputStream)");

    private static final Set<String> DEFAULT_LOCALE = Set.of(
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.text.MessageFormat.format(java.lang.String, [Ljava.lang.Object;)",
            "java.text.MessageFormat.<init>(java.lang.String)",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)");

    private static final Set<String> TIMES_OF_THE_MACHINE = Set.of(
            "java.time.Instant.now()",
            "java.time.LocalDate.now()",
            "java.time.LocalDateTime.now()",
            "java.time.ZonedDateTime.now()",
            "java.time.OffsetDateTime.now()",
            "java.time.LocalDate.now(java.time.ZoneId)",
            "java.lang.System.currentTimeMillis()");

    private static final Set<String> NETWORK = Set.of(
            "java.net.Socket",
            "java.net.ServerSocket",
            "java.net.DatagramSocket",
            "java.net.InetAddress",
            "java.net.InetSocketAddress",
            "java.net.NetworkInterface",
            "java.net.URLConnection",
            "java.net.HttpURLConnection",
            "java.net.JarURLConnection",
            "java.net.Proxy",
            "java.nio.channels.SocketChannel",
            "java.nio.channels.ServerSocketChannel",
            "java.nio.channels.DatagramChannel",
            "java.nio.channels.AsynchronousSocketChannel");

    @Test
    void nothingUsesTheNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "open connections",
                        type -> NETWORK.contains(type.getName())
                                || type.getPackageName().startsWith("java.net.http")
                                || type.getPackageName().startsWith("javax.net")
                                || type.getPackageName().startsWith("java.rmi")))
                .because("reviews happen offline, and what is reviewed must not leave the laptop")
                .check(Scanned.PROGRAM);
        forbid(
                Set.of("java.net.URL.openConnection()", "java.net.URL.openStream()"),
                "an address in a file must never be fetched");
    }

    @Test
    void standardStreamsAreForCommands() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.countersign", "dev.countersign.cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .because("the core returns values, and a window has no console")
                .check(Scanned.PROGRAM);
    }

    @Test
    void onlyMainEndsTheProgram() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.countersign")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .because("whoever ends the program anywhere else takes unsaved work with it")
                .check(Scanned.PROGRAM);
    }

    @Test
    void datesAreThoseOfJavaTime() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Date.class, Calendar.class, java.text.SimpleDateFormat.class)
                .because(
                        "they are mutable and know no day without a time; where a library wants one, use the library's own way")
                .check(Scanned.PROGRAM);
    }

    @Test
    void pathsAreMadeByPath() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Paths.class, FileReader.class, FileWriter.class)
                .because("Path.of is the one way, and the readers take the machine's character set")
                .check(Scanned.PROGRAM);
    }

    @Test
    void threadsAreMadeInTwoPlaces() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.countersign.ui.task..", "dev.countersign.store..")
                .should()
                .callConstructorWhere(describe(
                        "makes a thread", call -> call.getTarget().getOwner().isEquivalentTo(Thread.class)))
                .because("a thread nobody knows of loses its exceptions and keeps the program from ending")
                .check(Scanned.PROGRAM);
    }

    @Test
    void characterSetsAreNamed() {
        forbid(DEFAULT_CHARSET, "the same file must read the same on every machine");
        noClasses()
                .should()
                .callMethod(Charset.class, "defaultCharset")
                .because("the same file must read the same on every machine")
                .check(Scanned.PROGRAM);
    }

    @Test
    void localesAreNamed() {
        forbid(DEFAULT_LOCALE, "a Turkish laptop must not make another word of TITLE, nor an Arabic one other digits");
    }

    @Test
    void theMachinesLocaleIsForTheWindow() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.countersign.ui..")
                .should()
                .callMethod(Locale.class, "getDefault")
                .because("commands and records speak the language they are told, wherever they run")
                .check(Scanned.PROGRAM);
    }

    @Test
    void timeComesFromTheOneClock() {
        forbid(TIMES_OF_THE_MACHINE, "the session and the commands are given a clock, so that tests can stop it");
    }

    @Test
    void stackTracesAreNotPrinted() {
        forbid(
                Set.of("*.printStackTrace()"),
                "people get a sentence and a code; the details go to the log, the error window or behind --debug");
    }

    @Test
    void nothingMutableIsStatic() {
        fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .because("what is shared by all tests and windows is owned by none")
                .check(Scanned.PROGRAM);
    }

    private static void forbid(Set<String> targets, String because) {
        noClasses()
                .should()
                .accessTargetWhere(describe(
                        "calls one of " + targets,
                        access -> access.getTarget() instanceof CodeUnitAccessTarget unit
                                && (targets.contains(signature(unit)) || targets.contains("*." + named(unit)))))
                .because(because)
                .check(Scanned.PROGRAM);
    }

    private static String signature(CodeUnitAccessTarget unit) {
        return unit.getOwner().getName() + "." + named(unit);
    }

    private static String named(CodeUnitAccessTarget unit) {
        return unit.getName() + "("
                + unit.getRawParameterTypes().stream().map(JavaClass::getName).collect(joining(", ")) + ")";
    }
}
