package dev.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.countersign.Main;
import dev.countersign.record.sign.FillToken;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signs with a key on a token, where the software token of the package softhsm2 is installed. */
class TokenTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA"})
    void aKeyOnATokenSigns(String kind) throws Exception {
        Optional<Path> tool = Tools.find("softhsm2-util");
        assumeTrue(tool.isPresent(), "softhsm2-util is not installed (package softhsm2): tokens are not tried");
        Optional<Path> library = library(tool.get());
        assumeTrue(library.isPresent(), "libsofthsm2.so was not found: tokens are not tried");
        Path tokens = Files.createDirectory(folder.resolve("tokens"));
        Path settings = Files.writeString(
                folder.resolve("softhsm2.conf"), "directories.tokendir = " + tokens + "\nlog.level = ERROR\n");
        Map<String, String> environment = Map.of("SOFTHSM2_CONF", settings.toString());
        Tools.Run made = Tools.run(
                environment,
                tool.get(),
                "--module",
                library.get(),
                "--init-token",
                "--free",
                "--label",
                "t",
                "--pin",
                "123456",
                "--so-pin",
                "654321");
        assertThat(made.exit()).as(made.said()).isZero();
        Tools.Run filled = Tools.java(environment, FillToken.class, library.get(), "123456", kind);
        assertThat(filled.exit()).as(filled.said()).isZero();

        Path pin = Files.writeString(folder.resolve("pin"), "123456\n");
        Path wrong = Files.writeString(folder.resolve("wrong"), "111111\n");
        Path pdf = folder.resolve("one.pdf");
        Object[] call = {
            "sign",
            "samples/ready.bom.yaml",
            "--pdf",
            pdf,
            "--key",
            "pkcs11:" + library.get(),
            "--name",
            "Token holder",
            "--role",
            "appsec",
            "--password-file",
            pin
        };
        Tools.Run signed = Tools.java(environment, Main.class, call);
        assertThat(signed.exit()).as(signed.said()).isZero();
        assertThat(Cli.run("verify", pdf).out())
                .contains("intact but not complete")
                .contains("Token holder signed as AppSec");
        call[call.length - 1] = wrong;
        Tools.Run refused = Tools.java(environment, Main.class, call);
        assertThat(refused.exit()).as(refused.said()).isEqualTo(2);
        assertThat(refused.said()).contains("the password does not open the key");
    }

    private static Optional<Path> library(Path tool) {
        Path root = tool.toAbsolutePath().getParent().getParent();
        return Stream.of(
                        root.resolve("lib/softhsm/libsofthsm2.so"),
                        Path.of("/usr/lib/softhsm/libsofthsm2.so"),
                        Path.of("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"),
                        Path.of("/usr/local/lib/softhsm/libsofthsm2.so"),
                        Path.of("/opt/homebrew/lib/softhsm/libsofthsm2.so"))
                .filter(Files::exists)
                .findFirst();
    }
}
