package org.concordat.consolidation.procurement.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.procurement.ContractEvents.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.procurement.ContractEvents;
import org.concordat.consolidation.procurement.ContractEvents.Draft;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What has to be published of contracts. Each test has boroughs of its own; mandates are of 2016-17. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class TransparencyTest {

    private static final String ON = "on=2016-05-01";

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final ContractEvents contracts = new ContractEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void the_contract_register_holds_what_is_worth_more_than_5000_pounds_with_what_the_code_asks() {
        council.partnershipOn(List.of("3.1.1"), "open-ca", "TCA");
        contracts.recorded(running("TCA", "AT-LIMIT").worth("5000"));
        contracts.recorded(running("TCA", "ABOVE").worth("5000.01"));
        contracts.recorded(running("TCA", "BY-YEAR").year("2016-17", "", "5000.01", ""));
        contracts.recorded(running("TCA", "SMALL-YEAR").year("2016-17", "100", "", ""));
        contracts.recorded(running("TCA", "SILENT"));
        contracts.recorded(running("TCA", "PART")
                .worth("2000")
                .with("sharedReference", "meals")
                .with(
                        "shares",
                        List.of(Map.of("borough", "TCA", "percent", 39), Map.of("borough", "TCX", "percent", 61))));
        Instant known = contracts.recorded(running("TCA", "WHOLE")
                .with("supplier", Map.of("name", "=Eden", "company", "01234567", "sme", true, "voluntary", true))
                .with("department", "Children")
                .with("description", "Meals")
                .with("irrecoverableVat", new BigDecimal("12.50"))
                .with("review", "2016-09-30")
                .with("route", "LIMITED")
                .worth("70000"));
        String officer = Tokens.borough("officer", "TCA");

        JsonNode register = api.asAt(officer, "/v1/boroughs/TCA/transparency/contracts?" + ON, known);

        assertThat(references(register, "contracts"))
                .as("of a shared one what all shares come to: £5,128.21")
                .containsExactly("ABOVE", "BY-YEAR", "PART", "SILENT", "WHOLE");
        JsonNode whole = register.at("/contracts/4");
        assertThat(whole.at("/size").asText()).isEqualTo("SME, VCSE");
        assertThat(whole.at("/invited").asBoolean()).isTrue();
        assertThat(register.at("/contracts/0").has("invited")).isFalse();
        String csv = api.get(officer, "/v1/boroughs/TCA/transparency/contracts?" + ON + "&asAt=" + known, "text/csv")
                .text();
        assertThat(csv)
                .contains(
                        "of,on,as_at,coverage,borough,reference,title,department,description,supplier,company_number,charity_number,sme_vcse,value,yearly_amount,irrecoverable_vat,start,end,review,route,invited,shared_reference",
                        ",listed,TCA,WHOLE,Title of WHOLE,Children,Meals,'=Eden,01234567,,\"SME, VCSE\",70000.00,,12.50,2014-04-01,2017-03-31,2016-09-30,LIMITED,yes,");
        for (String form : List.of(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/vnd.oasis.opendocument.spreadsheet")) {
            assertThat(api.get(officer, "/v1/boroughs/TCA/transparency/contracts?" + ON, form)
                            .text())
                    .startsWith("PK");
        }
    }

    @Test
    void the_tender_register_holds_what_begins_later_and_is_not_awarded_directly() {
        council.partnershipOn(List.of("3.1.1"), "open-cb", "TCB");
        contracts.recorded(planned("TCB", "NEXT-DAY", "2016-05-02").with("route", "OPEN"));
        contracts.recorded(planned("TCB", "TODAY", "2016-05-01"));
        contracts.recorded(planned("TCB", "DIRECT", "2016-06-01").with("route", "DIRECT"));
        contracts.recorded(planned("TCB", "NEXT-YEAR", "2017-11-01"));
        contracts.recorded(planned("TCB", "FAR", "2017-11-02"));
        contracts.recorded(planned("TCB", "NAMED", "2017-04-01").by("Known Ltd"));
        Instant known = contracts.recorded(planned("TCB", "SMALL", "2016-06-01").worth("5000"));

        JsonNode register =
                api.asAt(Tokens.borough("officer", "TCB"), "/v1/boroughs/TCB/transparency/tenders?" + ON, known);

        assertThat(references(register, "tenders")).containsExactly("NAMED", "NEXT-DAY", "NEXT-YEAR");
        assertThat(register.at("/tenders/0/awarded").asBoolean()).isTrue();
        assertThat(register.at("/tenders/1/awarded").asBoolean()).isFalse();
        assertThat(register.at("/tenders/1/procurementFrom").asText()).isEqualTo("2015-11-02");
        assertThat(register.at("/until").asText()).isEqualTo("2017-11-01");
        assertThat(register.at("/notListed")).isEmpty();
    }

    @Test
    void the_list_for_the_pipeline_notice_holds_what_is_worth_more_than_2_million_and_is_procured_in_18_months() {
        council.partnershipOn(List.of("3.1.1"), "open-cc", "TCC");
        contracts.recorded(ending("TCC", "AT-LIMIT", "2017-03-31").worth("2000000"));
        contracts.recorded(ending("TCC", "LAST-DAY", "2018-01-31").with("lightTouch", true));
        contracts.recorded(ending("TCC", "DAY-LATER", "2018-02-01"));
        contracts.recorded(ending("TCC", "OVERDUE", "2016-06-30").with("lightTouch", false));
        contracts.recorded(ending("TCC", "TO-END", "2017-03-31").meaning("TO_END", "2016-04-01"));
        contracts.recorded(ending("TCC", "NOTHING", "2017-03-31").worth("0"));
        contracts.recorded(contract("TCC", "NO-VALUE").lasting("2014-04-01", "2017-03-31"));
        contracts.recorded(contract("TCC", "ROLLING").worth("2500000").with("renewal", "Rolling"));
        contracts.recorded(planned("TCC", "PLANNED", "2017-06-01").worth("2000000.01"));
        contracts.recorded(planned("TCC", "LONG-LEAD", "2018-12-01")
                .worth("4000000")
                .with("procurementLead", "P18M")
                .with("lightTouch", true));
        contracts.recorded(planned("TCC", "TOO-LATE", "2018-05-01").worth("4000000"));
        contracts.recorded(
                planned("TCC", "AWARDED", "2017-06-01").worth("3000000").by("Known Ltd"));
        contracts.recorded(
                ending("TCC", "LED-ELSEWHERE", "2017-03-31").with("lead", "TCX").with("sharedReference", "other"));
        Instant known = contracts.recorded(ending("TCC", "SHARED", "2017-03-31")
                .worth("900000")
                .with("lead", "TCC")
                .with("sharedReference", "meals")
                .with(
                        "shares",
                        List.of(Map.of("borough", "TCC", "percent", 40), Map.of("borough", "TCX", "percent", 60))));
        String officer = Tokens.borough("officer", "TCC");

        JsonNode notice = api.asAt(officer, "/v1/boroughs/TCC/pipeline-notice?" + ON, known);

        assertThat(StreamSupport.stream(notice.at("/contracts").spliterator(), false)
                        .map(entry -> entry.at("/contract").asText() + " "
                                + entry.at("/procurementFrom").asText()))
                .containsExactly(
                        "OVERDUE 2016-03-30",
                        "PLANNED 2016-12-01",
                        "SHARED 2016-12-31",
                        "LONG-LEAD 2017-06-01",
                        "LAST-DAY 2017-10-31",
                        "ROLLING ");
        assertThat(notice.at("/contracts/2/estimatedValue").decimalValue()).isEqualByComparingTo("2250000");
        assertThat(notice.at("/withoutValue").asInt()).isEqualTo(1);
        assertThat(notice.at("/regimes").toString())
                .isEqualTo("[{\"regime\":\"LIGHT_TOUCH\",\"contracts\":2,\"estimatedValue\":6500000.0},"
                        + "{\"regime\":\"FULL\",\"contracts\":1,\"estimatedValue\":2500000.0},"
                        + "{\"regime\":\"NOT_SAID\",\"contracts\":2,\"estimatedValue\":4250000.01}]");
        assertThat(api.get(officer, "/v1/boroughs/TCC/pipeline-notice?" + ON + "&asAt=" + known, "text/csv")
                        .text())
                .contains(",listed,TCC,LAST-DAY,Title of LAST-DAY,,,,LIGHT_TOUCH,2017-10-31,WITHIN_18_MONTHS,");
    }

    @Test
    void a_partnership_is_told_what_is_open_one_by_one_and_whose_contracts_are_missing() {
        council.partnershipOn(List.of("3.1.1"), "open-cd", "TCD", "TCE", "TCF");
        council.adopted("TCD", "open-cd", "CONTRACT", "DETAIL");
        council.adopted("TCE", "open-cd", "CONTRACT", "TOTALS");
        contracts.recorded(ending("TCD", "SHOWN", "2017-03-31").on("3.1.1"));
        contracts.recorded(
                planned("TCD", "NEXT-YEAR", "2017-06-01").worth("9000000").on("3.1.1"));
        contracts.recorded(ending("TCE", "SUMMED", "2017-03-31").on("3.1.1"));
        Instant known = contracts.recorded(ending("TCF", "HIDDEN", "2017-03-31").on("3.1.1"));
        String smt = Tokens.smt("open-cd");
        String base = "/v1/partnerships/open-cd/";

        JsonNode register = api.asAt(smt, base + "transparency/contracts?" + ON, known);
        JsonNode notice = api.asAt(smt, base + "pipeline-notice?" + ON, known);
        JsonNode tenders = api.asAt(smt, base + "transparency/tenders?" + ON, known);

        assertThat(references(register, "contracts")).containsExactly("SHOWN");
        assertThat(register.at("/notListed").toString())
                .isEqualTo("[{\"borough\":\"TCE\",\"year\":\"2016-17\"},{\"borough\":\"TCF\",\"year\":\"2016-17\"}]");
        assertThat(notice.at("/contracts").findValuesAsText("contract")).containsExactly("SHOWN");
        assertThat(tenders.at("/tenders")).as("no mandate opens 2017-18 yet").isEmpty();
        assertThat(tenders.at("/notListed").toString())
                .contains("{\"borough\":\"TCD\",\"year\":\"2017-18\"}")
                .doesNotContain("{\"borough\":\"TCD\",\"year\":\"2016-17\"}");
        for (JsonNode told : List.of(register, notice, tenders)) {
            assertThat(told.toString()).doesNotContain("SUMMED", "HIDDEN", "NEXT-YEAR");
        }
        String csv = api.get(smt, base + "transparency/contracts?" + ON + "&asAt=" + known, "text/csv")
                .text();
        assertThat(csv).contains(",not every contract of 2016-17,TCE,,").doesNotContain("SUMMED", "HIDDEN");
        for (String path : List.of("transparency/contracts", "transparency/tenders", "pipeline-notice")) {
            assertThat(api.get(Tokens.borough("finance", "TCX"), base + path).status())
                    .isEqualTo(404);
            assertThat(api.get(smt, base + path + "?on=never").status()).isEqualTo(400);
            assertThat(api.get(Tokens.borough("finance", "TCX"), "/v1/boroughs/TCD/" + path)
                            .status())
                    .isEqualTo(404);
        }
    }

    private static List<String> references(JsonNode register, String list) {
        return register.at("/" + list).findValuesAsText("reference");
    }

    private static Draft running(String borough, String reference) {
        return contract(borough, reference).lasting("2014-04-01", "2017-03-31");
    }

    /** Worth £2.5 million, with three months to find who follows. */
    private static Draft ending(String borough, String reference, String end) {
        return contract(borough, reference)
                .worth("2500000")
                .lasting("2014-04-01", end)
                .with("procurementLead", "P3M");
    }

    /** Worth £90,000, with six months to find who delivers it. */
    private static Draft planned(String borough, String reference, String start) {
        return contract(borough, reference)
                .by("TBC")
                .worth("90000")
                .with("procurementLead", "P6M")
                .lasting(start, "2020-03-31");
    }
}
