package org.concordat.consolidation.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.BudgetReturns;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who reads a partnership when its members come and go, by their own tokens. Each test has boroughs of its own. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class MembershipApiTest {

    private static final String MAY = "2016-17-P02";
    /** Long enough ago for whatever day it is in London. */
    private static final String LONG_OVER = LocalDate.now().minusDays(3).toString();

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void who_has_left_reads_what_it_could_read_before_and_nothing_since() {
        shared("membership-a", "EVA", "EVB");
        Instant before =
                new BudgetReturns(topics, "EVB", MAY).approved(1, "1500.25").knownAt();
        String leaver = Tokens.borough("finance", "EVA");
        String view = "/v1/partnerships/membership-a/views/budget?period=" + MAY;
        String given = api.asAt(leaver, view, before).toString();
        assertThat(given).contains("1500.25");
        String cell = api.asAt(leaver, view, before)
                .at("/rows/0/measures/currentBudget/cell")
                .asText();

        Instant since = members("membership-a", stretch("EVA", "2011-06-01", LONG_OVER), stretch("EVB", "2011-06-01"));
        Instant after =
                new BudgetReturns(topics, "EVB", MAY).approved(2, "1600.25").knownAt();
        api.asAt(Tokens.borough("finance", "EVB"), view, after);

        // The end was recorded later, with an earlier day: what was given before is given again.
        assertThat(api.asAt(leaver, view, before).toString()).isEqualTo(given);
        assertThat(api.get(leaver, "/v1/explanations/" + cell).status()).isEqualTo(200);
        for (Instant moment : List.of(since, after)) {
            refused(leaver, view + "&asAt=" + moment);
        }
        refused(leaver, view);
        refused(leaver, "/v1/partnerships/membership-a/returns-status?period=" + MAY);
        refused(
                leaver,
                "/v1/partnerships/membership-a/views/budget/comparison?period=%s&from=%s".formatted(MAY, before));
        refused(leaver, "/v1/partnerships/membership-a/pipeline?on=2016-05-31");
        refused(leaver, "/v1/partnerships/membership-a/opportunities?on=2016-05-31");
        refused(leaver, "/v1/partnerships/membership-a/contract-performance?on=2016-05-31");
        refused(leaver, "/v1/partnerships/membership-a/transparency/contracts?on=2016-05-31");
        refused(leaver, "/v1/partnerships/membership-a/transparency/tenders?on=2016-05-31");
        refused(leaver, "/v1/partnerships/membership-a/pipeline-notice?on=2016-05-31");
        assertThat(api.asAt(Tokens.smt("membership-a"), view, after).toString()).contains("1600.25");
        assertThat(api.asAt(auditor("membership-a"), view, after).toString()).contains("1600.25");
        assertThat(api.get(Tokens.borough("finance", "EVC"), view).status()).isEqualTo(404);
    }

    @Test
    void a_cell_of_a_later_answer_is_not_explained_to_who_has_left() {
        shared("membership-b", "EWA", "EWB");
        members("membership-b", stretch("EWA", "2011-06-01", LONG_OVER), stretch("EWB", "2011-06-01"));
        Instant after =
                new BudgetReturns(topics, "EWB", MAY).approved(1, "1500.25").knownAt();
        JsonNode view = api.asAt(
                Tokens.borough("finance", "EWB"), "/v1/partnerships/membership-b/views/budget?period=" + MAY, after);

        String cell = view.at("/rows/0/measures/currentBudget/cell").asText();
        assertThat(api.get(Tokens.borough("finance", "EWB"), "/v1/explanations/" + cell)
                        .status())
                .isEqualTo(200);
        refused(Tokens.borough("finance", "EWA"), "/v1/explanations/" + cell);
    }

    @Test
    void a_joiner_reads_nothing_of_the_periods_before_it_joined() {
        shared("membership-c", "EXA", "EXB");
        Instant alone =
                new BudgetReturns(topics, "EXB", MAY).approved(1, "1500.25").knownAt();
        Instant joined = members("membership-c", stretch("EXA", "2016-06-15"), stretch("EXB", "2011-06-01"));
        String joiner = Tokens.borough("officer", "EXA");
        String view = "/v1/partnerships/membership-c/views/budget?period=";

        for (String period : List.of("2016-17-P03", "2016-17-Q1", "2016-17", "2016-17-P13")) {
            api.asAt(joiner, view + period, joined);
        }
        for (String period : List.of(MAY, "2016-17-P00", "2015-16")) {
            refused(joiner, view + period);
        }
        refused(joiner, "/v1/partnerships/membership-c/returns-status?period=" + MAY);
        refused(joiner, "/v1/partnerships/membership-c/pipeline?on=2016-05-31");
        assertThat(api.asAt(Tokens.smt("membership-c"), view + MAY, alone).toString())
                .contains("1500.25");
    }

    @Test
    void as_at_a_moment_that_did_not_know_it_as_a_member_a_joiner_is_told_since_when_it_is() {
        council.partnershipOn(List.of("3.1.1"), "membership-d", "EYB");
        council.borough("EYA", "membership-d");
        Instant before =
                new BudgetReturns(topics, "EYB", MAY).approved(1, "1500.25").knownAt();
        String view = "/v1/partnerships/membership-d/views/budget?period=" + MAY;
        api.asAt(Tokens.borough("officer", "EYB"), view, before);
        assertThat(api.get(Tokens.borough("officer", "EYA"), view).status()).isEqualTo(404);

        Instant joined = members("membership-d", stretch("EYA", "2011-06-01"), stretch("EYB", "2011-06-01"));
        api.asAt(Tokens.borough("officer", "EYA"), view, joined);
        refused(Tokens.borough("officer", "EYA"), view + "&asAt=" + before);
    }

    @Test
    void a_member_that_comes_or_leaves_within_the_period_is_named_with_the_day() {
        shared("membership-e", "EZA", "EZB", "EZC");
        Instant known = members(
                "membership-e",
                stretch("EZA", "2016-06-15"),
                stretch("EZB", "2011-06-01", "2016-06-20"),
                stretch("EZC", "2011-06-01"));
        new BudgetReturns(topics, "EZC", "2016-17-P03").approved(1, "900.50");
        Instant posted = new BudgetReturns(topics, "EZA", "2016-17-P03")
                .approved(1, "100.25")
                .knownAt();
        String smt = Tokens.smt("membership-e");
        String view = "/v1/partnerships/membership-e/views/budget?period=";

        JsonNode june = api.asAt(smt, view + "2016-17-P03", posted);
        assertThat(june.at("/members").toString()).isEqualTo("[\"EZA\",\"EZC\"]");
        assertThat(june.at("/membership").toString())
                .isEqualTo("[{\"borough\":\"EZA\",\"from\":\"2016-06-15\"},"
                        + "{\"borough\":\"EZB\",\"until\":\"2016-06-20\"}]");
        assertThat(api.asAt(smt, view + "2016-17-Q1", posted).at("/membership")).hasSize(2);
        for (String period : List.of(MAY, "2016-17-P04", "2016-17-Q2")) {
            assertThat(api.asAt(smt, view + period, known).has("membership"))
                    .as(period)
                    .isFalse();
        }
        assertThat(api.get(smt, view + "2016-17-P03&asAt=" + posted, "text/csv").text())
                .contains("included EZA EZC | member within the period: EZA from 2016-06-15, EZB until 2016-06-20");
    }

    @Test
    void a_comparison_across_a_change_of_membership_says_where_the_series_breaks() {
        shared("membership-f", "FZA", "FZB");
        new BudgetReturns(topics, "FZA", MAY).approved(1, "100.25");
        BudgetReturns stays = new BudgetReturns(topics, "FZB", MAY);
        Instant before = stays.approved(1, "900.50").knownAt();
        stays.approved(2, "950.50");
        Instant after = members("membership-f", stretch("FZA", "2016-06-01"), stretch("FZB", "2011-06-01"));
        String smt = Tokens.smt("membership-f");
        String comparison = "/v1/partnerships/membership-f/views/budget/comparison?period=" + MAY;
        api.asAt(smt, "/v1/partnerships/membership-f/views/budget?period=" + MAY, after);

        String across = comparison + "&from=%s&to=%s".formatted(before, after);
        JsonNode broken = api.get(smt, across).json();
        assertThat(broken.at("/break").toString()).isEqualTo("[\"FZA\"]");
        JsonNode total = broken.at("/changes/0");
        assertThat(total.has("borough")).isFalse();
        assertThat(total.at("/difference").isNull()).isTrue();
        JsonNode same = total.at("/sameMembers");
        assertThat(same.at("/members").toString()).isEqualTo("[\"FZB\"]");
        assertThat(same.at("/from").decimalValue()).isEqualByComparingTo("900.50");
        assertThat(same.at("/to").decimalValue()).isEqualByComparingTo("950.50");
        assertThat(same.at("/difference").decimalValue()).isEqualByComparingTo("50");
        assertThat(api.get(smt, across, "text/csv").text())
                .contains(
                        "why,same_members,same_from_value,same_to_value,same_difference",
                        "[b] FZA is no longer a member of the partnership.",
                        ",FZB,900.50,950.50,50.00");
        Api.Answer whole = api.get(smt, comparison + "&from=%s&to=%s".formatted(after, after));
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.json().has("break")).isFalse();
    }

    @Test
    void of_members_whose_own_figures_are_not_shown_nothing_is_offered_beside_a_broken_series() {
        council.partnershipOn(List.of("3.1.1"), "membership-h", "HZA", "HZB", "HZC", "HZD");
        for (String borough : List.of("HZA", "HZB", "HZC", "HZD")) {
            council.adopted(borough, "membership-h", "TOTALS");
            new BudgetReturns(topics, borough, MAY).approved(1, "100.25");
        }
        Instant before = new BudgetReturns(topics, "HZD", "2016-17-P03")
                .approved(1, "1.00")
                .knownAt();
        Instant after = members(
                "membership-h",
                stretch("HZA", "2016-06-01"),
                stretch("HZB", "2011-06-01"),
                stretch("HZC", "2011-06-01"),
                stretch("HZD", "2011-06-01"));
        String smt = Tokens.smt("membership-h");
        String view = "/v1/partnerships/membership-h/views/budget";
        api.asAt(smt, view + "?period=" + MAY, after);

        JsonNode broken = api.get(smt, view + "/comparison?period=%s&from=%s&to=%s".formatted(MAY, before, after))
                .json();
        assertThat(broken.at("/break").toString()).isEqualTo("[\"HZA\"]");
        assertThat(broken.findValues("sameMembers")).isEmpty();
    }

    @Test
    void a_list_that_looks_ahead_is_given_to_a_member_that_will_have_left_by_then() {
        shared("membership-g", "GZA", "GZB");
        LocalDate today = LocalDate.now();
        Instant known = members(
                "membership-g",
                stretch("GZA", "2011-06-01", today.plusDays(3).toString()),
                stretch("GZB", "2011-06-01"));
        String notice = "/v1/partnerships/membership-g/pipeline-notice?on=";

        assertThat(api.asAt(Tokens.borough("officer", "GZA"), notice + today, known)
                        .at("/on")
                        .asText())
                .isEqualTo(today.toString());
        refused(Tokens.borough("officer", "GZA"), notice + today.plusMonths(2));
    }

    private void shared(String partnership, String... boroughs) {
        council.partnershipOn(List.of("3.1.1"), partnership, boroughs);
        for (String borough : boroughs) {
            council.adopted(borough, partnership, "NAMED");
        }
    }

    private Instant members(String partnership, Map<?, ?>... members) {
        return topics.append(
                        "concordat.mandates.partnership-recorded.v1",
                        "partnerships/" + partnership,
                        "",
                        Map.of(
                                "partnership",
                                partnership,
                                "title",
                                partnership,
                                "members",
                                List.of(members),
                                "serviceScopes",
                                List.of()))
                .knownAt();
    }

    private static Map<?, ?> stretch(String borough, String from) {
        return Map.of("borough", borough, "from", from);
    }

    private static Map<?, ?> stretch(String borough, String from, String until) {
        return Map.of("borough", borough, "from", from, "until", until);
    }

    private static String auditor(String partnership) {
        return Tokens.user("auditor").role("auditor").partnerships(partnership).sign();
    }

    private void refused(String token, String path) {
        Api.Answer answer = api.get(token, path);
        assertThat(answer.status()).as("%s: %s", path, answer.text()).isEqualTo(403);
        assertThat(answer.text())
                .contains("urn:concordat:problem:not-a-member-then")
                .doesNotContain("1500.25", "1600.25");
    }
}
