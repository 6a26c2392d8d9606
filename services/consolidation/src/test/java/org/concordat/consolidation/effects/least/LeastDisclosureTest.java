package org.concordat.consolidation.effects.least;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
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

/** The smallest change of mandates that would show a hidden cell, by the viewers' own tokens. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class LeastDisclosureTest {

    private static final String MAY = "2016-17-P02";

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void a_total_that_one_keeps_hidden_takes_that_one_to_be_named_or_to_stay_out() {
        posted("least-a", "400000", "ZAA", "ZAB", "ZAC");
        adopted("least-a", "ZAA TOTALS", "ZAB NAMED", "ZAC NAMED");
        // Since when the others have been shown by themselves: to hide them now would hide nothing.
        Instant known = council.partnership("least-a", "ZAA", "ZAB", "ZAC").knownAt();
        String smt = Tokens.smt("least-a");
        JsonNode view = view(smt, "least-a", known);

        JsonNode least = least(smt, "least-a", total(view, "3.1.1"));

        assertThat(least.path("status").asText()).isEqualTo("SUPPRESSED");
        assertThat(least.path("hiddenByNumbers").asBoolean()).isFalse();
        assertThat(options(least)).containsExactly("ZAA WITHHELD 3.1.1 currentBudget", "ZAA NAMED 3.1.1 currentBudget");
        assertThat(least.path("sentence").asText()).contains("ZAA allowed NAMED of 3.1.1, currentBudget (now TOTALS)");

        Instant opened = council.adopted(
                        "ZAA",
                        "least-a",
                        List.of(
                                Map.of("domain", "BUDGET", "detail", "TOTALS"),
                                Map.of(
                                        "domain",
                                        "BUDGET",
                                        "serviceLine",
                                        "3.1.1",
                                        "measure",
                                        "currentBudget",
                                        "detail",
                                        "NAMED")))
                .knownAt();
        assertThat(row(view(smt, "least-a", opened), "3.1.1")
                        .at("/measures/currentBudget/status")
                        .asText())
                .as("as it was told")
                .isEqualTo("SHOWN");
    }

    @Test
    void a_figure_that_a_mandate_withholds_takes_its_borough_alone() {
        posted("least-b", "400000", "ZBA", "ZBB", "ZBC");
        Instant known = adopted("least-b", "ZBA WITHHELD", "ZBB NAMED", "ZBC NAMED");
        String partner = Tokens.borough("officer", "ZBC");
        JsonNode view = view(partner, "least-b", known);

        JsonNode least = least(partner, "least-b", own(view, "3.1.2", "ZBA"));

        assertThat(least.path("status").asText()).isEqualTo("WITHHELD");
        assertThat(options(least)).containsExactly("ZBA NAMED 3.1.2 currentBudget");
    }

    @Test
    void a_total_above_two_lines_that_two_keep_hidden_takes_both() {
        posted("least-c", "400000", "ZCA", "ZCB", "ZCC");
        rules("least-c", "ZCA", "3.1.1");
        rules("least-c", "ZCB", "3.1.2");
        Instant known = adopted("least-c", "ZCC NAMED");
        String smt = Tokens.smt("least-c");

        JsonNode least = least(smt, "least-c", total(view(smt, "least-c", known), "3.1"));

        assertThat(options(least))
                .contains("ZCA NAMED 3.1.1 currentBudget + ZCB NAMED 3.1.2 currentBudget")
                .allSatisfy(option -> assertThat(option).contains("ZCA", "ZCB", " + "));
    }

    @Test
    void what_it_says_does_not_depend_on_the_figures() {
        posted("least-d", "400000", "ZDA", "ZDB", "ZDC");
        Instant known = adopted("least-d", "ZDA TOTALS", "ZDB TOTALS", "ZDC NAMED");
        posted("least-e", "1", "ZEA", "ZEB", "ZEC");
        Instant later = adopted("least-e", "ZEA TOTALS", "ZEB TOTALS", "ZEC NAMED");
        String one = Tokens.borough("officer", "ZDA");
        String other = Tokens.borough("officer", "ZEA");

        JsonNode much = least(one, "least-d", total(view(one, "least-d", known), "3.1.1"));
        JsonNode little = least(other, "least-e", total(view(other, "least-e", later), "3.1.1"));

        assertThat(options(much)).isNotEmpty();
        assertThat(options(little).toString().replace("ZE", "ZD"))
                .isEqualTo(options(much).toString());
    }

    @Test
    void what_no_mandate_hides_but_its_numbers_is_told_so() {
        partnership("least-f", "ZFA", "ZFB", "ZFC");
        new BudgetReturns(topics, "ZFA", MAY).approved(1, "1", "1");
        brought("400000", "ZFB", "ZFC");
        Instant known = adopted("least-f", "ZFA TOTALS", "ZFB TOTALS", "ZFC NAMED");
        String smt = Tokens.smt("least-f");

        JsonNode least = least(smt, "least-f", total(view(smt, "least-f", known), "3.1.1"));

        assertThat(least.path("hiddenByNumbers").asBoolean()).isTrue();
        assertThat(least.path("sentence").asText()).startsWith("No mandate hides this figure, its numbers do.");
        assertThat(options(least))
                .isNotEmpty()
                .allSatisfy(option -> assertThat(option).contains("ZFA", "ZFB"));
    }

    @Test
    void only_hidden_cells_of_that_partnership_are_asked_about_by_those_who_see_its_view() {
        posted("least-g", "400000", "ZGA", "ZGB", "ZGC");
        Instant known = adopted("least-g", "ZGA TOTALS", "ZGB NAMED", "ZGC NAMED");
        String smt = Tokens.smt("least-g");
        JsonNode view = view(smt, "least-g", known);
        String hidden = total(view, "3.1.1");

        assertThat(get(smt, "least-g", own(view, "3.1.1", "ZGB")).text()).contains("cell-not-hidden");
        assertThat(get(smt, "least-x", hidden).text()).contains("cell-not-found");
        assertThat(get(smt, "least-g", "nothing").text()).contains("cell-not-found");
        assertThat(get(smt, "least-g", "").status()).isEqualTo(404);
        assertThat(get(Tokens.borough("officer", "ZGX"), "least-g", hidden).text())
                .contains("partnership-not-found");
        assertThat(get(Tokens.smt("least-x"), "least-g", hidden).status()).isEqualTo(404);
        assertThat(get(Tokens.user("nobody").sign(), "least-g", hidden).status())
                .isEqualTo(403);
        assertThat(get(Tokens.borough("auditor", "ZGB"), "least-g", hidden).status())
                .isEqualTo(200);
    }

    private void posted(String partnership, String amount, String... boroughs) {
        partnership(partnership, boroughs);
        brought(amount, boroughs);
    }

    private void brought(String amount, String... boroughs) {
        for (String borough : boroughs) {
            new BudgetReturns(topics, borough, MAY).approved(1, amount, amount);
        }
    }

    private void partnership(String partnership, String... boroughs) {
        council.partnershipOn(List.of("3.1.1", "3.1.2"), partnership, boroughs);
    }

    private void rules(String partnership, String borough, String line) {
        council.adopted(
                borough,
                partnership,
                List.of(
                        Map.of("domain", "BUDGET", "detail", "NAMED"),
                        Map.of("domain", "BUDGET", "serviceLine", line, "detail", "TOTALS")));
    }

    private Instant adopted(String partnership, String... details) {
        Instant known = Instant.EPOCH;
        for (String detail : details) {
            known = council.adopted(detail.split(" ")[0], partnership, detail.split(" ")[1])
                    .knownAt();
        }
        return known;
    }

    private static String path(String partnership) {
        return "/v1/partnerships/%s/views/budget?fund=GENERAL_FUND&period=%s".formatted(partnership, MAY);
    }

    private JsonNode view(String token, String partnership, Instant known) {
        return api.asAt(token, path(partnership), known);
    }

    private static JsonNode row(JsonNode view, String line) {
        for (JsonNode row : view.path("rows")) {
            if (row.path("serviceLine").asText().equals(line)) {
                return row;
            }
        }
        throw new AssertionError("no row " + line);
    }

    private static String total(JsonNode view, String line) {
        return row(view, line).at("/measures/currentBudget/cell").asText();
    }

    private static String own(JsonNode view, String line, String borough) {
        return row(view, line)
                .at("/contributions/%s/measures/currentBudget/cell".formatted(borough))
                .asText();
    }

    private Api.Answer get(String token, String partnership, String cell) {
        return api.get(token, "/v1/partnerships/%s/least-disclosure?cell=%s".formatted(partnership, cell));
    }

    private JsonNode least(String token, String partnership, String cell) {
        Api.Answer answer = get(token, partnership, cell);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> options(JsonNode least) {
        List<String> options = new ArrayList<>();
        for (JsonNode option : least.path("options")) {
            List<String> changes = new ArrayList<>();
            for (JsonNode change : option.path("changes")) {
                changes.add("%s %s %s %s"
                        .formatted(
                                change.path("borough").asText(),
                                change.path("detail").asText(),
                                change.path("serviceLine").asText("all"),
                                change.path("measure").asText("all")));
            }
            options.add(String.join(" + ", changes));
        }
        return options;
    }
}
