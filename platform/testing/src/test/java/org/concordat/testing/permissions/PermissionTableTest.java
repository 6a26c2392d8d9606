package org.concordat.testing.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.TreeSet;
import org.concordat.testing.wire.ApiOperation;
import org.junit.jupiter.api.Test;

class PermissionTableTest {

    private static final Asked OWN = new Asked("LBHF", "tri-borough");
    private static final Asked ANOTHER = new Asked("RBKC", "others");

    private static final PermissionTable TABLE = PermissionTable.parse(List.of(
            "# A page",
            "| operation | who may | the same, of another | others | others, of another | not signed in |",
            "| --- | --- | --- | --- | --- | --- |",
            "| `GET /v1/boroughs/{borough}/notes` | finance, administrator | 404 | 403 | 404 | 401 |",
            "| `PUT /v1/boroughs/{borough}/notes` | finance | 404 | 403 | 404 | 401 |",
            "| `GET /v1/audit?borough={borough}` | auditor | 404 | 403 | 403 | 401 |",
            "| `GET /v1/charts` | every role | may | 403 | 403 | 401 |",
            "| `GET /v1/p/{partnership}` | officer of a member borough; smt of the partnership | 404 | 404 (403 without any role) | 404 (403 without any role) | 401 |",
            "| `GET /v1/signing-keys` | everybody | may | may | may | may |"));

    private static Identity of(List<String> boroughs, List<String> partnerships, String... roles) {
        return new Identity(new TreeSet<>(List.of(roles)), boroughs, partnerships, true);
    }

    private static int expected(String operation, Identity who, Asked asked) {
        return TABLE.rows().stream()
                .filter(row -> (row.method() + " " + row.address()).equals(operation))
                .findFirst()
                .orElseThrow()
                .expected(who, asked);
    }

    private static List<ApiOperation> described(String... operations) {
        StringBuilder paths = new StringBuilder();
        for (String operation : operations) {
            paths.append(paths.isEmpty() ? "" : ",").append("\"%s\":{\"get\":{}}".formatted(operation));
        }
        try {
            return ApiOperation.in(new ObjectMapper().readTree("{\"paths\":{" + paths + "}}"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void finds_an_operation_without_a_row_a_row_without_an_operation_and_a_row_twice() {
        PermissionTable table = PermissionTable.parse(List.of(
                "| `GET /v1/a` | every role | may | 403 | 403 | 401 |",
                "| `GET /v1/a` | every role | may | 403 | 403 | 401 |",
                "| `GET /v1/b` | every role | may | 403 | 403 | 401 |"));

        assertThat(table.differences(described("/v1/a", "/v1/c")))
                .containsExactlyInAnyOrder(
                        "the table does not say who may GET /v1/c",
                        "the table has what the service does not: GET /v1/b",
                        "the table says twice who may GET /v1/a");
        assertThat(table.differences(described("/v1/a", "/v1/b"))).hasSize(1);
    }

    @Test
    void refuses_a_row_that_cannot_be_understood() {
        for (String row : List.of(
                "| `GET /v1/a` | every role | may | 403 | 403 |",
                "| `GET /v1/a` | everyrole | may | 403 | 403 | 401 |",
                "| `GET /v1/a` | finances | may | 403 | 403 | 401 |",
                "| `GET /v1/a` | finance | perhaps | 403 | 403 | 401 |")) {
            assertThatThrownBy(() -> PermissionTable.parse(List.of(row))).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void a_role_counts_in_its_own_borough_and_an_administrator_lends_it_to_no_other() {
        String read = "GET /v1/boroughs/{borough}/notes";
        String write = "PUT /v1/boroughs/{borough}/notes";
        Identity finance = of(List.of("LBHF"), List.of(), "finance");
        Identity both = of(List.of("LBHF"), List.of(), "finance", "administrator");

        assertThat(expected(write, finance, OWN)).isZero();
        assertThat(expected(write, finance, ANOTHER)).isEqualTo(404);
        assertThat(expected(write, of(List.of("LBHF"), List.of(), "officer"), OWN))
                .isEqualTo(403);
        assertThat(expected(write, of(List.of(), List.of(), "officer"), OWN)).isEqualTo(404);
        assertThat(expected(write, both, OWN)).isZero();
        assertThat(expected(write, both, ANOTHER)).isEqualTo(403);
        assertThat(expected(read, both, ANOTHER)).isZero();
        assertThat(expected(read, Identity.nobody(), OWN)).isEqualTo(401);
    }

    @Test
    void an_administrator_knows_of_no_borough_that_is_asked_for_in_a_query() {
        String audit = "GET /v1/audit?borough={borough}";
        Identity both = of(List.of("LBHF"), List.of(), "auditor", "administrator");

        assertThat(expected(audit, both, OWN)).isZero();
        assertThat(expected(audit, both, ANOTHER)).isEqualTo(404);
        assertThat(expected(audit, of(List.of("LBHF"), List.of(), "finance"), ANOTHER))
                .isEqualTo(403);
    }

    @Test
    void a_partnership_is_asked_for_in_one_capacity_or_the_other() {
        String view = "GET /v1/p/{partnership}";

        assertThat(expected(view, of(List.of("LBHF"), List.of(), "officer"), OWN))
                .isZero();
        assertThat(expected(view, of(List.of(), List.of("tri-borough"), "officer"), OWN))
                .isEqualTo(404);
        assertThat(expected(view, of(List.of(), List.of("tri-borough"), "smt"), OWN))
                .isZero();
        assertThat(expected(view, of(List.of("LBHF"), List.of(), "smt"), OWN)).isEqualTo(404);
        assertThat(expected(view, of(List.of("LBHF"), List.of("tri-borough")), OWN))
                .isEqualTo(403);
    }

    @Test
    void what_is_of_no_borough_is_everybodys_who_has_a_role_and_what_is_public_everybodys() {
        assertThat(expected("GET /v1/charts", of(List.of(), List.of(), "case-system"), ANOTHER))
                .isZero();
        assertThat(expected("GET /v1/charts", of(List.of("LBHF"), List.of()), OWN))
                .isEqualTo(403);
        assertThat(expected("GET /v1/signing-keys", Identity.nobody(), OWN)).isZero();
    }
}
