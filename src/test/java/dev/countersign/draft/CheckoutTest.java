package dev.countersign.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.countersign.draft.readers.Readers;
import dev.countersign.text.Texts;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever lies in a checkout: it is read safely, or skipped with a reason. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CheckoutTest {
    private static final String WORKFLOW = "on: push\njobs:\n  a:\n    steps:\n      - run: npm publish\n";

    @TempDir
    private Path root;

    @TempDir
    private Path outside;

    private Path write(String path, String text) throws Exception {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Drafts draft() throws Exception {
        return Readers.drafting(Texts.english()).draft(root, Progress.NONE);
    }

    private static List<String> reasons(Drafts drafts) {
        return drafts.skipped().stream().map(s -> s.file() + " " + s.key()).toList();
    }

    @Test
    void anEmptyFolderIsAnAnswer() throws Exception {
        assertThat(draft().documents()).isEmpty();
        assertThat(draft().skipped()).isEmpty();
    }

    @Test
    void aPathThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> Readers.drafting(Texts.english()).draft(root.resolve("no"), Progress.NONE))
                .isInstanceOf(java.io.IOException.class);
    }

    @Test
    void aLinkOutOfTheCheckoutIsNotFollowed() throws Exception {
        Path secret = Files.writeString(outside.resolve("a.yml"), WORKFLOW);
        Files.createDirectories(root.resolve(".github/workflows"));
        Files.createSymbolicLink(root.resolve(".github/workflows/a.yml"), secret);

        assertThat(draft().documents()).isEmpty();
        assertThat(reasons(draft())).containsExactly(".github/workflows/a.yml draft.skipped.outside");
    }

    @Test
    void aLinkToAFolderIsNotFollowed() throws Exception {
        Files.createDirectories(outside.resolve("workflows"));
        Files.writeString(outside.resolve("workflows/a.yml"), WORKFLOW);
        Files.createSymbolicLink(root.resolve(".github"), outside);

        assertThat(draft().documents()).isEmpty();
        assertThat(reasons(draft())).containsExactly(".github draft.skipped.link");
    }

    @Test
    void aLinkWithinTheCheckoutIsRead() throws Exception {
        write("ci/a.txt", WORKFLOW);
        Files.createDirectories(root.resolve(".github/workflows"));
        Files.createSymbolicLink(root.resolve(".github/workflows/a.yml"), root.resolve("ci/a.txt"));

        assertThat(draft().documents()).hasSize(1);
    }

    @Test
    void aPipeIsNotOpened() throws Exception {
        Files.createDirectories(root.resolve(".github/workflows"));
        Path pipe = root.resolve(".github/workflows/a.yml");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo here");

        assertThat(reasons(draft())).containsExactly(".github/workflows/a.yml draft.skipped.special");
    }

    @Test
    void aHugeFileIsNotRead() throws Exception {
        Path file = write(".github/workflows/a.yml", WORKFLOW);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(2L * 1024 * 1024 * 1024);
        }

        assertThat(reasons(draft())).containsExactly(".github/workflows/a.yml draft.skipped.large");
    }

    @Test
    void aFolderThatMayNotBeReadIsSaid() throws Exception {
        write("locked/.github/workflows/a.yml", WORKFLOW);
        write(".github/workflows/b.yml", WORKFLOW);
        Files.setPosixFilePermissions(root.resolve("locked"), PosixFilePermissions.fromString("---------"));
        try {
            assumeTrue(!Files.isReadable(root.resolve("locked")), "this user may read everything");

            assertThat(reasons(draft())).containsExactly("locked draft.skipped.denied");
            assertThat(draft().documents()).hasSize(1);
        } finally {
            Files.setPosixFilePermissions(root.resolve("locked"), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void workflowsThatCallEachOtherInACircleEnd() throws Exception {
        write(".github/workflows/a.yml", "on: workflow_call\njobs:\n  x: {uses: ./.github/workflows/b.yml}\n");
        write(".github/workflows/b.yml", "on: workflow_call\njobs:\n  x: {uses: ./.github/workflows/a.yml}\n");

        assertThat(draft().documents()).hasSize(2);
        assertThat(reasons(draft())).anyMatch(s -> s.endsWith("draft.ci.skipped.cycle"));
    }

    @Test
    void actionsThatUseEachOtherInACircleEnd() throws Exception {
        write(".github/workflows/w.yml", "on: push\njobs:\n  x:\n    steps:\n      - uses: ./a\n");
        write("a/action.yml", "name: a\nruns:\n  using: composite\n  steps:\n    - uses: ./b\n");
        write("b/action.yml", "name: b\nruns:\n  using: composite\n  steps:\n    - uses: ./a\n");

        assertThat(reasons(draft())).anyMatch(s -> s.endsWith("draft.ci.skipped.cycle"));
    }

    @Test
    void pipelinesThatIncludeEachOtherEnd() throws Exception {
        write(".gitlab-ci.yml", "include: x.yml\na: {extends: .b, script: [npm publish]}\n.b: {extends: a}\n");
        write("x.yml", "include: .gitlab-ci.yml\n");

        assertThat(draft().documents()).hasSize(1);
    }

    @Test
    void aPathThatLeadsOutIsNotFollowed() throws Exception {
        Files.writeString(outside.resolve("action.yml"), "runs: {using: composite, steps: [{run: npm publish}]}");
        write(
                ".github/workflows/w.yml",
                "on: push\njobs:\n  x:\n    steps:\n      - uses: ./../" + outside.getFileName() + "\n");

        assertThat(draft().documents().get(0).document().actions().stream()
                        .map(a -> a.actionClass().word()))
                .doesNotContain("package_publish");
    }

    @Test
    void brokenYamlIsSaidWithItsLine() throws Exception {
        write(".github/workflows/a.yml", "on: push\njobs:\n  a: [\n");
        Drafts drafts = draft();

        assertThat(reasons(drafts)).containsExactly(".github/workflows/a.yml draft.skipped.yaml");
        assertThat(drafts.skipped().get(0).line()).isGreaterThan(2);
        assertThat(drafts.skipped().get(0).reason(Texts.english())).startsWith("It is no valid YAML:");
    }

    @Test
    void aBombOfAliasesIsRefused() throws Exception {
        StringBuilder text = new StringBuilder("on: push\njobs:\n  a0: &a0 {x: y}\n");
        for (int i = 1; i < 30; i++) {
            String before = "*a" + (i - 1);
            text.append("  a" + i + ": &a" + i + " [" + before + "," + before + "," + before + "]\n");
        }
        write(".github/workflows/a.yml", text.toString());

        assertThat(reasons(draft())).containsExactly(".github/workflows/a.yml draft.skipped.nodes");
    }

    @Test
    void whatIsNoTextIsSaid() throws Exception {
        Path file = write(".github/workflows/a.yml", "");
        Files.write(file, new byte[] {0, 1, 2, 0});

        assertThat(reasons(draft())).containsExactly(".github/workflows/a.yml draft.skipped.binary");
    }

    @Test
    void foldersThatGitIgnoresAreLeftOut() throws Exception {
        write(".gitignore", "target/\n");
        write("target/x/.github/workflows/a.yml", WORKFLOW);
        write("node_modules/x/.github/workflows/a.yml", WORKFLOW);
        write("sub/.github/workflows/b.yml", WORKFLOW);

        assertThat(draft().documents()).singleElement().satisfies(d -> {
            assertThat(d.document().workflow().path()).isEqualTo("sub/.github/workflows/b.yml");
            assertThat(d.document().findings()).anyMatch(f -> f.code().equals("ci.inactive"));
        });
    }

    @Test
    void theRepositoryComesFromTheRemoteWithoutItsPassword() throws Exception {
        write(".git/config", "[remote \"origin\"]\n\turl = https://user:ghp_abc@example.org/team/app.git\n");
        write(".github/workflows/a.yml", WORKFLOW);

        assertThat(draft().documents().get(0).document().workflow().repository())
                .isEqualTo("team/app");
    }

    @Test
    void aSingleFileIsReadInItsCheckout() throws Exception {
        Path file = write(".github/workflows/w.yml", "on: push\njobs:\n  x:\n    steps:\n      - uses: ./a\n");
        write("a/action.yml", "name: a\nruns:\n  using: composite\n  steps:\n    - run: npm publish\n");
        Drafts drafts = Readers.drafting(Texts.english()).draft(file, Progress.NONE);

        assertThat(drafts.documents()).hasSize(1);
        assertThat(drafts.documents().get(0).document().actions().stream()
                        .map(a -> a.actionClass().word()))
                .contains("package_publish");
        assertThat(drafts.sources().stream().map(s -> s.file()))
                .containsExactly(".github/workflows/w.yml", "a/action.yml");
    }

    @Test
    void aSingleFileOfNoKnownFormatIsSaid() throws Exception {
        Drafts drafts = Readers.drafting(Texts.english()).draft(write("x.txt", "hello"), Progress.NONE);

        assertThat(reasons(drafts)).containsExactly("x.txt draft.skipped.format");
    }

    @Test
    void theSameFilesGiveTheSameDrafts() throws Exception {
        write(".github/workflows/a.yml", WORKFLOW);
        write(".github/workflows/b.yml", WORKFLOW);

        assertThat(draft()).isEqualTo(draft());
    }

    @Test
    void nobodyHasToWaitForTheEnd() throws Exception {
        write(".github/workflows/a.yml", WORKFLOW);
        Progress impatient = new Progress() {
            @Override
            public void at(String file, double fraction) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> Readers.drafting(Texts.english()).draft(root, impatient))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void progressNeverFalls() throws Exception {
        for (int i = 0; i < 20; i++) {
            write(".github/workflows/w" + i + ".yml", WORKFLOW);
        }
        List<Double> seen = new java.util.ArrayList<>();
        Readers.drafting(Texts.english()).draft(root, (file, fraction) -> seen.add(fraction));

        assertThat(seen).isSorted().endsWith(1.0);
    }
}
