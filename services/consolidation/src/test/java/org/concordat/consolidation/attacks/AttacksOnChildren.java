package org.concordat.consolidation.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.CaseEvents.event;
import static org.concordat.consolidation.kpi.KpiEvents.parts;
import static org.concordat.consolidation.kpi.KpiEvents.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.attacks.Twins.World;
import org.concordat.consolidation.caseload.CaseEvents;
import org.concordat.consolidation.kpi.KpiEvents;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every borough names its figures of children here; those of one are few. Each test is what somebody does to find out how
 * many. In one world they are 3, in the other 4, or as many of those whom a share is not of.
 */
abstract class AttacksOnChildren {

    private static final String APRIL = "2016-17-P01";
    private static final String MAY = "2016-17-P02";
    private static final String JUNE = "2016-17-P03";
    private static final String JULY = "2016-17-P04";
    private static final String KPIS = "/v1/partnerships/THREE/views/kpis?period=";
    private static final String CASELOAD = "/v1/partnerships/THREE/views/caseload?period=";

    private static final Map<Character, Moments> KNOWN = new HashMap<>();

    private final Topics topics = new Topics();
    private final Twins twins = new Twins(topics, set());
    private Instant before = Instant.EPOCH;
    private Instant last = Instant.EPOCH;

    /** @param before anything was told @param last when all of it was */
    private record Moments(Instant before, Instant last) {}

    /** Of the worlds' names. */
    abstract char set();

    @AfterEach
    void close() {
        topics.close();
    }

    @BeforeEach
    void worlds() {
        Moments known = KNOWN.computeIfAbsent(set(), any -> found());
        before = known.before();
        last = known.last();
        twins.await(last);
    }

    private Moments found() {
        twins.found();
        Instant adopted = Instant.EPOCH;
        for (World world : twins.both()) {
            twins.adopted(world, world.heldBack(), 2, "NAMED");
            adopted = twins.adopted(world, world.named(), 2, "DETAIL").knownAt();
        }
        for (World world : twins.both()) {
            indicators(world);
            cases(world);
        }
        twins.adopted(twins.one(), twins.one().open(), 2, "DETAIL");
        return new Moments(
                adopted,
                twins.adopted(twins.other(), twins.other().open(), 2, "DETAIL").knownAt());
    }

    private static int few(World world) {
        return world.letter() == 'A' ? 3 : 4;
    }

    private void indicators(World world) {
        KpiEvents kpis = new KpiEvents(topics, world.partnership());
        String its = "-" + world.letter();
        kpis.defined("AT-SHARE" + its, Map.of());
        kpis.defined("AT-REST" + its, Map.of());
        kpis.defined("AT-RATE" + its, Map.of("unit", "RATE_PER_10000"));
        kpis.defined("AT-COUNT" + its, Map.of("unit", "COUNT", "combining", "SUM"));
        kpis.defined("AT-LINES" + its, Map.of("unit", "COUNT", "combining", "SUM"));
        kpis.defined("AT-COST" + its, Map.of("unit", "MONEY", "combining", "SUM"));
        for (String kpi : List.of("AT-SHARE", "AT-REST", "AT-COUNT")) {
            for (String borough : world.boroughs()) {
                target(borough, kpi + its);
            }
        }
        int few = few(world);
        for (String borough : world.boroughs()) {
            boolean isFew = borough.equals(world.named());
            for (String period : List.of(APRIL, MAY)) {
                int counted = isFew && period.equals(MAY) ? few : 30;
                kpis.approved(
                        borough,
                        period,
                        1,
                        with(parts("AT-SHARE" + its, period, counted, 90), "result", counted + " of 90"),
                        parts("AT-REST" + its, period, 40 - counted, 40),
                        parts("AT-RATE" + its, period, counted, 20_000),
                        with(result("AT-COUNT" + its, period, "value", counted), "comment", "they are " + counted),
                        result("AT-LINES" + its, period, "value", counted, "serviceLine", "3.1.1"),
                        result("AT-LINES" + its, period, "value", 90 - counted, "serviceLine", "3.1.2"),
                        result("AT-COST" + its, period, "value", isFew ? 6_000_000 : 9_000_000));
            }
        }
    }

