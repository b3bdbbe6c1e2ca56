package dev.countersign.source.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Address;
import dev.countersign.source.Place;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BomPlacesTest {
    private static OpenedBom opened;

    @BeforeAll
    static void open() throws Exception {
        opened = BomYaml.read(Samples.bytes(Samples.text("block")));
    }

    @ParameterizedTest
    @CsvSource({
        "document, 'format: agent'",
        "document#proof, 'proof:\n  - {kind: pr'",
        "workflow, 'workflow:\n'",
        "workflow#attendance, attendance: unattended",
        "workflow#rollback.path, path: disable",
        "action/deploy, 'id: deploy\n    # what'",
        "action/deploy#class, class: deploy",
        "action/run-tests#environment, environment: production",
        "credential/pat#kind, kind: pat",
        "tool/browser#kind, 'kind: mcp, x_port'",
        "control/env-prod#strength, strength: preventive",
        "question/own-1#due, due:",
        "annotation/a-1#resolved, resolved:",
        "review#valid_until, valid_until:",
        "review#meeting.date, date: 2026"
    })
    void anAddressLeadsToItsKey(String address, String text) {
        int offset = opened.text().text().indexOf(text);
        assertThat(offset).isPositive();
        assertThat(BomYaml.place(opened, new Address(address)))
                .contains(opened.text().place(offset));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "action/nowhere",
                "action/deploy#recovery",
                "action/a b",
                "somewhere/x",
                "",
                "#",
                "workflow#",
                "workflow#rollback.nothing",
                "workflow#name.x",
                "action"
            })
    void anAddressThatLeadsNowhereHasNoPlace(String address) {
        assertThat(BomYaml.place(opened, new Address(address))).isEmpty();
    }

    @Test
    void placesCountCharacters() throws Exception {
        OpenedBom emoji = BomYaml.read(Samples.bytes("format: agent_action_bom/1\nworkflow: {name: 🚀🚀, owner: x}\n"));
        assertThat(BomYaml.place(emoji, new Address("workflow#owner"))).isEqualTo(Optional.of(new Place(2, 22)));
    }
}
