package dev.countersign.draft.owners;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.draft.Checkout;
import dev.countersign.draft.Codeowners;
import dev.countersign.draft.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who owns which file. */
class OwnersTest {
    @TempDir
    private Path folder;

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Codeowners owners() throws IOException {
        return new CodeownersReader().owners(Checkout.of(folder, Progress.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "*, a/b.txt, true",
        "*.js, a/b.js, true",
        "*.js, a/b.ts, false",
        "/docs/, docs/a/b.md, true",
        "/docs/, x/docs/a.md, false",
        "docs/, x/docs/a.md, true",
        "docs/*, docs/a.md, true",
        "docs/*, docs/a/b.md, false",
        "apps/, x/apps/y/z, true",
        "**/logs, a/b/logs/c.log, true",
        "/a/**/z, a/b/c/z, true",
        "/a/**/z, a/z, true",
        "/.github/workflows/, .github/workflows/a.yml, true",
        ".github, .github/workflows/a.yml, true",
        "/src/?.c, src/a.c, true",
        "/src/?.c, src/ab.c, false",
        "/a.b, axb, false"
    })
    void patternsFit(String glob, String path, boolean fits) {
        assertThat(OwnersFile.pattern(glob).matcher(path).matches()).isEqualTo(fits);
    }

    @Test
    void theLastLineThatFitsDecides() throws IOException {
        write("CODEOWNERS", "# all\n* @org/all\n/a/ @org/a ops@example.org # two\n/a/free\n");
        assertThat(owners().owner("x"))
                .get()
                .extracting(Codeowners.Owned::owner)
                .isEqualTo("@org/all");
        assertThat(owners().owner("a/y")).get().satisfies(owned -> {
            assertThat(owned.owner()).isEqualTo("@org/a ops@example.org");
            assertThat(owned.line()).isEqualTo(3);
        });
        assertThat(owners().owner("a/free")).isEmpty();
    }

    @Test
    void theOneInGithubsFolderComesFirst() throws IOException {
        write("CODEOWNERS", "* @root\n");
        write("docs/CODEOWNERS", "* @docs\n");
        write(".github/CODEOWNERS", "* @github\n");
        assertThat(owners().owner("x"))
                .get()
                .extracting(Codeowners.Owned::owner)
                .isEqualTo("@github");
    }

    @Test
    void sectionsOfGitLabHaveOwnersOfTheirOwn() throws IOException {
        write(".gitlab/CODEOWNERS", "* @all\n[Docs][2] @writers\n*.md\nx.md @x\n^[Ops]\n.gitlab-ci.yml @ops\n");
        assertThat(owners().owner("a.md"))
                .get()
                .extracting(Codeowners.Owned::owner)
                .isEqualTo("@all @writers");
        assertThat(owners().owner("x.md"))
                .get()
                .extracting(Codeowners.Owned::owner)
                .isEqualTo("@all @x");
        assertThat(owners().owner(".gitlab-ci.yml"))
                .get()
                .extracting(Codeowners.Owned::owner)
                .isEqualTo("@all @ops");
    }
}