    private static Map<String, Object> with(Map<String, Object> result, String field, Object value) {
        result.put(field, value);
        return result;
    }

    private void target(String borough, String kpi) {
        topics.append(
                "concordat.kpis.target-recorded.v1",
                borough + "/targets/" + kpi,
                borough,
                new LinkedHashMap<>(Map.of(
                        "borough",
                        borough,
                        "kpi",
                        kpi,
                        "version",
                        1,
                        "unit",
                        kpi.startsWith("AT-COUNT") ? "COUNT" : "PERCENT",
                        "targets",
                        List.of(Map.of(
                                "from",
                                "2016-04-01",
                                "target",
                                Map.of("kind", "CONSTANT", "value", kpi.startsWith("AT-REST") ? 91 : 4))))));
    }

    /**
     * Contacts: in May of few children in one borough, of twenty in every other month and borough. In July that borough
     * has as many as ever; but of one outcome there are few, and so much more of another.
     */
    private void cases(World world) {
        for (String borough : world.boroughs()) {
            boolean isFew = borough.equals(world.named());
            List<CaseEvents.Draft> told = new ArrayList<>();
            for (int month = 4; month <= 7; month++) {
                contacts(told, month, "REFERRAL", isFew && month == 5 ? few(world) : 20);
            }
            if (isFew) {
                contacts(told, 7, "EARLY_HELP", 12);
                contacts(told, 7, "NO_FURTHER_ACTION", few(world));
                contacts(told, 7, "INFORMATION_AND_ADVICE", 30 - few(world));
            }
            new CaseEvents(topics, borough).toldIn(0, told.toArray(CaseEvents.Draft[]::new));
        }
    }

    private static void contacts(List<CaseEvents.Draft> told, int month, String outcome, int many) {
        for (int child = 0; child < many; child++) {
            String id = "C" + month + "x" + told.size();
            told.add(event(
                    id,
                    "contact-received.v1",
                    "Child" + id,
                    "2016-%02d-07T12:00:00Z".formatted(month),
                    "contact",
                    id,
                    "outcome",
                    outcome));
        }
    }

    private String at(String path) {
        return path + "&asAt=" + last;
    }

    private void tellNothingOfIndicators(String path) {
        for (String who : List.of("smt", "partner")) {
            Twins.Answer one = twins.ask(twins.one(), world -> caller(world, who), at(path.replace("{X}", "A")));
            Twins.Answer other = twins.ask(twins.other(), world -> caller(world, who), at(path.replace("{X}", "B")));
            assertThat(Twins.whereItDiffers(same(other), same(one))).as(path).isEmpty();
            assertThat(other.length()).as(path).isEqualTo(one.length());
        }
    }

    private static String caller(World world, String who) {
        return who.equals("smt") ? world.smt() : world.partner();
    }

    /** Indicators have names of their own in each world. */
    private static String same(Twins.Answer answer) {
        return answer.said().toString().replaceAll("(AT-[A-Z]+)-[AB]", "$1").replaceAll("(at_[a-z]+)_[ab]", "$1");
    }

    private JsonNode row(World world, String view, String key, String code) {
        for (JsonNode row : twins.api()
                .asAt(world.smt(), view.replace("THREE", world.partnership()), last)
                .get("rows")) {
            if (row.at("/" + key).asText().equals(code)) {
                return row;
            }
        }
        throw new AssertionError("no row " + code);
    }

    private static void assertHidden(JsonNode cell) {
        assertThat(cell.at("/status").asText()).isEqualTo("SUPPRESSED");
        assertThat(cell.at("/value").isNumber()).isFalse();
        assertThat(cell.at("/numerator").isNumber()).isFalse();
        assertThat(cell.at("/denominator").isNumber()).isFalse();
    }

    @Test
    @GuardedOtherwise(by = "nothing: it is no attack")
    void whose_children_they_are_sees_that_the_worlds_differ() {
        twins.differ(
                world -> Tokens.borough("officer", world.named()), at("/v1/boroughs/{K}/views/caseload?period=" + MAY));
    }

    @Test
    void works_a_number_out_of_a_per_cent_whose_base_is_known() {
        for (World world : twins.both()) {
            JsonNode row = row(world, KPIS + MAY, "kpi", "AT-SHARE-" + world.letter());
            assertHidden(row.at("/contributions/" + world.named() + "/measures/result"));
            assertHidden(row.at("/measures/result"));
        }
    }

