package dev.countersign.posture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Workflow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignersTest {
    @ParameterizedTest(name = "{0} \"{1}\" of \"{2}\": {3}")
    @CsvSource({
        "owner, '', '', true",
        "owner, Sam, Pat, true",
        "appsec, '', '', false",
        "appsec, unknown, unknown, false",
        "appsec, Pat, Sam, false",
        "appsec, ' pat ', Pat, true",
        "appsec, PAT STRASSE, pat straße, true",
        "appsec, \uff30at, Pat, true",
        "Owner, '', '', false"
    })
    void theOwnerIsKnownByRoleOrByNameHoweverWritten(String role, String name, String owner, boolean expected) {
        Workflow workflow = Made.put(Workflow.UNKNOWN, "owner", owner);
        assertThat(Signers.isOwner(role, name, workflow)).isEqualTo(expected);
    }
}
