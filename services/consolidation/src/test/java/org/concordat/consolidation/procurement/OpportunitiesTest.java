package org.concordat.consolidation.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.procurement.ContractEvents.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.procurement.ContractEvents.Draft;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What boroughs could buy together. Each test has boroughs of its own. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class OpportunitiesTest {

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final ContractEvents contracts = new ContractEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void contracts_with_one_supplier_that_end_about_the_same_time_could_be_let_together() {
        detail("could-a", "OPA", "OPB");
        contracts.recorded(contract("OPA", "A-1")
                .by("Larkfield Care Ltd", "04182234")
                .lasting("2014-04-01", "2017-03-31")
                .with("notice", "P3M")
                .year("2016-17", "", "100000", ""));
        contracts.recorded(contract("OPB", "B-1")
                .by("LARKFIELD RESIDENTIAL", "4182234")
                .lasting("2014-10-01", "2016-12-31")
                .worth("410.01")
                .with("procurementLead", "P6M"));
        contracts.recorded(
                contract("OPB", "B-2").by("Larkfield Care Limited", "04182234").lasting("2014-10-01", "2018-12-31"));
        Instant known = contracts.recorded(
                contract("OPB", "B-3").by("Various providers").lasting("2014-10-01", "2016-12-31"));

        JsonNode found = opportunities("could-a", "2016-05-01", known);

        assertThat(found.at("/opportunities")).hasSize(1);
        JsonNode one = found.at("/opportunities/0");
        assertThat(one.at("/by").asText()).isEqualTo("SUPPLIER");
        assertThat(one.at("/verdict").asText()).isEqualTo("SAME");
        assertThat(one.at("/percent").asInt()).isEqualTo(100);
        assertThat(one.at("/why").toString()).contains("Both have the company number 04182234.");
        assertThat(texts(one.at("/contracts"), "contract")).containsExactly("B-1", "A-1");
        assertThat(one.at("/from").asText())
                .as("31 March 2017 less three months and half a year")
                .isEqualTo("2016-06-30");
        assertThat(one.at("/until").asText()).isEqualTo("2016-12-31");
        assertThat(one.at("/yearlyValue").decimalValue())
                .as("100,000 and 410.01 over 823 days for 365 of them")
                .isEqualByComparingTo("100181.83");
        String csv = api.get(
                        Tokens.smt("could-a"),
                        "/v1/partnerships/could-a/opportunities?on=2016-05-01&asAt=" + known,
                        "text/csv")
                .text();
        assertThat(csv).contains("could-a,2016-05-01,", ",1,SUPPLIER,", "2016-06-30,2016-12-31,100181.83,SAME,100,");
    }

    @Test
    void a_day_apart_is_no_opportunity() {
        detail("could-b", "OPC", "OPD");
        contracts.recorded(contract("OPC", "C-1").by("Hartwell Trust").lasting("2014-04-01", "2016-09-29"));
        Instant apart = contracts.recorded(
                contract("OPD", "D-1").by("The Hartwell Trust").lasting("2014-04-01", "2017-03-30"));

        assertThat(opportunities("could-b", "2016-05-01", apart).at("/opportunities"))
                .as("the one ends on 29 September, for the other it begins on 30 September")
                .isEmpty();

        Instant together = contracts.recorded(contract("OPC", "C-1")
                .by("Hartwell Trust")
                .lasting("2014-04-01", "2016-09-30")
                .with("version", 2));
        JsonNode one = opportunities("could-b", "2016-05-01", together).at("/opportunities/0");
        assertThat(one.at("/from").asText()).isEqualTo("2016-09-30");
        assertThat(one.at("/until").asText()).isEqualTo("2016-09-30");
        assertThat(one.at("/verdict").asText()).isEqualTo("LIKELY");
        assertThat(one.at("/why").toString()).contains("hartwell");
        assertThat(one.at("/withoutValue").asInt()).isEqualTo(2);
    }

    @Test
    void one_kind_of_work_is_an_opportunity_and_one_shared_contract_is_none() {
        detail("could-c", "OPE", "OPF");
        contracts.recorded(contract("OPE", "E-1").with("cpv", "60130000-8").lasting("2014-04-01", "2017-03-31"));
        contracts.recorded(contract("OPF", "F-1").with("cpv", "60130000").lasting("2014-04-01", "2017-03-31"));
        for (String borough : List.of("OPE", "OPF")) {
            contracts.recorded(contract(borough, "JOINT")
                    .by("Hartwell Trust")
                    .with("sharedReference", "meals")
                    .with("cpv", "55524000")
                    .lasting("2014-04-01", "2017-03-31"));
        }
        Instant known =
                contracts.recorded(contract("OPE", "E-2").by("Juniper Homes").lasting("2014-04-01", "2017-03-31"));

        JsonNode found = opportunities("could-c", "2016-12-01", known);

        assertThat(found.at("/opportunities")).hasSize(1);
        assertThat(found.at("/opportunities/0/by").asText()).isEqualTo("CATEGORY");
        assertThat(found.at("/opportunities/0/why").toString()).contains("CPV code 60130000");
    }

    @Test
    void doubtful_names_are_for_a_person_to_look_at() {
        detail("could-d", "OPG", "OPH");
        contracts.recorded(contract("OPG", "G-1").by("Juniper Lodge Ltd").lasting("2014-04-01", "2017-03-31"));
        Instant known = contracts.recorded(
                contract("OPH", "H-1").by("Juniper Lodge LLP").lasting("2014-04-01", "2017-03-31"));

        JsonNode found = opportunities("could-d", "2016-12-01", known);

        assertThat(found.at("/opportunities")).isEmpty();
        assertThat(found.at("/toLookAt/0/verdict").asText()).isEqualTo("UNSURE");
        assertThat(found.at("/toLookAt/0/why").toString()).contains("legal forms differ");
    }

    /** One opens everything, one sums alone, one nothing; a fourth opens everything too, so that there is a list. */
    @Test
    void a_contract_that_its_borough_does_not_show_changes_nothing_for_anybody() {
        detail("could-e", "OPI", "OPJ");
        council.partnership("could-e", "OPI", "OPJ", "OPK", "OPL");
        council.borough("OPK", "could-e");
        council.borough("OPL", "could-e");
        council.adopted("OPK", "could-e", "CONTRACT", "TOTALS");
        contracts.recorded(ends("OPI", "I-1").by("Larkfield Care").year("2016-17", "", "100", ""));
        contracts.recorded(ends("OPJ", "J-1").by("Larkfield Care Ltd").year("2016-17", "", "20", ""));
        Instant before =
                contracts.recorded(ends("OPI", "I-2").by("Juniper Lodge").with("cpv", "85311000"));
        List<String> callers = List.of(
                Tokens.smt("could-e"),
                Tokens.borough("finance", "OPI"),
                Tokens.borough("finance", "OPK"),
                Tokens.borough("finance", "OPL"));
        List<String> then =
                callers.stream().map(caller -> answers(caller, before)).toList();

        contracts.recorded(ends("OPK", "K-1").by("Larkfield Care Ltd").year("2016-17", "", "300", ""));
        contracts.recorded(ends("OPK", "K-2").by("Juniper Lodge").with("cpv", "85311000"));
        contracts.recorded(ends("OPL", "L-1").by("Larkfield Care Ltd").year("2016-17", "", "4000", ""));
        Instant known =
                contracts.recorded(ends("OPL", "L-2").by("Juniper Lodge").with("cpv", "85311000"));

        JsonNode found = opportunities("could-e", "2016-12-01", known);
        assertThat(found.at("/opportunities")).hasSize(1);
        assertThat(found.at("/opportunities/0/boroughs").toString()).isEqualTo("[\"OPI\",\"OPJ\"]");
        assertThat(found.at("/opportunities/0/yearlyValue").decimalValue()).isEqualByComparingTo("120");
        assertThat(found.at("/notListed").toString()).isEqualTo("[\"OPK\",\"OPL\"]");
        for (int caller = 0; caller < callers.size(); caller++) {
            assertThat(answers(callers.get(caller), known))
                    .as("the same for caller %d", caller)
                    .isEqualTo(then.get(caller));
        }
        assertThat(api.get(Tokens.borough("finance", "OPX"), "/v1/partnerships/could-e/opportunities")
                        .status())
                .isEqualTo(404);
    }

    private String answers(String caller, Instant moment) {
        String path = "/v1/partnerships/could-e/opportunities?on=2016-12-01";
        api.asAt(caller, path, moment);
        return (api.get(caller, path + "&asAt=" + moment).text()
                        + api.get(caller, path + "&asAt=" + moment, "text/csv").text())
                .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "then");
    }

    private static Draft ends(String borough, String reference) {
        return contract(borough, reference).on("3.1.1").lasting("2014-04-01", "2017-03-31");
    }

    private void detail(String partnership, String... boroughs) {
        council.partnershipOn(List.of("3.1.1"), partnership, boroughs);
        for (String borough : boroughs) {
            council.adopted(borough, partnership, "CONTRACT", "DETAIL");
        }
    }

    private JsonNode opportunities(String partnership, String on, Instant known) {
        return api.asAt(
                Tokens.smt(partnership), "/v1/partnerships/%s/opportunities?on=%s".formatted(partnership, on), known);
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(entry -> entry.at("/" + field).asText())
                .toList();
    }
}