    @Test
    void takes_those_in_time_from_all() {
        for (World world : twins.both()) {
            JsonNode row = row(world, KPIS + MAY, "kpi", "AT-REST-" + world.letter());
            assertHidden(row.at("/contributions/" + world.named() + "/measures/result"));
            assertHidden(row.at("/measures/result"));
        }
    }

    @Test
    void works_a_number_out_of_a_rate_whose_population_is_public() {
        for (World world : twins.both()) {
            JsonNode row = row(world, KPIS + MAY, "kpi", "AT-RATE-" + world.letter());
            assertHidden(row.at("/contributions/" + world.named() + "/measures/result"));
            assertHidden(row.at("/measures/result"));
        }
    }

    @Test
    void takes_the_two_others_from_a_number_of_all() {
        for (World world : twins.both()) {
            JsonNode row = row(world, KPIS + MAY, "kpi", "AT-COUNT-" + world.letter());
            assertThat(row.at("/contributions/" + world.open() + "/measures/result/value")
                            .asInt())
                    .isEqualTo(30);
            assertHidden(row.at("/measures/result"));
        }
    }

    @Test
    void reads_the_whole_scorecard_in_every_format() {
        for (String format : List.of("json", "csv", "xlsx", "ods")) {
            tellNothingOfIndicators(KPIS + MAY + "&include=detail&format=" + format);
        }
    }

    @Test
    void reads_it_a_month_later_as_the_result_before() {
        for (World world : twins.both()) {
            JsonNode row = row(world, KPIS + JUNE, "kpi", "AT-COUNT-" + world.letter());
            assertHidden(row.at("/contributions/" + world.named() + "/measures/previous"));
            assertHidden(row.at("/measures/previous"));
        }
        tellNothingOfIndicators(KPIS + JUNE);
        tellNothingOfIndicators(KPIS + "2016-17-Q1");
    }

    @Test
    void reads_the_colour_the_target_and_the_direction() {
        for (World world : twins.both()) {
            JsonNode row = row(world, KPIS + MAY, "kpi", "AT-COUNT-" + world.letter());
            JsonNode said = row.at("/contributions/" + world.named() + "/assessment");
            for (String told : List.of("status", "arithmetic", "direction", "rank", "quartile")) {
                assertThat(said.has(told)).as(told).isFalse();
            }
        }
    }

    @Test
    void reads_what_was_printed_and_what_a_comment_says() {
        for (World world : twins.both()) {
            String card = twins.ask(world, World::smt, at(KPIS + MAY + "&include=detail"))
                    .said()
                    .toString();
            assertThat(card).doesNotContain("they are " + few(world)).doesNotContain(few(world) + " of 90");
        }
    }

    @Test
    void asks_for_an_indicator_alone_and_by_service_line() {
        tellNothingOfIndicators(KPIS + MAY + "&kpi=AT-LINES-{X}");
        tellNothingOfIndicators(KPIS + MAY + "&by=serviceLine&kpi=AT-LINES-{X}");
        tellNothingOfIndicators(KPIS + MAY + "&by=serviceLine&kpi=AT-LINES-{X}&include=detail&format=csv");
    }

    @Test
    void takes_a_line_from_the_total_of_lines() {
        for (World world : twins.both()) {
            String view = KPIS + MAY + "&by=serviceLine&kpi=AT-LINES-" + world.letter();
            JsonNode total = row(world, view, "serviceLine", "3.1");
            JsonNode other = row(world, view, "serviceLine", "3.1.2");
            String own = "/contributions/" + world.named() + "/measures/result/value";
            assertThat(total.at(own).isNumber() && other.at(own).isNumber())
                    .as("both of the total and the one other line")
                    .isFalse();
        }
    }

    @Test
    void reads_it_beside_the_budget_of_its_line() {
        tellNothingOfIndicators("/v1/partnerships/THREE/views/budget?period=" + MAY + "&beside=AT-LINES-{X}");
        tellNothingOfIndicators(
                "/v1/partnerships/THREE/views/budget?period=" + MAY + "&beside=AT-LINES-{X}&format=csv");
    }

