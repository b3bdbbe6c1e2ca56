package dev.countersign.record.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.countersign.cli.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs that are not ours say about our signatures. */
class IndependentTest {
    private static final byte[] THREE = Signed.by(
            Signed.by(Signed.by(Signed.ready(), "appsec"), "platform", SignatureOutcome.OBJECT, "not like this"),
            "engineering");

    @TempDir
    private Path folder;

    @Test
    void pdfsigCallsEachSignatureValid() throws Exception {
        String said = run("pdfsig", "poppler-utils", "-nocert");
        assertThat(Pattern.compile("Signature is Valid").matcher(said).results().count())
                .as(said)
                .isEqualTo(3);
        assertThat(said).contains("Total document signed").contains("ETSI.CAdES.detached");
    }

    @Test
    void pdfsigSeesAChangedByteToo() throws Exception {
        byte[] changed = THREE.clone();
        changed[40_000] ^= 1;
        String said = run("pdfsig", "poppler-utils", changed, "-nocert");
        assertThat(said).contains("Digest Mismatch").doesNotContain("Signature is Valid");
    }

    @Test
    void qpdfFindsNothingWrong() throws Exception {
        assertThat(run("qpdf", "qpdf", "--check")).contains("No syntax or stream encoding errors found");
    }

    @Test
    void mutoolFindsNothingWrong() throws Exception {
        String said = run("mutool", "mupdf-tools", "info");
        assertThat(said).doesNotContain("error").doesNotContain("warning");
    }

    private String run(String program, String debian, String option) throws Exception {
        return run(program, debian, THREE, option);
    }

    private String run(String program, String debian, byte[] pdf, String option) throws Exception {
        Optional<Path> tool = Tools.find(program);
        assumeTrue(tool.isPresent(), program + " is not installed (package " + debian + "): its opinion is not asked");
        Path file = Files.write(folder.resolve("three.pdf"), pdf);
        return Tools.run(Map.of(), tool.get(), option, file).said();
    }
}
