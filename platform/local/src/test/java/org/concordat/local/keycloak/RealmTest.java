package org.concordat.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.concordat.local.Shipped;
import org.junit.jupiter.api.Test;

class RealmTest {
    private static final JsonNode REALM = realm();

    @Test
    void has_the_people_that_the_documentation_names() {
        Stream<String> ofBoroughs = Stream.of("finance", "approver", "officer", "mandate", "cabinet")
                .flatMap(job -> Stream.of("lbhf", "rbkc", "wcc").map(borough -> job + "." + borough));

        assertThat(people().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(ofBoroughs, Stream.of("smt", "auditor", "auditor.wcc", "admin"))
                                .toList());
    }

    @Test
    void everyone_has_a_role_that_exists_and_an_account_fully_set_up() {
        List<String> roles = stream(REALM.at("/roles/realm"))
                .map(role -> role.path("name").asText())
                .toList();

        assertThat(people().values()).allSatisfy(person -> {
            assertThat(texts(person.path("realmRoles"))).hasSize(1).isSubsetOf(roles);
            assertThat(person.path("email").asText()).isNotEmpty();
            assertThat(person.path("emailVerified").asBoolean()).isTrue();
            assertThat(person.path("firstName").asText()).isNotEmpty();
            assertThat(person.path("lastName").asText()).isNotEmpty();
        });
    }

    @Test
    void a_person_of_a_borough_has_that_borough_and_the_shared_team_its_partnership() {
        assertThat(texts(person("finance.wcc").at("/attributes/boroughs"))).containsExactly("WCC");
        assertThat(texts(person("auditor").at("/attributes/boroughs"))).containsExactly("*");
        assertThat(texts(person("auditor.wcc").at("/attributes/boroughs"))).containsExactly("WCC");
        assertThat(texts(person("smt").at("/attributes/partnerships"))).containsExactly("tri-borough");
        assertThat(person("smt").at("/attributes/boroughs").isMissingNode()).isTrue();
        assertThat(person("admin").path("attributes").isMissingNode()).isTrue();
    }

    @Test
    void every_client_asks_for_the_audience_that_the_services_demand() {
        assertThat(stream(REALM.path("clients")))
                .hasSize(4)
                .allSatisfy(client -> assertThat(stream(client.path("protocolMappers"))
                                .map(mapper -> mapper.at("/config/included.custom.audience")
                                        .asText()))
                        .contains("concordat-api"));
    }

    @Test
    void a_case_system_acts_for_one_borough_and_cannot_sign_people_in() {
        JsonNode mosaic = stream(REALM.path("clients"))
                .filter(client -> client.path("clientId").asText().equals("mosaic-wcc"))
                .findFirst()
                .orElseThrow();

        assertThat(mosaic.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(stream(mosaic.path("protocolMappers"))
                        .map(mapper -> mapper.at("/config/claim.value").asText()))
                .contains("[\"WCC\"]");
    }

    @Test
    void boroughs_and_partnerships_may_be_given_by_an_administrator_only() throws Exception {
        String config = REALM.at(
                        "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                .asText();
        Map<String, List<String>> editors = new HashMap<>();
        stream(new ObjectMapper().readTree(config).path("attributes"))
                .forEach(attribute ->
                        editors.put(attribute.path("name").asText(), texts(attribute.at("/permissions/edit"))));

        assertThat(editors).containsEntry("boroughs", List.of("admin")).containsEntry("partnerships", List.of("admin"));
    }

    private static Map<String, JsonNode> people() {
        Map<String, JsonNode> people = new HashMap<>();
        stream(REALM.path("users"))
                .filter(user -> user.path("serviceAccountClientId").isMissingNode())
                .forEach(user -> people.put(user.path("username").asText(), user));
        return people;
    }

    private static JsonNode person(String name) {
        return people().getOrDefault(name, MissingNode.getInstance());
    }

    private static List<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode realm() {
        try {
            return new ObjectMapper().readTree(Shipped.text("keycloak/concordat-realm.json"));
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