    @Test
    void divides_what_they_cost_by_what_one_costs() {
        for (World world : twins.both()) {
            JsonNode cost = row(world, KPIS + MAY, "kpi", "AT-COST-" + world.letter());
            JsonNode volume = row(world, KPIS + MAY, "kpi", "AT-COUNT-" + world.letter());
            String own = "/contributions/" + world.named() + "/measures/result/value";
            assertThat(cost.at(own).asInt()).as("the same whatever they are").isEqualTo(6_000_000);
            assertThat(volume.at(own).isNumber()).isFalse();
        }
    }

    @Test
    void asks_for_the_explanation_of_a_small_number() {
        for (World world : twins.both()) {
            JsonNode row = row(world, KPIS + MAY, "kpi", "AT-COUNT-" + world.letter());
            for (JsonNode cell : List.of(
                    row.at("/measures/result"), row.at("/contributions/" + world.named() + "/measures/result"))) {
                JsonNode explained = twins.api()
                        .get(world.smt(), "/v1/explanations/" + cell.at("/cell").asText())
                        .json();
                assertThat(explained.at("/value").isNumber()).isFalse();
                assertThat(explained.findValues("value"))
                        .noneMatch(value -> value.isNumber() && value.asInt() == few(world));
                assertThat(explained.toString()).doesNotContain("they are " + few(world));
            }
        }
    }

    @Test
    void compares_the_month_before_and_after_it_was_known() {
        for (String period : List.of(MAY, JULY)) {
            twins.tellNothing(
                    World::smt,
                    "/v1/partnerships/THREE/views/caseload/comparison?period=" + period + "&from=" + before + "&to="
                            + last);
        }
    }

    @Test
    void reads_contacts_of_the_month_in_every_format_and_team() {
        for (String format : List.of("json", "csv", "xlsx", "ods")) {
            twins.tellNothing(World::smt, at(CASELOAD + MAY + "&include=detail&format=" + format));
            twins.tellNothing(World::partner, at(CASELOAD + MAY + "&include=detail&format=" + format));
        }
        for (World world : twins.both()) {
            JsonNode row = row(world, CASELOAD + MAY, "measure", "CIN-CONTACTS");
            assertHidden(row.at("/contributions/" + world.named() + "/measures/result"));
            assertHidden(row.at("/measures/result"));
            assertThat(row.at("/contributions/" + world.open() + "/measures/result/value")
                            .asInt())
                    .isEqualTo(20);
        }
    }

    @Test
    void takes_the_other_outcomes_from_all_contacts() {
        twins.tellNothing(World::smt, at(CASELOAD + JULY + "&include=detail"));
        twins.tellNothing(World::partner, at(CASELOAD + JULY));
        for (World world : twins.both()) {
            String own = "/contributions/" + world.named() + "/measures/result";
            assertThat(row(world, CASELOAD + JULY, "measure", "CIN-CONTACTS")
                            .at(own + "/value")
                            .asInt())
                    .isEqualTo(62);
            assertThat(row(world, CASELOAD + JULY, "measure", "CIN-CONTACT-EARLY-HELP")
                            .at(own + "/value")
                            .asInt())
                    .isEqualTo(12);
            for (String outcome : List.of("NFA", "ADVICE")) {
                assertHidden(row(world, CASELOAD + JULY, "measure", "CIN-CONTACT-" + outcome)
                        .at(own));
            }
        }
    }

    @Test
    void reads_contacts_a_month_later_as_the_month_before() {
        twins.tellNothing(World::smt, at(CASELOAD + JUNE));
        twins.tellNothing(World::partner, at(CASELOAD + JUNE));
    }

    @Test
    void takes_two_months_from_their_quarter() {
        for (String period : List.of("2016-17-Q1", "2016-17-H1", "2016-17")) {
            twins.tellNothing(World::smt, at(CASELOAD + period));
        }
    }

    @Test
    @GuardedOtherwise(by = "who may ask for it")
    void holds_what_was_reported_against_what_cases_come_to() {
        twins.tellNothing(at("/v1/boroughs/{K}/derived-results?period=" + MAY).replace("{K}", "{H}"));
        twins.tellNothing(
                world -> Tokens.borough("officer", world.open()), at("/v1/boroughs/{K}/derived-results?period=" + MAY));
    }
}
