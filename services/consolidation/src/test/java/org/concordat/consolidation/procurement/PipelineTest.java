package org.concordat.consolidation.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.procurement.ContractEvents.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.procurement.ContractEvents.Draft;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes up for decision. Each test has boroughs of its own. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class PipelineTest {

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final ContractEvents contracts = new ContractEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    /**
     * London Borough of Hammersmith & Fulham, Education Select Committee, 17 January 2012: the procurement of children's
     * services, in thousands of pounds. The paper prints no notice and no lead; three and six months are added here.
     */
    @Test
    void on_the_day_of_the_committee_two_printed_contracts_were_overdue_and_seven_had_no_date() {
        council.partnershipOn(List.of("3.1.1"), "piped-a", "PIA");
        printed("catering", "Eden Food Services Ltd", "19365", "2012-11-04", "3873", "RENEW_NEGOTIATE_OR_EXTEND");
        printed("special-schools", "Various Providers", "", "", "2647", "OTHER_OR_NO_CHANGE");
        printed("non-sen", "Various", "", "", "2368", "TO_BE_COMMISSIONED_OUT");
        printed("fostering", "Various Fostering Agencies", "", "", "2354", "POTENTIAL_TRI_BOROUGH");
        printed("centres", "16 Children's Centres", "3861", "2013-03-31", "2206", "RENEW_NEGOTIATE_OR_EXTEND");
        printed("grants", "Various", "", "2012-09-30", "1067", "RENEW_NEGOTIATE_OR_EXTEND");
        printed("ists", "Out of borough Schools", "", "", "857", "OTHER_OR_NO_CHANGE");
        printed("dct", "Various Providers", "", "52 week placements", "803", "OTHER_OR_NO_CHANGE");
        printed(
                "hire",
                "Rolling contract with various providers",
                "",
                "Joint contract from Sept 2012",
                "781",
                "POTENTIAL_TRI_BOROUGH");
        printed("on-roll", "Out of borough Special Schools", "", "", "711", "OTHER_OR_NO_CHANGE");
        printed("high", "London Cyrenians Housing Ltd", "1855", "2013-02-14", "618", "RENEW_NEGOTIATE_OR_EXTEND");
        printed("connexions", "CfBT Education Trust", "4331", "2012-03-31", "593", "POTENTIAL_TRI_BOROUGH");
        printed("play", "Various Schools", "964", "2013-03-31", "313", "TO_BE_COMMISSIONED_OUT");
        printed("medium-n", "Notting Hill Housing", "547", "2013-03-15", "231", "RENEW_NEGOTIATE_OR_EXTEND");
        Instant known = printed(
                "medium-l", "London Cyrenians Housing Ltd", "642", "2013-02-28", "223", "RENEW_NEGOTIATE_OR_EXTEND");
        String finance = Tokens.borough("finance", "PIA");

        JsonNode pipeline = api.asAt(finance, "/v1/boroughs/PIA/pipeline?on=2012-01-17", known);

        assertThat(of(pipeline, "OVERDUE"))
                .as("31 March 2012 and 30 September 2012, less nine months: 30 June and 30 December 2011")
                .containsExactly("connexions 2011-06-30", "grants 2011-12-30");
        assertThat(of(pipeline, "WITHIN_6_MONTHS"))
                .containsExactly(
                        "catering 2012-02-04",
                        "high 2012-05-14",
                        "medium-l 2012-05-28",
                        "medium-n 2012-06-15",
                        "centres 2012-06-30",
                        "play 2012-06-30");
        assertThat(of(pipeline, "NO_DATE"))
                .containsExactly("dct ", "fostering ", "hire ", "ists ", "non-sen ", "on-roll ", "special-schools ");
        assertThat(pipeline.at("/states/0/value").decimalValue())
                .as("CfBT alone says one")
                .isEqualByComparingTo("4331000");
        assertThat(pipeline.at("/states/0/yearForecast").decimalValue()).isEqualByComparingTo("1660000");
        assertThat(pipeline.at("/contracts").findValuesAsText("needsDecision")).doesNotContain("true");
        assertThat(pipeline.at("/notListed")).isEmpty();
        assertThat(pipeline.at("/contracts").findValuesAsText("renewal")).contains("52 week placements");
        String csv = api.get(finance, "/v1/boroughs/PIA/pipeline?on=2012-01-17&asAt=" + known, "text/csv")
                .text();
        assertThat(csv).contains("PIA,2012-01-17,", ",OVERDUE,2011-06-30,no,PIA,connexions,");
        assertThat(api.get(
                                finance,
                                "/v1/boroughs/PIA/pipeline?on=2012-01-17&asAt=" + known,
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                        .text())
                .startsWith("PK");
    }

    @Test
    void what_nobody_has_decided_by_its_day_needs_a_decision_and_a_day_earlier_does_not() {
        council.partnershipOn(List.of("3.1.1"), "piped-b", "PIB");
        Draft due = contract("PIB", "DUE")
                .lasting("2014-10-01", "2017-03-31")
                .with("notice", "P3M")
                .with("procurementLead", "P3M");
        contracts.recorded(due.meaning("TO_BE_DECIDED", "2016-04-01"));
        contracts.recorded(contract("PIB", "DONE")
                .lasting("2014-10-01", "2017-03-31")
                .with("notice", "P6M")
                .meaning("TO_END", "2016-04-01"));
        contracts.recorded(
                contract("PIB", "PAID").lasting("2014-04-01", "2016-03-31").year("2016-17", "", "100", "40"));
        Instant known = contracts.recorded(contract("PIB", "STOPPED")
                .lasting("2014-04-01", "2018-03-31")
                .with("termination", java.util.Map.of("on", "2016-06-30", "reason", "failed")));
        String finance = Tokens.borough("finance", "PIB");

        assertThat(needing(finance, "2016-09-29", known)).containsExactly("PAID");
        assertThat(needing(finance, "2016-09-30", known)).containsExactly("DUE", "PAID");
        JsonNode pipeline = api.asAt(finance, "/v1/boroughs/PIB/pipeline?on=2016-10-01", known);
        assertThat(of(pipeline, "OVERDUE")).containsExactly("DONE 2016-09-30", "DUE 2016-09-30");
        assertThat(of(pipeline, "EXPIRED_STILL_PAYING")).containsExactly("PAID 2016-03-31");
        assertThat(of(pipeline, "ENDED")).containsExactly("STOPPED 2016-06-30");
        JsonNode view = api.asAt(finance, "/v1/boroughs/PIB/views/contracts?by=state&period=2016-17-P07", known);
        assertThat(view.at("/totals/0/measures/undecided/value").asInt()).isEqualTo(2);
    }

    @Test
    void a_partnership_lists_what_may_be_shown_one_by_one_and_says_whose_it_does_not() {
        council.partnershipOn(List.of("3.1.1"), "piped-c", "PIC", "PID", "PIE");
        council.adopted("PIC", "piped-c", "CONTRACT", "DETAIL");
        council.adopted("PID", "piped-c", "CONTRACT", "TOTALS");
        contracts.recorded(contract("PIC", "SHOWN").on("3.1.1").lasting("2014-10-01", "2017-03-31"));
        contracts.recorded(contract("PID", "SUMMED").on("3.1.1").lasting("2014-10-01", "2017-03-31"));
        Instant known = contracts.recorded(contract("PIE", "HIDDEN").on("3.1.1").lasting("2014-10-01", "2017-03-31"));

        JsonNode pipeline = api.asAt(Tokens.smt("piped-c"), "/v1/partnerships/piped-c/pipeline?on=2016-12-31", known);

        assertThat(of(pipeline, "WITHIN_6_MONTHS")).containsExactly("SHOWN 2017-03-31");
        assertThat(pipeline.toString()).doesNotContain("SUMMED", "HIDDEN");
        assertThat(pipeline.at("/notListed").toString()).isEqualTo("[\"PID\",\"PIE\"]");
        assertThat(api.get(Tokens.borough("finance", "PIX"), "/v1/partnerships/piped-c/pipeline")
                        .status())
                .isEqualTo(404);
        assertThat(api.get(Tokens.smt("piped-c"), "/v1/partnerships/piped-c/pipeline?on=never")
                        .status())
                .isEqualTo(400);
    }

    private List<String> needing(String caller, String on, Instant known) {
        List<String> needing = new ArrayList<>();
        api.asAt(caller, "/v1/boroughs/PIB/pipeline?on=" + on, known)
                .at("/contracts")
                .forEach(entry -> {
                    if (entry.at("/needsDecision").asBoolean()) {
                        needing.add(entry.at("/contract").asText());
                    }
                });
        return needing.stream().sorted().toList();
    }

    private static List<String> of(JsonNode pipeline, String state) {
        List<String> contracts = new ArrayList<>();
        pipeline.at("/contracts").forEach(entry -> {
            if (entry.at("/state").asText().equals(state)) {
                contracts.add(entry.at("/contract").asText() + " "
                        + entry.at("/actBy").asText());
            }
        });
        return contracts;
    }

    private Instant printed(
            String reference, String contractor, String thousands, String renewal, String forecast, String intention) {
        Draft draft = contract("PIA", reference)
                .by(contractor)
                .with("notice", "P3M")
                .with("procurementLead", "P6M")
                .year("2011-12", "", forecast + "000", "")
                .meaning(intention, "2012-01-17");
        if (!thousands.isEmpty()) {
            draft.worth(thousands + "000");
        }
        if (!renewal.isEmpty()) {
            draft.with("renewal", renewal);
        }
        return contracts.recorded(draft);
    }
}
