package org.concordat.mandates;

import static org.concordat.mandates.Api.admin;
import static org.concordat.mandates.Api.adopted;
import static org.concordat.mandates.Api.cabinet;
import static org.concordat.mandates.Api.drafted;
import static org.concordat.mandates.Api.mandate;
import static org.concordat.mandates.Api.mandates;
import static org.concordat.mandates.Api.newBorough;
import static org.concordat.mandates.Api.newPartnership;
import static org.concordat.mandates.Api.officer;
import static org.concordat.testing.Refusals.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.testing.RealServers;
import org.junit.jupiter.api.Test;

/** The refusals that no story of a mandate's life comes by. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "mandates"))
class RefusalTest {

    @Test
    void what_is_not_there_is_refused() {
        String borough = newBorough();
        String partnership = newPartnership(borough, newBorough());
        refused(admin().get("/v1/boroughs/NOWHERE"), 404, "borough-unknown");
        refused(admin().get("/v1/partnerships/nowhere"), 404, "partnership-unknown");
        refused(admin().get("/v1/charts/nowhere"), 404, "chart-unknown");
        refused(
                admin().get("/v1/partnerships/%s/apportionment-pools/nowhere".formatted(partnership)),
                404,
                "pool-unknown");
        refused(officer(borough).get(mandates(borough) + "/" + UUID.randomUUID()), 404, "mandate-unknown");
    }

    @Test
    void reference_data_that_breaks_a_rule_is_refused() {
        String borough = newBorough();
        refused(
                admin().body("{\"name\": \"N\", \"onsCode\": \"E09000997\", \"chart\": \"none\"}")
                        .put("/v1/boroughs/NOCHART"),
                422,
                "borough-invalid");
        refused(
                admin().body("{\"periods\": [{\"period\": \"2017-18-P01\", \"due\": \"2017-05-15\"}]}")
                        .put("/v1/boroughs/%s/calendars/2016-17".formatted(borough)),
                422,
                "calendar-invalid");
        refused(
                admin().body("{\"title\": \" \", \"members\": []}").put("/v1/partnerships/untitled"),
                400,
                "body-invalid");
    }

    @Test
    void a_precondition_on_what_is_not_there_yet_is_refused() {
        refused(
                admin().header("If-Match", "\"1\"")
                        .body("{\"name\": \"N\", \"onsCode\": \"E09000996\"}")
                        .put("/v1/boroughs/TOOEARLY"),
                412,
                "version-stale");
    }

    @Test
    void a_withdrawal_on_a_day_to_come_is_refused() {
        String borough = newBorough();
        String id = drafted(borough, mandate("2016-17", ""));
        adopted(borough, id, "2016-03-14");
        refused(
                cabinet(borough)
                        .body("{\"reason\": \"We leave\", \"withdrawnOn\": \"%s\"}"
                                .formatted(LocalDate.now().plusDays(2)))
                        .post(mandates(borough) + "/" + id + "/withdrawal"),
                422,
                "withdrawn-in-future");
    }
}
