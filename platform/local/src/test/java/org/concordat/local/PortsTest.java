package org.concordat.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void the_standard_ports_are_those_that_the_documentation_names() {
        assertThat(Ports.standard().byComponent())
                .containsEntry("mandates", 8081)
                .containsEntry("budgets", 8082)
                .containsEntry("consolidation", 8087)
                .containsEntry("mandates-operations", 9081)
                .containsEntry("budgets-operations", 9082)
                .containsEntry("consolidation-operations", 9087)
                .containsEntry("keycloak", 8180)
                .containsEntry("postgres", 15432)
                .containsEntry("kafka", 19092);
    }

    @Test
    void a_free_plan_has_every_component_on_a_port_of_its_own_away_from_the_standard_ones() {
        Ports free = Ports.free();

        assertThat(free.byComponent().keySet())
                .containsExactlyElementsOf(Ports.standard().byComponent().keySet());
        assertThat(free.byComponent().values())
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(Ports.standard().byComponent().values());
    }

    @Test
    void another_instance_of_a_service_is_on_ports_of_its_own_and_finds_all_else_where_it_is() {
        Ports plan = Ports.free();

        Ports another = plan.withAnother("consolidation");

        assertThat(another.byComponent().keySet())
                .containsExactlyElementsOf(plan.byComponent().keySet());
        assertThat(plan.byComponent().values())
                .doesNotContain(another.of("consolidation"), another.of("consolidation-operations"));
        assertThat(another.byComponent().entrySet())
                .filteredOn(port -> !port.getKey().startsWith("consolidation"))
                .isSubsetOf(plan.byComponent().entrySet());
    }

    @Test
    void an_offset_moves_every_port() {
        assertThat(Ports.standard().shiftedBy(1000).of("keycloak")).isEqualTo(9180);
    }

    @Test
    void refuses_two_components_on_one_port() {
        assertThatThrownBy(() -> new Ports(Map.of("kafka", 1, "postgres", 1))).hasMessageContaining("one port");
    }

    @Test
    void a_taken_port_is_named_with_what_wants_it_who_holds_it_and_what_to_do() throws IOException {
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(Map.of("budgets", holder.getLocalPort()));

            assertThatThrownBy(() -> PortCheck.refuseTaken(ports, List.of("budgets")))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Port " + holder.getLocalPort() + ", wanted for budgets")
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("CONCORDAT_PORT_OFFSET");
        }
    }
}
