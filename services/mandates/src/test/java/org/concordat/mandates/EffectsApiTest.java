package org.concordat.mandates;

import static org.concordat.mandates.Api.adopted;
import static org.concordat.mandates.Api.as;
import static org.concordat.mandates.Api.drafted;
import static org.concordat.mandates.Api.mandate;
import static org.concordat.mandates.Api.mandates;
import static org.concordat.mandates.Api.named;
import static org.concordat.mandates.Api.newBorough;
import static org.concordat.mandates.Api.newPartnership;
import static org.concordat.mandates.Api.officer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "mandates"))
class EffectsApiTest {

    @Test
    void says_in_plain_english_what_a_draft_would_show() {
        String borough = newBorough();
        String partnership = newPartnership(borough, newBorough());
        String id = drafted(
                borough,
                mandate(
                        "2016-17",
                        named(partnership)
                                + ", {\"partnership\": \"%s\", \"domain\": \"BUDGET\", \"serviceLine\": \"3.1.2\", \"detail\": \"TOTALS\"}"
                                        .formatted(partnership)));
        as(Tokens.borough("cabinet", borough))
                .get(mandates(borough) + "/" + id + "/effects")
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"), "general[0]", containsString("This is a draft"))
                .body("partnerships.partnership", contains(partnership))
                .body(
                        "partnerships[0].disclosureEffects",
                        equalTo("/v1/boroughs/%s/disclosure-effects?partnership=%s{&domain,period}"
                                .formatted(borough, partnership)))
                .body(
                        "partnerships[0].sentences",
                        hasItem("Budgets: In general: %s's own figure is shown by service line.".formatted(borough)))
                .body(
                        "partnerships[0].sentences",
                        hasItem(containsString("Except Fostering services (3.1.2), all figures")))
                .body(
                        "partnerships[0].sentences",
                        hasItem(
                                containsString(
                                        "Contracts: Every service line, all figures: nothing is shown, because no rule speaks of it")))
                .body("partnerships[0].warnings", hasItem(containsString("partnership of two")))
                .body("partnerships[0].domains[0].parts[1].stretches[0].detail", equalTo("TOTALS"))
                .body("partnerships[0].domains[0].parts[1].scope.serviceLines[0].title", equalTo("Fostering services"))
                .body("partnerships[0].domains[0].parts[1].rules", contains(2))
                .body("findings.code", contains("TOTALS_IN_PARTNERSHIP_OF_TWO"));
        as(Tokens.smt(partnership))
                .get(mandates(borough) + "/" + id + "/effects")
                .then()
                .statusCode(404);
        officer(borough)
                .get(mandates(borough) + "/6f1c2a1e-7d4b-4f0e-9a51-0d6a2c9b8e11/effects")
                .then()
                .statusCode(404);
    }

    @Test
    void says_whether_a_key_would_bind_and_who_stands_in_the_way() {
        String one = newBorough();
        String other = newBorough();
        String partnership = newPartnership(one, other);
        String pool = "pool-" + one.toLowerCase();
        String path = "/v1/partnerships/%s/apportionment-pools/%s".formatted(partnership, pool);
        Api.admin().body("""
                        {"title": "Senior management", "host": "%s", "serviceLines": ["9.1"], "basis": "POPULATION",
                         "shares": [{"borough": "%s", "weight": 1}, {"borough": "%s", "weight": 2}], "from": "2012-04-01"}""".formatted(one, one, other)).put(path).then().statusCode(201);
        String agreeing =
                "{\"financialYear\": \"2016-17\", \"title\": \"M\", \"apportionment\": [{\"pool\": \"%s\", \"version\": 1}]}"
                        .formatted(pool);
        String id = drafted(one, agreeing);
        officer(one)
                .get(mandates(one) + "/" + id + "/effects")
                .then()
                .statusCode(200)
                .body(
                        "apportionment",
                        hasSize(1),
                        "apportionment[0].agreed",
                        equalTo(true),
                        "apportionment[0].binds",
                        equalTo(false))
                .body("apportionment[0].sentence", containsString(other + " has no mandate in force for 2016-17"));
        adopted(other, drafted(other, agreeing), "2016-03-14");
        officer(one).get(mandates(one) + "/" + id + "/effects").then().body("apportionment[0].binds", equalTo(true));
        officer(one)
                .get(path + "?financialYear=2016-17")
                .then()
                .statusCode(200)
                .body("binding.binds", equalTo(false), "binding.notAgreed.borough", contains(one));
        adopted(one, id, "2016-03-14");
        officer(one).get(path + "?financialYear=2016-17").then().body("binding.binds", equalTo(true));
        officer(one).get(path + "?financialYear=2017-18").then().body("binding.binds", equalTo(false));
    }

    @Test
    void says_what_changed_from_another_mandate() {
        String borough = newBorough();
        String partnership = newPartnership(borough, newBorough(), newBorough());
        String before = drafted(borough, mandate("2016-17", named(partnership)));
        String after = drafted(borough, mandate("2016-17", named(partnership).replace("NAMED", "TOTALS")));
        String diff = mandates(borough) + "/" + after + "/diff";
        officer(borough)
                .get(diff + "?against=" + before)
                .then()
                .statusCode(200)
                .body(
                        "sentences[0]",
                        containsString("every service line, all figures: before, %s's own figure".formatted(borough)))
                .body("changed[0].before.detail", equalTo("NAMED"), "changed[0].after.detail", equalTo("TOTALS"))
                .body("effects[0].after[0].detail", equalTo("TOTALS"), "effects[0].partnership", equalTo(partnership));
        officer(borough)
                .get(diff + "?against=" + after)
                .then()
                .body("sentences", contains("Nothing changes for anybody."));
        officer(borough)
                .get(diff)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:concordat:problem:against-missing"));
        officer(borough)
                .get(diff + "?against=6f1c2a1e-7d4b-4f0e-9a51-0d6a2c9b8e11")
                .then()
                .statusCode(404);
        String elsewhere = newBorough();
        String foreign = drafted(elsewhere, mandate("2016-17", ""));
        officer(borough).get(diff + "?against=" + foreign).then().statusCode(404);
    }
}
