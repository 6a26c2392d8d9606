package org.concordat.consolidation.effects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.BudgetReturns;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a draft mandate would show or hide, said before anybody adopts it. Each test has boroughs of its own. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class DisclosureEffectsTest {

    private static final String MAY = "2016-17-P02";

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void totals_of_one_beside_two_who_are_named_removes_the_total_from_all_but_itself() {
        Instant known = shared("effects-a", "NAMED", "DAA", "DAB", "DAC");

        JsonNode effects = effects("DAA", "effects-a", known, rules("TOTALS"));

        JsonNode total = change(effects, "MANAGEMENT", "", "3.1.2", "TOTAL");
        assertThat(total.path("before").asText()).isEqualTo("SHOWN");
        assertThat(total.path("after").asText()).isEqualTo("SUPPRESSED");
        assertThat(total.path("effect").asText()).isEqualTo("VANISHES");
        assertThat(change(effects, "PARTNER", "DAC", "3.1.2", "TOTAL")
                        .path("after")
                        .asText())
                .isEqualTo("SUPPRESSED");
        assertThat(change(effects, "PARTNER", "DAA", "3.1.2", "TOTAL").isMissingNode())
                .as("it knows what it brings itself")
                .isTrue();
        assertThat(change(effects, "MANAGEMENT", "", "3.1.2", "DAA")
                        .path("after")
                        .asText())
                .isEqualTo("WITHHELD");
        assertThat(effects.at("/audiences/0/appear").asInt()).isZero();
        assertThat(effects.at("/audiences/0/vanish").asInt())
                .isEqualTo(effects.at("/audiences/0/shownBefore").asInt()
                        - effects.at("/audiences/0/shownAfter").asInt())
                .isPositive();
        assertThat(sentences(effects))
                .anySatisfy(said -> assertThat(said)
                        .startsWith("TOTALS of DAA removes the totals of ")
                        .contains("3.1.2")
                        .endsWith(" from the management, from DAB and from DAC."));
        assertThat(effects.toString()).doesNotContain("400000", "300000", "250000", "700000");
    }

    @Test
    void what_it_foretells_is_what_the_views_say_once_it_is_adopted() {
        Instant known = shared("effects-b", "NAMED", "DBA", "DBB", "DBC");
        for (String draft : List.of("WITHHELD", "DETAIL", "TOTALS", "NAMED")) {
            JsonNode effects = effects("DBB", "effects-b", known, rules(draft));
            known = council.adopted("DBB", "effects-b", draft).knownAt();
            JsonNode view =
                    api.asAt(Tokens.smt("effects-b"), "/v1/partnerships/effects-b/views/budget?period=" + MAY, known);
            JsonNode management = effects.at("/audiences/0");
            assertThat(shown(view))
                    .as(draft)
                    .isEqualTo(management.path("shownAfter").asInt());
            for (JsonNode change : management.path("changes")) {
                if (change.path("group").asText().equals("GENERAL_FUND")
                        && change.hasNonNull("row")
                        && !change.hasNonNull("part")) {
                    assertThat(status(view, change))
                            .as("%s: %s", draft, change)
                            .isEqualTo(change.path("after").asText());
                }
            }
            String partner = Tokens.borough("officer", "DBC");
            assertThat(shown(api.asAt(partner, "/v1/partnerships/effects-b/views/budget?period=" + MAY, known)))
                    .as(draft)
                    .isEqualTo(effects.at("/audiences/3/shownAfter").asInt());
        }
    }

    @Test
    void a_borough_that_withholds_is_taken_out_of_totals_that_stay() {
        Instant known = shared("effects-c", "NAMED", "DCA", "DCB", "DCC");

        JsonNode effects = effects("DCA", "effects-c", known, rules("WITHHELD"));

        assertThat(change(effects, "MANAGEMENT", "", "3.1.1", "TOTAL")
                        .path("effect")
                        .asText())
                .isEqualTo("LOSES");
        assertThat(change(effects, "MANAGEMENT", "", "3.1.1", "DCA")
                        .path("effect")
                        .asText())
                .isEqualTo("VANISHES");
        assertThat(sentences(effects))
                .anySatisfy(said -> assertThat(said).startsWith("WITHHELD of DCA takes DCA out of"));
    }

    @Test
    void the_mandate_in_force_as_a_draft_changes_nothing() {
        Instant known = shared("effects-d", "NAMED", "DDA", "DDB", "DDC");

        JsonNode effects = effects("DDA", "effects-d", known, rules("NAMED"));

        assertThat(effects.at("/audiences"))
                .hasSize(4)
                .allSatisfy(of -> assertThat(of.path("changes")).isEmpty());
        assertThat(sentences(effects)).containsExactly("Nothing appears and nothing vanishes.");
    }

    @Test
    void it_keeps_nothing() {
        Instant known = shared("effects-e", "NAMED", "DEA", "DEB", "DEC");
        String view = "/v1/partnerships/effects-e/views/budget?period=" + MAY;
        String before = api.asAt(Tokens.smt("effects-e"), view, known).toString();

        effects("DEA", "effects-e", known, rules("WITHHELD"));

        assertThat(api.asAt(Tokens.smt("effects-e"), view, known).toString()).isEqualTo(before);
    }

    @Test
    void the_same_is_written_as_a_table() {
        Instant known = shared("effects-f", "NAMED", "DFA", "DFB", "DFC");

        Api.Answer table = api.post(
                Tokens.borough("cabinet", "DFA"),
                path("DFA", "effects-f") + "&asAt=" + known,
                rules("TOTALS"),
                "text/csv");

        assertThat(table.status()).as(table.text()).isEqualTo(200);
        assertThat(table.text())
                .contains("audience,audience_borough,group,row,title,part,measure,figure,before,after,effect")
                .contains("MANAGEMENT,,GENERAL_FUND,3.1.2,3.1.2,,currentBudget,TOTAL,SHOWN,SUPPRESSED,VANISHES")
                .doesNotContain("300000");
    }

    @Test
    void only_people_who_draft_the_boroughs_mandate_ask_and_only_of_its_partnerships() {
        Instant known = shared("effects-g", "NAMED", "DGA", "DGB", "DGC");
        effects("DGA", "effects-g", known, rules("NAMED"));
        String path = path("DGA", "effects-g");

        assertThat(api.post(Tokens.borough("finance", "DGA"), path, rules("NAMED"))
                        .status())
                .isEqualTo(403);
        assertThat(api.post(Tokens.smt("effects-g"), path, rules("NAMED")).status())
                .isEqualTo(404);
        assertThat(api.post(Tokens.borough("officer", "DGB"), path, rules("NAMED"))
                        .status())
                .isIn(403, 404);
        String officer = Tokens.borough("mandate-officer", "DGA");
        assertThat(api.post(officer, path("DGA", "effects-a"), rules("NAMED")).status())
                .isEqualTo(404);
        assertThat(api.post(officer, path.replace("budget", "nothing"), rules("NAMED"))
                        .status())
                .isEqualTo(404);
        assertThat(api.post(officer, path.replace(MAY, "2010-11-P02"), rules("NAMED"))
                        .text())
                .contains("not-a-member-then");
        String both =
                Tokens.user("of two").role("officer").boroughs("DGA", "DGX").sign();
        assertThat(api.post(both, path("DGX", "effects-g"), rules("NAMED")).text())
                .contains("not-a-member");
    }

    @Test
    void what_is_no_draft_is_refused() {
        Instant known = shared("effects-h", "NAMED", "DHA", "DHB", "DHC");
        effects("DHA", "effects-h", known, rules("NAMED"));
        String officer = Tokens.borough("officer", "DHA");
        String path = path("DHA", "effects-h");
        String tooMany = "{\"sharing\": [" + "{\"detail\": \"NAMED\"},".repeat(200) + "{\"detail\": \"NAMED\"}]}";

        for (String body : List.of(
                "{}",
                "{\"sharing\": [{\"detail\": \"EVERYTHING\"}]}",
                "{\"sharing\": [{\"detail\": \"NAMED\", \"borough\": \"DHB\"}]}",
                "{\"sharing\": [], \"title\": \"A draft\"}",
                "{\"sharing\": [{\"detail\": \"NAMED\", \"serviceLine\": \" \"}]}",
                "{\"sharing\": [{\"detail\": \"NAMED\", \"from\": \"0001-01-01\"}]}",
                tooMany)) {
            assertThat(api.post(officer, path, body).status()).as(body).isEqualTo(400);
        }
        assertThat(api.post(officer, path.replace(MAY, ""), rules("NAMED")).status())
                .isEqualTo(400);
        assertThat(api.post(officer, path, "{\"sharing\": []}").status())
                .as("it shares nothing")
                .isEqualTo(200);
    }

    private Instant shared(String partnership, String detail, String... boroughs) {
        council.partnershipOn(List.of("3.1.1", "3.1.2"), partnership, boroughs);
        Instant known = Instant.EPOCH;
        for (String borough : boroughs) {
            council.adopted(borough, partnership, detail);
            known = new BudgetReturns(topics, borough, MAY)
                    .approved(1, "400000", "300000")
                    .knownAt();
        }
        return known;
    }

    private static String rules(String detail) {
        return "{\"sharing\": [{\"domain\": \"BUDGET\", \"detail\": \"%s\"}]}".formatted(detail);
    }

    private static String path(String borough, String partnership) {
        return "/v1/boroughs/%s/disclosure-effects?partnership=%s&domain=budget&period=%s"
                .formatted(borough, partnership, MAY);
    }

    private JsonNode effects(String borough, String partnership, Instant known, String body) {
        api.asAt(
                Tokens.smt(partnership),
                "/v1/partnerships/%s/views/budget?period=%s".formatted(partnership, MAY),
                known);
        Api.Answer answer = api.post(
                Tokens.borough("mandate-officer", borough), path(borough, partnership) + "&asAt=" + known, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode change(JsonNode effects, String audience, String borough, String row, String figure) {
        return StreamSupport.stream(effects.path("audiences").spliterator(), false)
                .filter(of -> of.path("audience").asText().equals(audience)
                        && of.path("borough").asText("").equals(borough))
                .flatMap(of -> StreamSupport.stream(of.path("changes").spliterator(), false))
                .filter(of -> of.path("row").asText().equals(row)
                        && of.path("figure").asText().equals(figure)
                        && of.path("measure").asText().equals("currentBudget")
                        && !of.hasNonNull("part"))
                .findFirst()
                .orElseGet(() -> effects.path("no such change"));
    }

    private static List<String> sentences(JsonNode effects) {
        List<String> said = new ArrayList<>();
        effects.path("sentences").forEach(one -> said.add(one.asText()));
        return said;
    }

    /** How many figures of a view are shown, rows and totals, of all and of each. */
    private static int shown(JsonNode view) {
        int shown = 0;
        for (String rows : List.of("rows", "totals")) {
            for (JsonNode row : view.path(rows)) {
                shown += figures(row);
                for (JsonNode contribution : row.path("contributions")) {
                    shown += figures(contribution);
                }
            }
        }
        return shown;
    }

    private static int figures(JsonNode of) {
        int shown = shownOf(of.path("measures"));
        for (JsonNode part : of.path("byType")) {
            shown += shownOf(part);
        }
        return shown;
    }

    private static int shownOf(JsonNode measures) {
        int shown = 0;
        for (JsonNode measure : measures) {
            shown += measure.path("status").asText().equals("SHOWN") ? 1 : 0;
        }
        return shown;
    }

    private static String status(JsonNode view, JsonNode change) {
        for (JsonNode row : view.path("rows")) {
            if (row.path("serviceLine").asText().equals(change.path("row").asText())
                    && row.path("fund").asText().equals("GENERAL_FUND")) {
                JsonNode of = Optional.of(change.path("figure").asText())
                        .filter(figure -> !figure.equals("TOTAL"))
                        .map(borough -> row.path("contributions").path(borough))
                        .orElse(row);
                return of.path("measures")
                        .path(change.path("measure").asText())
                        .path("status")
                        .asText();
            }
        }
        return "no such row";
    }
}
