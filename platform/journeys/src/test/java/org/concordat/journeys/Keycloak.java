package org.concordat.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** Adds people to the realm as an administrator of Keycloak would. */
public record Keycloak(String url) {

    public void addUser(String name, String role, List<String> boroughs, List<String> partnerships) {
        addUser(name, List.of(role), boroughs, partnerships);
    }

    public void addUser(String name, List<String> roles, List<String> boroughs, List<String> partnerships) {
        String token = given().formParams(Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", "concordat"))
                .post(url + "/realms/master/protocol/openid-connect/token")
                .path("access_token");
        String users = url + "/admin/realms/concordat/users";
        Response created = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "emailVerified",
                        true,
                        "email",
                        name + "@example.test",
                        "firstName",
                        "Added",
                        "lastName",
                        "Later",
                        "attributes",
                        Map.of("boroughs", boroughs, "partnerships", partnerships),
                        "credentials",
                        List.of(Map.of("type", "password", "value", "concordat", "temporary", false))))
                .post(users);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        List<Map<String, Object>> granted = roles.stream()
                .map(role -> given().auth()
                        .oauth2(token)
                        .get(url + "/admin/realms/concordat/roles/" + role)
                        .jsonPath()
                        .<String, Object>getMap("$"))
                .toList();
        Response mapped = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(granted)
                .post(created.header("Location") + "/role-mappings/realm");
        assertThat(mapped.statusCode()).isEqualTo(204);
    }
}
