package dev.countersign.source.wrkr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.countersign.model.Action;
import dev.countersign.model.ActionClass;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Basis;
import dev.countersign.model.Credential;
import dev.countersign.model.Declared;
import dev.countersign.model.Environment;
import dev.countersign.model.Finding;
import dev.countersign.model.Note;
import dev.countersign.model.Reach;
import dev.countersign.source.Documents;
import dev.countersign.source.Place;
import dev.countersign.source.Problem;
import dev.countersign.source.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports of wrkr's BOMs, in every shape they have. */
class WrkrTest {
    private static final Path SAMPLES = Path.of("../shared/reference/formats");

    private static List<Documents.Opened> read(String json) throws Refused {
        return Documents.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static AgentActionBom one(String json) throws Refused {
        List<Documents.Opened> opened = read(json);
        assertThat(opened).hasSize(1);
        return opened.get(0).document();
    }

    private static String item(String members) {
        return "{\"path_id\": \"p1\", \"org\": \"acme\", \"repo\": \"payments\", \"tool_type\": \"codex\","
                + " \"location\": \".github/workflows/release.yml\", " + members + "}";
    }

    private static String sample(String name) throws IOException {
        Path file = SAMPLES.resolve(name);
        assumeTrue(Files.exists(file), "the reference samples are not beside this checkout");
        return Files.readString(file);
    }

    @ParameterizedTest
    @CsvSource({
        "read, read",
        "write, write_branch",
        "pr_write, write_branch",
        "repo_write, write_branch",
        "deploy, deploy",
        "deploy_write, deploy",
        "release, package_publish",
        "package_publish, package_publish",
        "release_write, package_publish",
        "infra_write, infra_change",
        "delete, delete",
        "execute, execute",
        "egress, egress",
        "external_send, egress",
        "credential_access, secret_access",
        "secret_bearing_execution, secret_access",
        "read_sensitive, secret_access",
        "production_adjacent_write, data_write",
        "other, unclassified",
        "teleport, unclassified"
    })
    void eachActionClassHasItsOwn(String theirs, String ours) throws Refused {
        Action row =
                one(item("\"action_classes\": [\"" + theirs + "\"]")).actions().get(0);
        assertThat(row.actionClass().word()).isEqualTo(ours);
        assertThat(row.name()).isEqualTo(theirs.replace('_', ' '));
        assertThat(row.reach()).isEqualTo(Reach.REACHABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "coding_help, read",
        "repo_write, write_branch",
        "credential_bearing, secret_access",
        "ci_cd, workflow_change",
        "iac, infra_change",
        "release, deploy",
        "production_data, data_write",
        "external_egress, egress",
        "elsewhere, unclassified"
    })
    void withoutClassesTheRiskZoneGivesOneRow(String zone, String ours) throws Refused {
        AgentActionBom document = one(item("\"risk_zone\": \"" + zone + "\""));
        assertThat(document.actions()).hasSize(1);
        Action row = document.actions().get(0);
        assertThat(row.actionClass().word()).isEqualTo(ours);
        assertThat(row.reach()).isEqualTo(Reach.UNKNOWN);
        assertThat(row.basis()).isEqualTo(Basis.DECLARED);
        assertThat(row.name()).isEqualTo("inferred from risk zone " + zone);
    }

    @ParameterizedTest
    @CsvSource({
        "production_impacting, PRODUCTION",
        "release_adjacent, PRODUCTION_ADJACENT",
        "customer_data_adjacent, PRODUCTION_ADJACENT",
        "test_demo_sandbox, NON_PRODUCTION",
        "internal_tooling, ",
        "unknown, "
    })
    void theTargetClassGivesTheEnvironment(String theirs, Environment ours) throws Refused {
        String members = "\"action_classes\": [\"deploy\"], \"target_class\": \"" + theirs + "\"";
        assertThat(one(item(members)).actions().get(0).environment().orElse(null))
                .isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({
        "github_pat, pat, standing, standing",
        "github_workflow_token, workflow_token, workload, unknown",
        "github_app_key, app_key, jit, just_in_time",
        "cloud_admin_key, cloud_key, standing, standing",
        "cloud_access_key, cloud_key, unknown, unknown",
        "oidc_workload_identity, oidc, jit, just_in_time",
        "delegated_oauth, oauth_grant, delegated, unknown",
        "inherited_human, inherited_identity, inherited, unknown",
        "jit_credential, service_account, jit, just_in_time",
        "unknown_durable, unknown, standing, standing"
    })
    void credentialsKeepKindScopeAndLife(String kind, String ours, String access, String life) throws Refused {
        String members = "\"action_classes\": [\"write\"], \"credential_provenance\": {\"subject\": \"BOT\", \"scope\":"
                + " \"repository\", \"credential_kind\": \"" + kind + "\", \"access_type\": \"" + access + "\"}";
        AgentActionBom document = one(item(members));
        Credential credential = document.credentials().get(0);
        assertThat(credential.name()).isEqualTo("BOT");
        assertThat(credential.kind().word()).isEqualTo(ours);
        assertThat(credential.scope().word()).isEqualTo("repository");
        assertThat(credential.lifetime().word()).isEqualTo(life);
        assertThat(document.actions().get(0).credential().word()).isEqualTo("bot");
    }

    @Test
    void whoMayDoWhatIsTakenFromTheItem() throws Refused {
        AgentActionBom document = one(item("\"owner\": \"@acme/platform\", \"action_classes\": [\"write\", \"deploy\"],"
                + " \"recommended_control\": \"block\""));
        assertThat(document.workflow().repository()).isEqualTo("acme/payments");
        assertThat(document.workflow().path()).isEqualTo(".github/workflows/release.yml");
        assertThat(document.workflow().owner()).isEqualTo("@acme/platform");
        assertThat(document.workflow().agent()).isEqualTo("codex");
        assertThat(document.actions()).extracting(Action::declared).containsOnly(Declared.NONE);
        assertThat(document.notes()).extracting(Note::text).anyMatch(text -> text.contains("block"));
    }

    @Test
    void membersWithoutAPlaceStayBelowTheirRow() throws Refused {
        String strange = "\"action_classes\": [\"write\", \"deploy\"], \"risk_tier\": \"critical\","
                + " \"deep\": {\"a\": [1, null, \"é: #\\n- x\", {\"b\": 1.50}]}, \"yes\": \"no\"";
        Documents.Opened opened = read(item(strange)).get(0);
        String yaml = new String(opened.bom().orElseThrow().bytes(), StandardCharsets.UTF_8);
        assertThat(yaml).contains("imported:").contains("risk_tier: \"critical\"");
        assertThat(yaml.split("imported:", -1)).hasSize(2);
        assertThat(opened.own()).isFalse();
        Documents.Opened again =
                Documents.read(yaml.getBytes(StandardCharsets.UTF_8)).get(0);
        assertThat(again.document()).isEqualTo(opened.document());
    }

    @Test
    void oneDocumentForEachRepositoryAndLocation() throws Refused {
        String a = item("\"action_classes\": [\"write\"]");
        String b = a.replace("release.yml", "other.yml");
        assertThat(read("{\"bom_id\": \"x\", \"items\": [" + a + "," + b + "," + a.replace("p1", "p2") + "]}"))
                .extracting(o -> o.document().actions().size())
                .containsExactly(2, 1);
    }

    @Test
    void identicalItemsAreOneAndDifferentOnesOfOneNameArePointedOut() throws Refused {
        String a = item("\"action_classes\": [\"write\"]");
        String b = item("\"action_classes\": [\"deploy\"]");
        AgentActionBom document = one(
                "{\"bom_id\": \"x\", \"summary\": {\"total_items\": 9}, \"items\": [" + a + "," + a + "," + b + "]}");
        assertThat(document.actions())
                .extracting(Action::actionClass)
                .containsExactly(ActionClass.WRITE_BRANCH, ActionClass.DEPLOY);
        assertThat(document.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("import.duplicate", "import.counts");
    }

    @Test
    void anEnvelopeIsLookedThrough() throws Refused {
        String bom = "{\"bom_id\": \"x\", \"items\": [" + item("\"action_classes\": [\"read\"]") + "]}";
        assertThat(one("{\"report\": {\"version\": 1, \"agent_action_bom\": " + bom + "}}")
                        .actions())
                .hasSize(1);
    }

    @Test
    void redactedExportsAreLabelled() throws Refused {
        String bom = "{\"bom_id\": \"x\",\n\"share_profile\": \"customer-redacted\", \"items\": ["
                + item("\"action_classes\": [\"read\"]") + "]}";
        assertThat(one(bom).notes())
                .anyMatch(note -> note.line() == 2 && note.text().contains("redacted"));
    }

    @Test
    void theFullItemOfTheReferenceIsRead() throws Exception {
        AgentActionBom document = one(sample("wrkr-bom-item-full.json"));
        assertThat(document.workflow().repository()).isEqualTo("acme/payments");
        assertThat(document.workflow().reviewOwner()).isEqualTo("@acme/security");
        Action row = document.actions().get(0);
        assertThat(row.actionClass()).isEqualTo(ActionClass.PACKAGE_PUBLISH);
        assertThat(row.environment()).contains(Environment.PRODUCTION);
        assertThat(document.credentials().get(0).kind().word()).isEqualTo("workflow_token");
        assertThat(document.proof()).extracting(p -> p.kind().word()).containsExactly("policy_verdict");
    }

    @Test
    void theVendorsOwnSampleOpensThoughItBreaksItsSchema() throws Exception {
        List<Documents.Opened> opened = read(sample("wrkr-bom-site-sample.json"));
        assertThat(opened).hasSize(19);
        assertThat(opened).allSatisfy(o -> {
            assertThat(o.document().actions()).isNotEmpty();
            assertThat(o.document().notes()).anyMatch(note -> note.text().contains("redacted"));
        });
    }

    @Test
    void aSummaryGivesThePathItShows() throws Exception {
        AgentActionBom document = one(sample("wrkr-bom-summary.json"));
        assertThat(document.workflow().repository()).isEqualTo("acme/release");
        assertThat(document.workflow().agent()).isEqualTo("codex");
        assertThat(document.actions()).extracting(Action::actionClass).containsExactly(ActionClass.DEPLOY);
        assertThat(document.credentials()).extracting(Credential::name).containsExactly("github_actions_prod_deployer");
    }

    @Test
    void packetsSayWhatExists() throws Exception {
        AgentActionBom document = one(sample("wrkr-evidence-packets.json"));
        assertThat(document.proof())
                .extracting(p -> p.kind().word())
                .containsExactly("pr_link", "approver", "validation_result", "policy_verdict", "reference");
        assertThat(document.actions())
                .extracting(Action::actionClass)
                .containsExactly(ActionClass.DEPLOY, ActionClass.WRITE_BRANCH);
        assertThat(document.actions().get(0).environment()).contains(Environment.PRODUCTION);
        assertThat(document.actions().get(1).environment()).isEmpty();
        assertThat(document.workflow().owner()).isEqualTo("@acme/platform");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"bom\": []} | wrkr.unknown | 1 | 1",
                "{\"a\": | wrkr.syntax | 1 | 6",
                "{\"a\": 1} {} | wrkr.several | 1 | 10",
                "{\"a\": 1, \"a\": 2} | wrkr.twice | 1 | 10",
                "{\"path_id\": \"x\", \"repo\": {}, \"tool_type\": 1} | wrkr.text | 1 | 18",
                "{\"bom_id\": 1, \"items\": 7} | wrkr.list | 1 | 15",
                "{\"bom_id\": 1, \"items\": [7]} | wrkr.group | 1 | 15",
                "{\"bom_id\": 1, \"items\": []} | wrkr.empty | 1 | 1"
            })
    void problemsSayWhere(String json, String code, int line, int column) {
        Problem problem = refused(json);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.place()).isEqualTo(new Place(line, column));
    }

    @Test
    void hostileTextsAreRefusedAndNothingElseIsThrown() throws Exception {
        assertThat(refused("[".repeat(100_000)).code()).isEqualTo("wrkr.limit");
        assertThat(refused("{\"a\": " + "9".repeat(5000) + "}").code()).isEqualTo("wrkr.limit");
        String good =
                "{\"bom_id\": \"x\", \"items\": [" + item("\"action_classes\": [\"read\"], \"x\": [[1], {}]") + "]}";
        Random random = new Random(7);
        int opened = 0;
        for (int i = 0; i < 2000; i++) {
            StringBuilder broken = new StringBuilder(good);
            broken.setCharAt(random.nextInt(good.length()), "{}[]\",:x1 \u0001".charAt(random.nextInt(11)));
            try {
                opened += read(broken.toString()).size();
            } catch (Refused e) {
                assertThat(e.problems()).isNotEmpty();
            }
        }
        assertThat(opened).isPositive();
    }

    private static Problem refused(String json) {
        Refused refused = catchThrowableOfType(Refused.class, () -> read(json));
        assertThat(refused).isNotNull();
        return refused.problems().get(0);
    }
}
