package dev.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.countersign.record.beside.BesideAnswer;
import dev.countersign.record.beside.Dsse;
import dev.countersign.record.beside.SshSignature;
import dev.countersign.record.reopen.Reopening;
import dev.countersign.record.sign.Pkcs12File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing, checking and opening records by commands. */
class SigningCommandsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String READY = "samples/ready.bom.yaml";
    private static final String PASSWORD = "correct horse battery staple";

    @TempDir
    private Path folder;

    private Path password;

    @BeforeEach
    void password() throws Exception {
        password = Files.writeString(folder.resolve("password.txt"), PASSWORD + "\n");
    }

    @Test
    void twoPeopleSignAndTheRecordIsComplete() throws Exception {
        Path both = both();

        Cli verified = Cli.run("verify", both);
        assertThat(verified.exit()).isZero();
        assertThat(verified.err()).isEmpty();
        assertThat(verified.out())
                .contains("This record is intact, and everybody who must sign has signed.")
                .contains("AppSec lead signed as AppSec on 2026-11-22 12:00 UTC: Approve.")
                .contains("Platform lead signed as Platform on 2026-11-22 12:00 UTC: Approve with conditions.")
                .contains("Comment: “rotate the token first”");
        assertThat(Cli.run("verify", both, "--lang", "de").out()).contains("Dieser Entscheid ist unversehrt");

        Cli extracted = Cli.run("extract", both);
        assertThat(extracted.exit()).isZero();
        assertThat(extracted.out()).isEqualTo(Files.readString(Path.of(READY)));
        assertThat(Cli.run("extract", both, "--out", folder.resolve("out.bom.yaml"))
                        .exit())
                .isZero();
        assertThat(folder.resolve("out.bom.yaml")).hasSameBinaryContentAs(Path.of(READY));
    }

    @Test
    void theAnswerAsJsonIsAsDescribed() throws Exception {
        Path one = signed(READY, "one.pdf", key("AppSec lead"), "AppSec lead", "appsec");
        Path both = both();
        byte[] bytes = Files.readAllBytes(both);
        Path cut = Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(bytes, bytes.length - 9));
        bytes[40_000] ^= 1;
        Path flipped = Files.write(folder.resolve("flipped.pdf"), bytes);
        Path unsigned = folder.resolve("unsigned.pdf");
        Cli.run("export", READY, "--pdf", unsigned);
        Path copy = folder.resolve("copy.pdf");
        Cli.run("export", READY, "--pdf", copy, "--redacted");

        for (Path file : List.of(one, both, cut, flipped, unsigned, copy)) {
            Cli run = Cli.run("verify", file, "--format", "json", "--lang", "de");
            assertThat(problems(run.out())).as(file + run.out()).isEmpty();
            assertThat(run.exit()).as(run.out()).isEqualTo(file.equals(both) ? 0 : 1);
        }
        JsonNode json =
                MAPPER.readTree(Cli.run("verify", one, "--format", "json").out());
        assertThat(json.path("complete").asBoolean(true)).isFalse();
        assertThat(json.path("missing_roles").toString()).isEqualTo("[\"platform\"]");
        assertThat(json.path("signatures").get(0).path("trust").asText()).isEqualTo("not_known");
        assertThat(problems(json.toString().replace("\"layout\"", "\"layouts\"")))
                .isNotEmpty();
        assertThat(Cli.run("verify", copy).out()).contains("This is a redacted copy of record");
    }

    @Test
    void trustIsByCertificateAndRole() throws Exception {
        Path both = both();
        JsonNode signatures = MAPPER.readTree(
                        Cli.run("verify", both, "--format", "json").out())
                .path("signatures");
        String appsec = signatures.get(0).path("certificate_sha256").asText();
        String platform = signatures.get(1).path("certificate_sha256").asText();

        Path trust = folder.resolve("trust.yaml");
        Files.writeString(trust, trust(appsec, "appsec") + signer(platform, "platform"));
        assertThat(Cli.run("verify", both, "--trust", trust).exit()).isZero();

        Files.writeString(trust, trust(appsec, "appsec") + signer(platform, "engineering"));
        Cli wrongRole = Cli.run("verify", both, "--trust", trust);
        assertThat(wrongRole.exit()).isEqualTo(1);
        assertThat(wrongRole.out()).contains("The key is on your list, but not for this role.");

        Files.writeString(trust, trust(appsec, "appsec"));
        assertThat(Cli.run("verify", both, "--trust", trust).exit()).isEqualTo(1);

        Files.writeString(trust, trust("12ab", "appsec"));
        Cli malformed = Cli.run("verify", both, "--trust", trust);
        assertThat(malformed.exit()).isEqualTo(2);
        assertThat(malformed.err()).startsWith(trust + ":3:").contains("64 hex digits");
    }

    private static String trust(String digest, String role) {
        return "format: trust/1\nsigners:\n" + signer(digest, role);
    }

    private static String signer(String digest, String role) {
        return "  - {name: somebody, roles: [" + role + "], certificate_sha256: '" + digest + "'}\n";
    }

    @Test
    void whatIsNotReadyCanBeObjectedToButNotApproved() throws Exception {
        Path key = key("AppSec lead");
        Cli approved = sign("samples/unknowns.bom.yaml", "no.pdf", key, "AppSec lead", "appsec");
        assertThat(approved.exit()).isEqualTo(1);
        assertThat(approved.err()).contains("not ready to be approved").contains("\n  ");
        assertThat(folder.resolve("no.pdf")).doesNotExist();

        Cli objected = sign(
                "samples/unknowns.bom.yaml",
                "objected.pdf",
                key,
                "AppSec lead",
                "appsec",
                "--outcome",
                "object",
                "--comment",
                "nobody answers for it");
        assertThat(objected.exit()).as(objected.err()).isZero();
        assertThat(Cli.run("verify", folder.resolve("objected.pdf")).out()).contains("Object.");
    }

    @Test
    void callsThatCannotBeRightLeaveNothingBehind() throws Exception {
        Path key = key("AppSec lead");
        Path wrong = Files.writeString(folder.resolve("wrong.txt"), "something else");
        Path one = signed(READY, "one.pdf", key, "AppSec lead", "appsec");

        assertThat(run(
                        "sign",
                        READY,
                        "--pdf",
                        folder.resolve("x.pdf"),
                        "--key",
                        key,
                        "--password-file",
                        wrong,
                        "--name",
                        "A",
                        "--role",
                        "appsec"))
                .isEqualTo("2 " + key + ": the password does not open the key\n");
        assertThat(sign(READY, "x.pdf", key, "AppSec lead", "legal").err()).contains("is not asked to sign");
        assertThat(sign(one.toString(), "x.pdf", key, "AppSec lead", "platform").err())
                .contains("this key has signed the record already");
        assertThat(sign(one.toString(), "x.pdf", key("Another"), "Another", "appsec")
                        .err())
                .contains("has signed already");
        assertThat(sign(READY, "x.pdf", password, "A", "appsec").err()).contains("no PKCS#12 file");
        assertThat(folder.resolve("x.pdf")).doesNotExist();
        assertThat(Cli.run("verify", password).exit()).isEqualTo(2);
        assertThat(Cli.run("verify", folder.resolve("nowhere")).exit()).isEqualTo(2);
        assertThat(Cli.run("extract", password).exit()).isEqualTo(2);
        assertThat(Cli.run("keygen", "--out", key, "--name", "A", "--password-file", password)
                        .exit())
                .as("an existing key is not replaced")
                .isEqualTo(2);
        assertThat(Cli.run(
                                "keygen",
                                "--out",
                                folder.resolve("short.p12"),
                                "--name",
                                "A",
                                "--password-file",
                                Files.writeString(folder.resolve("short.txt"), "short"))
                        .err())
                .contains("too short");
        assertThat(Cli.run("keygen", "--out", folder.resolve("k.p12"), "--name", "A", "--password-env", "NOT_SET_HERE")
                        .err())
                .contains("NOT_SET_HERE");
    }

    @Test
    void aBrokenRecordIsNeitherSignedNorReadAsADocument() throws Exception {
        byte[] bytes = Files.readAllBytes(signed(READY, "one.pdf", key("AppSec lead"), "AppSec lead", "appsec"));
        bytes[40_000] ^= 1;
        Path broken = Files.write(folder.resolve("broken.pdf"), bytes);

        assertThat(sign(broken.toString(), "x.pdf", key("Platform lead"), "Platform lead", "platform")
                        .exit())
                .isEqualTo(1);
        assertThat(Cli.run("extract", broken).exit()).isEqualTo(2);
        assertThat(Cli.run("matrix", broken).exit()).isEqualTo(2);
        assertThat(Cli.run("verify", broken).exit()).isEqualTo(1);
    }

    @Test
    void aRecordIsADocumentWithItsOwnPosture() throws Exception {
        Path both = both();
        assertThat(Cli.run("check", both).exit()).isZero();
        JsonNode of =
                MAPPER.readTree(Cli.run("matrix", both, "--format", "json").out());
        JsonNode was =
                MAPPER.readTree(Cli.run("matrix", READY, "--format", "json").out());
        assertThat(of.path("rows")).isEqualTo(was.path("rows"));
        assertThat(of.path("document")).isEqualTo(was.path("document"));
        assertThat(of.path("posture")).isEqualTo(was.path("posture"));
    }

    @Test
    void passwordsNeverAppear() throws Exception {
        Path key = key("AppSec lead");
        Cli run = sign(READY, "one.pdf", key, "AppSec lead", "appsec", "--debug");
        assertThat(run.out() + run.err()).doesNotContain(PASSWORD);
        assertThat(Files.readString(key, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(PASSWORD);
        assertThat(Files.readString(folder.resolve("one.pdf"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(PASSWORD);
    }

    @Test
    void signaturesAreWrittenBesideTheRecord() throws Exception {
        Path key = key("AppSec lead");
        Cli run = sign(READY, "r.pdf", key, "AppSec lead", "appsec", "--beside", "ssh,dsse");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.lines()).hasSize(4);
        assertThat(run.lines().get(1)).contains("r.pdf.appsec.sshsig");
        assertThat(run.lines().get(2)).startsWith("appsec namespaces=\"countersign-record\" ecdsa-sha2-nistp256 ");
        assertThat(run.lines().get(3)).contains("r.pdf.appsec.intoto.json");

        byte[] pdf = Files.readAllBytes(folder.resolve("r.pdf"));
        PublicKey by = new Pkcs12File(Files.readAllBytes(key), "")
                .open(PASSWORD.toCharArray())
                .certificate()
                .getPublicKey();
        byte[] ssh = Files.readAllBytes(folder.resolve("r.pdf.appsec.sshsig"));
        byte[] dsse = Files.readAllBytes(folder.resolve("r.pdf.appsec.intoto.json"));
        assertThat(SshSignature.check(ssh, pdf, by)).isEqualTo(BesideAnswer.GOOD);
        assertThat(Dsse.check(dsse, pdf, by)).isEqualTo(BesideAnswer.GOOD);
        JsonNode statement = MAPPER.readTree(
                Base64.getDecoder().decode(MAPPER.readTree(dsse).path("payload").asText()));
        assertThat(statement.path("subject").path(0).path("name").asText()).isEqualTo("r.pdf");
        assertThat(statement.path("predicate").path("record_id").asText())
                .isEqualTo(Reopening.open(pdf).facts().recordId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"r.pdf", "r.pdf.appsec.sshsig", "r.pdf.appsec.intoto.json"})
    void aFileThatIsThereKeepsAllFromBeingWritten(String there) throws Exception {
        Path key = key("AppSec lead");
        Files.writeString(folder.resolve(there), "mine");
        Cli run = sign(READY, "r.pdf", key, "AppSec lead", "appsec", "--beside", "ssh,dsse");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(folder.resolve(there) + ": ");
        assertThat(folder.resolve(there)).hasContent("mine");
        assertThat(written()).containsExactly(there);

        assertThat(sign(READY, "r.pdf", key, "AppSec lead", "appsec", "--beside", "ssh,dsse", "--force")
                        .exit())
                .isZero();
        assertThat(written()).containsExactly("r.pdf", "r.pdf.appsec.intoto.json", "r.pdf.appsec.sshsig");
    }

    @Test
    void aDiskThatFailsHalfWayLeavesWhatWasThere() throws Exception {
        Path key = key("AppSec lead");
        Files.createDirectory(folder.resolve("r.pdf"));
        Files.writeString(folder.resolve("r.pdf.appsec.sshsig"), "mine");
        Cli run = sign(READY, "r.pdf", key, "AppSec lead", "appsec", "--beside", "ssh,dsse", "--force");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(written()).containsExactly("r.pdf", "r.pdf.appsec.sshsig");
        assertThat(folder.resolve("r.pdf.appsec.sshsig")).hasContent("mine");
    }

    @Test
    void whatCannotBeWrittenBesideIsRefused() throws Exception {
        Cli run = sign(READY, "r.pdf", key("AppSec lead"), "AppSec lead", "appsec", "--beside", "ssh,pgp");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("'pgp'").contains("ssh, dsse");
        assertThat(written()).isEmpty();
    }

    private List<String> written() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("r.") || name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private Path both() throws Exception {
        Path one = signed(READY, "first.pdf", key("AppSec lead"), "AppSec lead", "appsec");
        Cli second = sign(
                one.toString(),
                "both.pdf",
                key("Platform lead"),
                "Platform lead",
                "platform",
                "--outcome",
                "approve_with_conditions",
                "--comment",
                "rotate the token first",
                "--force");
        assertThat(second.exit()).as(second.err()).isZero();
        return folder.resolve("both.pdf");
    }

    private Path key(String name) {
        Path key = folder.resolve(name.replace(' ', '-') + ".p12");
        if (Files.notExists(key)) {
            Cli made = Cli.run("keygen", "--out", key, "--name", name, "--password-file", password);
            assertThat(made.exit()).as(made.err()).isZero();
            assertThat(made.lines().get(1)).matches("[0-9a-f]{64}");
        }
        return key;
    }

    private Path signed(String file, String out, Path key, String name, String role) {
        Cli run = sign(file, out, key, name, role, "--force");
        assertThat(run.exit()).as(run.err()).isZero();
        return folder.resolve(out);
    }

    private Cli sign(String file, String out, Path key, String name, String role, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(
                "sign",
                file,
                "--pdf",
                folder.resolve(out),
                "--key",
                key,
                "--password-file",
                password,
                "--name",
                name,
                "--role",
                role));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray());
    }

    private static String run(Object... arguments) {
        Cli run = Cli.run(arguments);
        return run.exit() + " " + run.err();
    }

    private static List<String> problems(String json) throws Exception {
        try (InputStream in =
                SigningCommandsTest.class.getResourceAsStream("/dev/countersign/schema/verification-1.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(MAPPER.readTree(in))
                    .validate(json, InputFormat.JSON)
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }
}
