package dev.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path home;

    @Test
    void theLastTenAreKeptNewestFirstEvenWhenTheClockStandsStill() throws Exception {
        Versions versions = new Versions(home.resolve("versions"), NOON);
        Path file = home.resolve("a.bom.yaml");
        for (int i = 1; i <= 13; i++) {
            versions.keep(file, bytes("save " + i));
        }

        assertThat(versions.of(file)).hasSize(Versions.KEPT);
        assertThat(versions.of(file).get(0).copy()).hasBinaryContent(bytes("save 13"));
        assertThat(versions.of(file).get(9).copy()).hasBinaryContent(bytes("save 4"));
        assertThat(versions.of(file).get(9).at())
                .isBetween(NOON.instant(), NOON.instant().plusMillis(1));
    }

    @Test
    void theSameBytesAreKeptOnce() throws Exception {
        Versions versions = new Versions(home.resolve("versions"), NOON);
        Path file = home.resolve("a.bom.yaml");

        Path first = versions.keep(file, bytes("same"));
        Path second = versions.keep(file, bytes("same"));

        assertThat(second).isEqualTo(first);
        assertThat(versions.of(file)).hasSize(1);
    }

    @Test
    void filesOfOneNameInTwoFoldersDoNotMix() throws Exception {
        Versions versions = new Versions(home.resolve("versions"), NOON);

        versions.keep(home.resolve("one/a.bom.yaml"), bytes("one"));
        versions.keep(home.resolve("two/a.bom.yaml"), bytes("two"));

        assertThat(versions.of(home.resolve("one/a.bom.yaml"))).hasSize(1);
        assertThat(versions.of(home.resolve("one/../two/a.bom.yaml")).get(0).copy())
                .hasBinaryContent(bytes("two"));
    }

    @Test
    void aStrangeFileAmongTheVersionsIsLeftAlone() throws Exception {
        Versions versions = new Versions(home.resolve("versions"), NOON);
        Path file = home.resolve("a.bom.yaml");
        Path copy = versions.keep(file, bytes("one"));
        Path strange = Files.write(copy.resolveSibling("note that somebody put here.txt"), bytes("hello"));

        assertThat(versions.of(file)).hasSize(1);
        assertThat(strange).exists();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
